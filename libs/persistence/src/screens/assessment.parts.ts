import type { Plan, Stage, WaitingOn } from '@selaras/domain';
import type { BodyRow } from '../rows.js';
import { list, oneOf } from './part.js';
import type { Part } from './part.js';
import { bodiesWhere, peopleWhere } from './people.parts.js';
import type { PersonName } from './people.parts.js';

/** The plan of an assessment, which is one field of its document; null before anything is recorded. */
export const plan: Part<Plan | null> = {
  sql: (assessment) =>
    `SELECT v.doc -> 'plan' FROM view v WHERE v.assessment = ${assessment} AND v.kind = 'assessment' AND v.id = ${assessment}`,
};

/** The stage that an assessment is in; null before anything is recorded. */
export const stage: Part<Stage | null> = {
  sql: (assessment) =>
    `SELECT v.doc -> 'stage' FROM view v WHERE v.assessment = ${assessment} AND v.kind = 'assessment' AND v.id = ${assessment}`,
};

const waitingWhere = (assessment: string): string => `waiting_on w WHERE w.assessment = ${assessment}`;

/** Open obligations, the most urgent first, those without an end last. */
export const waitingOn: Part<readonly WaitingOn[]> = {
  sql: (assessment) =>
    list(
      `json_build_object('id', w.id, 'assessment', w.assessment, 'body', w.body, 'role', w.role, 'persons', w.persons,
         'what', w.what, 'items', w.items, 'since', w.since, 'until', w.until, 'then', w.then_code, 'step', w.step)`,
      'w.until NULLS LAST, w.id',
      waitingWhere(assessment),
    ),
};
/** The bodies of the open obligations. */
export const waitingBodies: Part<readonly BodyRow[]> = {
  sql: (assessment) => bodiesWhere(oneOf('b.code', `SELECT w.body FROM ${waitingWhere(assessment)}`)),
};
/** The people who are waited for. */
export const waitingPeople: Part<readonly PersonName[]> = {
  sql: (assessment) => peopleWhere(`SELECT jsonb_array_elements_text(w.persons) FROM ${waitingWhere(assessment)}`),
};

/** Id of the fact that arrived last, 0 before the first. */
export const lastFactId: Part<number> = {
  sql: (assessment) => `SELECT to_json(coalesce(max(f.id), 0)) FROM fact f WHERE f.assessment = ${assessment}`,
};

/** The earliest instant at which something happens by itself: a workflow is due, or a notice may go out. */
export const nextEvent: Part<number | null> = {
  sql: (assessment) =>
    `SELECT to_json(least(
       (SELECT min(next_due) FROM workflow WHERE assessment = ${assessment} AND closed = false),
       (SELECT min(n.due_at) FROM notice n JOIN assessment a ON a.key = n.assessment
        WHERE n.assessment = ${assessment} AND n.state = 'pending' AND n.due_at > a.settled_at)))`,
};

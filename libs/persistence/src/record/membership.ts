import type { RecordInput } from '@selaras/contracts';
import { systemActor } from '@selaras/domain';
import type { FactBase, MemberPart } from '@selaras/domain';
import type { Statement } from '../pipelined.js';

/** Facts that say who takes part. */
const joining = ['AssessmentOpened', 'MemberJoined'];
const concerned = [...joining, 'MemberLeft'];

/** Whether facts change who takes part. */
export function changesMembership(facts: readonly FactBase[]): boolean {
  return facts.some(({ type }) => concerned.includes(type));
}

/**
 * Who takes part, as facts say it: the only writer of the table. Facts are applied in their order; of what they say about
 * one person and role the last stands. Somebody without an account can do nothing here and is left out.
 */
export function applyMembership({ assessment, facts }: RecordInput): readonly Statement[] {
  if (!changesMembership(facts)) return [];
  const told: object[] = [];
  const last = new Map<string, MemberPart & { readonly joined: boolean }>();
  for (const fact of facts) {
    const joined = joining.includes(fact.type);
    for (const member of partsOf(fact)) {
      const { person, role, body } = member;
      const by = fact.by.person === systemActor.person ? null : fact.by.person;
      told.push({ person, by, body, details: { role, change: joined ? 'given' : 'ended' } });
      last.set(JSON.stringify([person, role]), { ...member, joined });
    }
  }
  const all = [...last.values()];
  const joined = all.filter((member) => member.joined);
  const left = all.filter((member) => !member.joined);
  return [
    ...(left.length === 0
      ? []
      : [
          {
            text: `DELETE FROM membership m USING unnest($2::text[], $3::text[]) AS l(person, role)
     WHERE m.assessment = $1 AND m.person = l.person AND m.role = l.role`,
            values: [assessment, left.map(({ person }) => person), left.map(({ role }) => role)],
          },
        ]),
    ...(joined.length === 0
      ? []
      : [
          {
            text: `INSERT INTO membership (assessment, person, role, body)
     SELECT $1, m.* FROM unnest($2::text[], $3::text[], $4::text[]) AS m(person, role, body)
       JOIN person p ON p.id = m.person ORDER BY m.person, m.role
     ON CONFLICT (assessment, person, role) DO UPDATE SET body = excluded.body`,
            values: [
              assessment,
              joined.map(({ person }) => person),
              joined.map(({ role }) => role),
              joined.map(({ body }) => body),
            ],
          },
        ]),
    ...(told.length === 0 ? [] : [tellingOf(assessment, told)]),
    ...(left.length === 0 ? [] : [closingInvitations(left.map(({ person }) => person))]),
  ];
}

/** Who gave or ended which role stands in the security log as well, written with the fact and as often as it. */
function tellingOf(assessment: string, told: readonly object[]): Statement {
  return {
    text: `INSERT INTO security_event (kind, person, by, address, device, assessment, body, details)
     SELECT 'roleChanged', e.person, e.by, '', '', $1, e.body, e.details
     FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (person text, by text, body text, details jsonb))
       WITH ORDINALITY AS e ORDER BY e.ordinality`,
    values: [assessment, JSON.stringify(told)],
  };
}

/** Whoever holds no role anywhere any more is not let in by an invitation of before; a new one may be sent. */
function closingInvitations(people: readonly string[]): Statement {
  return {
    text: `UPDATE letter l SET replaced_at = now() FROM person p
     WHERE l.person = ANY($1::text[]) AND l.kind = 'invitation' AND l.used_at IS NULL AND l.replaced_at IS NULL
       AND p.id = l.person AND NOT p.operator AND NOT EXISTS (SELECT FROM membership m WHERE m.person = l.person)`,
    values: [people],
  };
}

/** Assessments of before membership was recorded say nothing of their members when they are opened. */
function partsOf(fact: FactBase): readonly MemberPart[] {
  if (!concerned.includes(fact.type)) return [];
  if (fact.type !== 'AssessmentOpened') return [fact as FactBase & MemberPart];
  return (fact as FactBase & { readonly opened?: { readonly members?: readonly MemberPart[] } }).opened?.members ?? [];
}

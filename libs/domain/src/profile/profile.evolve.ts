import { extendCalendar } from '../calendar/calendar.js';
import { lookUp } from '../core/look-up.js';
import type { ContentRef } from '../core/types.js';
import { changedRoll, rollOf } from '../people/roll.js';
import { standing, withNews } from './profile.provenance.js';
import type { ProfileFact, ProfileInput, ProfileState, StandingStatement, Statement } from './types.js';

/** A profile before its first fact. */
export function initialProfile(started: ProfileInput): ProfileState {
  const { steering, focalPoints, calendar, silence, clearance, members, provenance: _atStart, ...input } = started;
  return {
    input,
    people: { steering, focalPoints },
    ...(members === undefined ? {} : { members: rollOf(members) }),
    calendar,
    silenceRule: silence,
    ...(clearance === undefined ? {} : { clearance }),
    status: 'draft',
    version: 0,
    statements: {},
    provenance: {},
    changes: { count: 0, at: 0 },
    comments: {},
    silence: null,
    uncirculated: [],
    published: null,
    errata: [],
    since: 0,
    closed: false,
  };
}

/** The state after one more fact. Total: a fact is never refused. */
export function evolveProfile(state: ProfileState, fact: ProfileFact): ProfileState {
  switch (fact.type) {
    case 'ProfileDrafted':
      return { ...state, since: fact.at, provenance: withNews({}, { changed: fact.provenance, withdrawn: [] }) };
    case 'ProvenanceNoted':
      return {
        ...state,
        provenance: withNews(state.provenance, fact),
        changes: fact.statements.length === 0 ? state.changes : { count: state.changes.count + 1, at: fact.at },
      };
    case 'StatementsWritten': {
      const ids = fact.statements.map((one) => one.id);
      return {
        ...state,
        ...(fact.reopened ? { status: 'circulated', since: fact.at } : {}),
        statements: {
          ...state.statements,
          ...Object.fromEntries(
            fact.statements.map((one) => [one.id, written(state, standing(state.provenance, one))]),
          ),
        },
        uncirculated: state.status === 'draft' ? [] : [...new Set([...state.uncirculated, ...ids])],
      };
    }
    case 'StatementsConfirmed':
      return confirmed(state, fact.statements);
    case 'ProfileCirculated':
      return {
        ...state,
        status: 'circulated',
        since: fact.at,
        version: fact.version,
        silence: { deadline: fact.silence, state: 'running' },
        statements: asSent(state.statements),
        uncirculated: [],
      };
    case 'Commented':
      return {
        ...breakSilence(state, fact.objection),
        comments: {
          ...state.comments,
          [fact.comment]: {
            id: fact.comment,
            statement: fact.statement,
            by: fact.by.person,
            body: fact.body,
            at: fact.at,
            text: fact.text,
            objection: fact.objection,
            outcome: 'open',
          },
        },
      };
    case 'CommentResolved': {
      const comment = state.comments[fact.comment];
      if (!comment) return state;
      const resolved: ProfileState = {
        ...state,
        comments: { ...state.comments, [fact.comment]: { ...comment, outcome: fact.outcome } },
      };
      return fact.text === null ? resolved : replaceText(resolved, comment.statement, fact.text);
    }
    case 'SilenceKept':
      return state.silence ? { ...state, silence: { ...state.silence, state: 'kept' } } : state;
    case 'SilenceMoved':
      return {
        ...state,
        calendar: extendCalendar(state.calendar, fact.decree),
        silence: state.silence && fact.deadline ? { ...state.silence, deadline: fact.deadline } : state.silence,
      };
    case 'ProfileValidated':
      return { ...state, status: 'validated', since: fact.at, statements: asSent(state.statements) };
    case 'ProfileCleared':
      return { ...state, status: 'cleared', since: fact.at };
    case 'ProfilePublished':
      return {
        ...state,
        status: 'published',
        since: fact.at,
        version: fact.version,
        published: {
          version: fact.version,
          at: fact.at,
          statements: Object.values(state.statements).map(({ id, indicators, text, restsOn }) => ({
            id,
            indicators,
            text,
            restsOn,
          })),
        },
      };
    case 'ErratumIssued': {
      const { number, statement, before, after, reason, provenance, at } = fact;
      return confirmed(
        replaceText(
          { ...state, errata: [...state.errata, { number, statement, before, after, reason, provenance, at }] },
          statement,
          after,
        ),
        [statement],
      );
    }
    case 'PeopleChanged':
      return { ...state, people: fact.people };
    case 'MembershipNoted':
      return { ...state, members: changedRoll(state.members, fact) };
    case 'ProfileClosed':
      return { ...state, closed: true };
  }
}

function breakSilence(state: ProfileState, objection: boolean): ProfileState {
  if (!objection || state.silence?.state !== 'running') return state;
  return { ...state, silence: { ...state.silence, state: 'broken' } };
}

function replaceText(state: ProfileState, id: string, text: ContentRef): ProfileState {
  const statement = state.statements[id];
  if (!statement) return state;
  return { ...state, statements: { ...state.statements, [id]: written(state, { ...statement, text }) } };
}

/** A statement as it was written just now, with what its readers have before them until the next circulation. */
function written(state: ProfileState, statement: StandingStatement): StandingStatement {
  if (state.status === 'draft' || state.status === 'published') return statement;
  const before = lookUp(state.statements, statement.id);
  if (before === undefined) return { ...statement, sent: null };
  const { restsOn: _places, sent, ...words } = before;
  const read: Statement | null = sent === undefined ? words : sent;
  return { ...statement, sent: read };
}

/** Statements whose words everybody has: those that had others before are told apart no more. */
function asSent(statements: ProfileState['statements']): ProfileState['statements'] {
  if (Object.values(statements).every(({ sent }) => sent === undefined)) return statements;
  return Object.fromEntries(Object.entries(statements).map(([id, { sent: _sent, ...rest }]) => [id, rest]));
}

/** Statements that rest on what the register says now, with the words they have. */
function confirmed(state: ProfileState, ids: readonly string[]): ProfileState {
  const statements = ids.flatMap((id) => {
    const statement = lookUp(state.statements, id);
    if (statement === undefined) return [];
    const { sent } = statement;
    const now = standing(state.provenance, statement);
    return [[id, sent === undefined ? now : { ...now, sent }] as const];
  });
  return { ...state, statements: { ...state.statements, ...Object.fromEntries(statements) } };
}

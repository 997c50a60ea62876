import { extendCalendar } from '../calendar/calendar.js';
import type { ContentRef } from '../core/types.js';
import type { ProfileFact, ProfileInput, ProfileState } from './types.js';

/** A profile before its first fact. */
export function initialProfile(started: ProfileInput): ProfileState {
  const { steering, focalPoints, calendar, silence, ...input } = started;
  return {
    input,
    people: { steering, focalPoints },
    calendar,
    silenceRule: silence,
    status: 'draft',
    version: 0,
    statements: {},
    comments: {},
    silence: null,
    uncirculated: [],
    errata: [],
    since: 0,
    closed: false,
  };
}

/** The state after one more fact. Total: a fact is never refused. */
export function evolveProfile(state: ProfileState, fact: ProfileFact): ProfileState {
  switch (fact.type) {
    case 'ProfileDrafted':
      return { ...state, since: fact.at };
    case 'StatementsWritten': {
      const ids = fact.statements.map((one) => one.id);
      return {
        ...state,
        statements: { ...state.statements, ...Object.fromEntries(fact.statements.map((one) => [one.id, one])) },
        uncirculated: state.status === 'circulated' ? [...new Set([...state.uncirculated, ...ids])] : [],
      };
    }
    case 'ProfileCirculated':
      return {
        ...state,
        status: 'circulated',
        since: fact.at,
        version: fact.version,
        silence: { deadline: fact.silence, state: 'running' },
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
      return { ...state, status: 'validated', since: fact.at };
    case 'ProfileCleared':
      return { ...state, status: 'cleared', since: fact.at };
    case 'ProfilePublished':
      return { ...state, status: 'published', since: fact.at, version: fact.version };
    case 'ErratumIssued': {
      const { number, statement, before, after, reason, at } = fact;
      return replaceText(
        { ...state, errata: [...state.errata, { number, statement, before, after, reason, at }] },
        statement,
        after,
      );
    }
    case 'PeopleChanged':
      return { ...state, people: fact.people };
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
  return statement ? { ...state, statements: { ...state.statements, [id]: { ...statement, text } } } : state;
}

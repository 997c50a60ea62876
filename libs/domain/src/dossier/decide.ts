import { computeDeadline } from '../calendar/calendar.js';
import type { Rule } from '../calendar/types.js';
import { lookUp } from '../core/look-up.js';
import type { Context, Decision, IndicatorCode, Role } from '../core/types.js';
import { accept, refuse } from '../core/verdicts.js';
import { holdings, requireStanding, steers } from '../people/roll.js';
import { withSettlements } from './settle.js';
import type { DossierCommand, DossierFact, DossierItem, DossierState, ItemStatus } from './types.js';

type CommandOf<T extends DossierCommand['type']> = Extract<DossierCommand, { readonly type: T }>;
type Verdict = Decision<DossierFact>;

const allowedRoles: Readonly<Record<DossierCommand['type'], readonly Role[]>> = {
  'dossier.accept': ['focalPoint'],
  'dossier.refuse': ['focalPoint'],
  'dossier.answer': ['focalPoint'],
  'dossier.clear': ['authority'],
  'dossier.submit': ['focalPoint'],
  'dossier.reply': ['focalPoint'],
  'dossier.logCall': ['coordinator', 'programOfficer'],
};

/** People who steer belong to no dossier; everybody else speaks for one body only. */
const steeringRoles: readonly Role[] = ['coordinator', 'programOfficer', 'operator'];

/** A person's command on a dossier: facts, or a coded refusal with nothing changed. Several items: all or nothing. */
export function decide(state: DossierState, command: DossierCommand, context: Context): Verdict {
  const { actor, now } = context;
  if (state.closed) return refuse('CLOSED', { body: state.input.body });
  if (!steeringRoles.includes(actor.role) && actor.body !== state.input.body) {
    return refuse('FOREIGN_BODY', { body: state.input.body, actorBody: actor.body });
  }
  const ended = requireStanding(state.members, actor);
  if (ended !== null) return ended;
  if (!allowedRoles[command.type].includes(actor.role)) {
    return refuse('NOT_PERMITTED', { role: actor.role, command: command.type });
  }
  const verdict = decideAllowed(state, command, context);
  return verdict.ok ? { ...verdict, facts: withSettlements(state, verdict.facts, now) } : verdict;
}

function decideAllowed(state: DossierState, command: DossierCommand, context: Context): Verdict {
  switch (command.type) {
    case 'dossier.accept':
      return several(state, command.indicators, 'assigned', (indicators) => ({
        type: 'ItemsAccepted',
        ...stamp(context),
        indicators,
      }));
    case 'dossier.refuse':
      return decideRefuse(state, command, context);
    case 'dossier.answer':
      return decideAnswer(state, command, context);
    case 'dossier.clear':
      return decideClear(state, command, context);
    case 'dossier.submit':
      return several(state, command.indicators, 'cleared', (indicators) => ({
        type: 'ItemsSubmitted',
        ...stamp(context),
        indicators,
      }));
    case 'dossier.reply':
      return decideReply(state, command, context);
    case 'dossier.logCall':
      return decideLogCall(state, command, context);
  }
}

function stamp(context: Context): { readonly at: number; readonly by: Context['actor'] } {
  return { at: context.now, by: context.actor };
}

/** Items that were handed on are another body's: they are unknown here. */
function liveItem(state: DossierState, indicator: IndicatorCode): DossierItem | undefined {
  const item = lookUp(state.items, indicator);
  return item?.status === 'released' ? undefined : item;
}

function several(
  state: DossierState,
  codes: readonly IndicatorCode[],
  status: ItemStatus,
  fact: (indicators: readonly IndicatorCode[]) => DossierFact,
): Verdict {
  const indicators = [...new Set(codes)];
  if (indicators.length === 0) return refuse('EMPTY', { field: 'indicators' });
  const unknown = indicators.filter((code) => liveItem(state, code) === undefined);
  if (unknown.length > 0) return refuse('UNKNOWN_INDICATOR', { indicators: unknown, body: state.input.body });
  const wrong = indicators.filter((code) => liveItem(state, code)?.status !== status);
  if (wrong.length > 0) return wrongState(state, wrong, [status]);
  return accept(fact(indicators));
}

function wrongState(
  state: DossierState,
  indicators: readonly IndicatorCode[],
  expected: readonly ItemStatus[],
): Verdict {
  return refuse('WRONG_STATE', {
    indicators,
    statuses: indicators.map((code) => liveItem(state, code)?.status ?? 'released'),
    expected,
  });
}

function decideRefuse(state: DossierState, command: CommandOf<'dossier.refuse'>, context: Context): Verdict {
  return several(state, [command.indicator], 'assigned', () => ({
    type: 'ItemRefused',
    ...stamp(context),
    indicator: command.indicator,
    reason: command.reason,
    note: command.note ?? null,
  }));
}

const answerable: readonly ItemStatus[] = ['accepted', 'answered', 'cleared'];

function decideAnswer(state: DossierState, command: CommandOf<'dossier.answer'>, context: Context): Verdict {
  const { indicator, expectedVersion } = command;
  const item = liveItem(state, indicator);
  if (item === undefined) return refuse('UNKNOWN_INDICATOR', { indicators: [indicator], body: state.input.body });
  if (!answerable.includes(item.status) && !(item.status === 'submitted' && isAskedAbout(state, indicator))) {
    return wrongState(state, [indicator], answerable);
  }
  if (expectedVersion !== item.version) {
    return refuse('STALE_VERSION', { indicators: [indicator], version: item.version, expectedVersion });
  }
  return accept({
    type: 'ItemAnswered',
    ...stamp(context),
    indicator,
    answer: command.answer,
    version: item.version + 1,
  });
}

/** A submitted answer may be changed only while the body is asked about it. */
function isAskedAbout(state: DossierState, indicator: IndicatorCode): boolean {
  return Object.values(state.questions).some(
    (question) => question.indicator === indicator && question.status === 'open',
  );
}

function decideClear(state: DossierState, command: CommandOf<'dossier.clear'>, context: Context): Verdict {
  const indicators = command.indicators.map((entry) => entry.indicator);
  const verdict = several(state, indicators, 'answered', (unique) => ({
    type: 'ItemsCleared',
    ...stamp(context),
    indicators: unique,
    ...(command.capacity === undefined ? {} : { capacity: command.capacity }),
    ...(ownAnswers(state, unique, context).length === 0 ? {} : { alone: ownAnswers(state, unique, context) }),
  }));
  if (!verdict.ok) return verdict;
  const stale = command.indicators.filter((entry) => liveItem(state, entry.indicator)?.version !== entry.version);
  if (stale.length === 0) return requireFourEyes(state, indicators, context) ?? verdict;
  return refuse('STALE_VERSION', {
    indicators: stale.map((entry) => entry.indicator),
    version: liveItem(state, stale[0]?.indicator ?? '')?.version ?? 0,
    expectedVersion: stale[0]?.version ?? 0,
  });
}

/** Of these answers those that the actor has written; none where nobody looks. */
function ownAnswers(
  state: DossierState,
  indicators: readonly IndicatorCode[],
  { actor }: Context,
): readonly IndicatorCode[] {
  return indicators.filter((code) => liveItem(state, code)?.authors?.includes(actor.person) === true);
}

/**
 * Who signs an answer off did not write it. A small body may be let off by the plan; somebody who steers the assessment
 * never is.
 */
function requireFourEyes(state: DossierState, indicators: readonly IndicatorCode[], context: Context): Verdict | null {
  const own = ownAnswers(state, indicators, context);
  if (own.length === 0) return null;
  const parts = holdings(state.members ?? {}, context.actor.person);
  if (state.rules.fourEyes === 'relaxed' && !parts.some(({ role }) => steers.includes(role))) return null;
  return refuse('OWN_ANSWER', { indicators: own, body: state.input.body });
}

function decideReply(state: DossierState, command: CommandOf<'dossier.reply'>, context: Context): Verdict {
  const question = lookUp(state.questions, command.question);
  if (question === undefined) return refuse('UNKNOWN_QUESTION', { question: command.question });
  if (question.status === 'unanswered')
    return refuse('ROUND_CLOSED', { question: command.question, round: question.round });
  if (question.status !== 'open')
    return refuse('WRONG_STATE', { question: command.question, statuses: [question.status] });
  const onFile = liveItem(state, question.indicator)?.answer ?? null;
  // "Answered" must point at something: at a reply, or at the answer that is on file for the indicator.
  if (command.status === 'answered' && command.answer === undefined && onFile === null) {
    return refuse('EMPTY', { field: 'answer' });
  }
  return accept({
    type: 'QuestionReplied',
    ...stamp(context),
    question: command.question,
    status: command.status,
    answer: command.answer ?? null,
  });
}

/** How long a promise silences reminders at most, where the plan says nothing. */
const usualPromise: Rule = { amount: 10, unit: 'workingDays' };

function decideLogCall(state: DossierState, command: CommandOf<'dossier.logCall'>, context: Context): Verdict {
  const { note, promisedUntil } = command;
  const { now } = context;
  if (promisedUntil !== null && promisedUntil <= now) return refuse('DATE_PAST', { date: promisedUntil, now });
  const bound = computeDeadline(state.calendar, state.rules.promise ?? usualPromise, now, now).instant;
  const silentUntil = promisedUntil === null ? null : Math.min(promisedUntil, bound);
  return accept({ type: 'CallLogged', ...stamp(context), note, promisedUntil, silentUntil });
}

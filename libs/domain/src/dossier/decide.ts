import { computeDeadline } from '../calendar/calendar.js';
import type { Rule } from '../calendar/types.js';
import { lookUp } from '../core/look-up.js';
import type { Context, Decision, IndicatorCode, Refusal, RefusalCode, Role } from '../core/types.js';
import { withSettlements } from './settle.js';
import type { DossierCommand, DossierFact, DossierItem, DossierState, ItemStatus } from './types.js';

type CommandOf<T extends DossierCommand['type']> = Extract<DossierCommand, { readonly type: T }>;
type Outcome = Decision<DossierFact>;

function yes(fact: DossierFact): Outcome {
  return { ok: true, facts: [fact] };
}

function no(code: RefusalCode, details: Refusal['details'] = {}): Outcome & { readonly ok: false } {
  return { ok: false, refusal: { code, details } };
}

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
export function decide(state: DossierState, command: DossierCommand, context: Context): Outcome {
  const { actor, now } = context;
  if (state.closed) return no('CLOSED', { body: state.input.body });
  if (!steeringRoles.includes(actor.role) && actor.body !== state.input.body) {
    return no('FOREIGN_BODY', { body: state.input.body, actorBody: actor.body });
  }
  if (!allowedRoles[command.type].includes(actor.role)) {
    return no('NOT_PERMITTED', { role: actor.role, command: command.type });
  }
  const outcome = decideAllowed(state, command, context);
  return outcome.ok ? { ok: true, facts: withSettlements(state, outcome.facts, now) } : outcome;
}

function decideAllowed(state: DossierState, command: DossierCommand, context: Context): Outcome {
  switch (command.type) {
    case 'dossier.accept':
      return several(state, command.indicators, 'assigned', (indicators) => ({
        type: 'ItemsAccepted',
        ...stamp(context),
        indicators,
      }));
    case 'dossier.refuse':
      return refuse(state, command, context);
    case 'dossier.answer':
      return answer(state, command, context);
    case 'dossier.clear':
      return clear(state, command, context);
    case 'dossier.submit':
      return several(state, command.indicators, 'cleared', (indicators) => ({
        type: 'ItemsSubmitted',
        ...stamp(context),
        indicators,
      }));
    case 'dossier.reply':
      return reply(state, command, context);
    case 'dossier.logCall':
      return logCall(state, command, context);
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
): Outcome {
  const indicators = [...new Set(codes)];
  if (indicators.length === 0) return no('EMPTY', { field: 'indicators' });
  const unknown = indicators.filter((code) => liveItem(state, code) === undefined);
  if (unknown.length > 0) return no('UNKNOWN_INDICATOR', { indicators: unknown, body: state.input.body });
  const wrong = indicators.filter((code) => liveItem(state, code)?.status !== status);
  if (wrong.length > 0) return wrongState(state, wrong, [status]);
  return yes(fact(indicators));
}

function wrongState(
  state: DossierState,
  indicators: readonly IndicatorCode[],
  expected: readonly ItemStatus[],
): Outcome {
  return no('WRONG_STATE', {
    indicators,
    statuses: indicators.map((code) => liveItem(state, code)?.status ?? 'released'),
    expected,
  });
}

function refuse(state: DossierState, command: CommandOf<'dossier.refuse'>, context: Context): Outcome {
  return several(state, [command.indicator], 'assigned', () => ({
    type: 'ItemRefused',
    ...stamp(context),
    indicator: command.indicator,
    reason: command.reason,
    note: command.note ?? null,
  }));
}

const answerable: readonly ItemStatus[] = ['accepted', 'answered', 'cleared'];

function answer(state: DossierState, command: CommandOf<'dossier.answer'>, context: Context): Outcome {
  const { indicator, expectedVersion } = command;
  const item = liveItem(state, indicator);
  if (item === undefined) return no('UNKNOWN_INDICATOR', { indicators: [indicator], body: state.input.body });
  if (!answerable.includes(item.status) && !(item.status === 'submitted' && isAskedAbout(state, indicator))) {
    return wrongState(state, [indicator], answerable);
  }
  if (expectedVersion !== item.version) {
    return no('STALE_VERSION', { indicators: [indicator], version: item.version, expectedVersion });
  }
  return yes({
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

function clear(state: DossierState, command: CommandOf<'dossier.clear'>, context: Context): Outcome {
  const indicators = command.indicators.map((entry) => entry.indicator);
  const outcome = several(state, indicators, 'answered', (unique) => ({
    type: 'ItemsCleared',
    ...stamp(context),
    indicators: unique,
  }));
  if (!outcome.ok) return outcome;
  const stale = command.indicators.filter((entry) => liveItem(state, entry.indicator)?.version !== entry.version);
  if (stale.length === 0) return outcome;
  return no('STALE_VERSION', {
    indicators: stale.map((entry) => entry.indicator),
    version: liveItem(state, stale[0]?.indicator ?? '')?.version ?? 0,
    expectedVersion: stale[0]?.version ?? 0,
  });
}

function reply(state: DossierState, command: CommandOf<'dossier.reply'>, context: Context): Outcome {
  const question = lookUp(state.questions, command.question);
  if (question === undefined) return no('UNKNOWN_QUESTION', { question: command.question });
  if (question.status === 'unanswered')
    return no('ROUND_CLOSED', { question: command.question, round: question.round });
  if (question.status !== 'open') return no('WRONG_STATE', { question: command.question, statuses: [question.status] });
  const onFile = liveItem(state, question.indicator)?.answer ?? null;
  // "Answered" must point at something: at a reply, or at the answer that is on file for the indicator.
  if (command.status === 'answered' && command.answer === undefined && onFile === null) {
    return no('EMPTY', { field: 'answer' });
  }
  return yes({
    type: 'QuestionReplied',
    ...stamp(context),
    question: command.question,
    status: command.status,
    answer: command.answer ?? null,
  });
}

/** How long a promise silences reminders at most, where the plan says nothing. */
const usualPromise: Rule = { amount: 10, unit: 'workingDays' };

function logCall(state: DossierState, command: CommandOf<'dossier.logCall'>, context: Context): Outcome {
  const { note, promisedUntil } = command;
  const { now } = context;
  if (promisedUntil !== null && promisedUntil <= now) return no('DATE_PAST', { date: promisedUntil, now });
  const bound = computeDeadline(state.calendar, state.rules.promise ?? usualPromise, now, now).instant;
  const silentUntil = promisedUntil === null ? null : Math.min(promisedUntil, bound);
  return yes({ type: 'CallLogged', ...stamp(context), note, promisedUntil, silentUntil });
}

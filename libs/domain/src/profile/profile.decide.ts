import { lookUp } from '../core/look-up.js';
import { computeDeadline } from '../calendar/calendar.js';
import type { Context, Decision, Role } from '../core/types.js';
import { requireStanding } from '../people/roll.js';
import { settleDue } from './profile.clock.js';
import { accept, refuse, requireRole, type Refused } from '../core/verdicts.js';
import { isBlank, openComments, requireStatus } from './profile.rules.js';
import { changedSince, provenanceOf, requireProvenance, requireUnchanged } from './profile.provenance.js';
import type { ProfileCommand, ProfileFact, ProfileState, Statement } from './types.js';

const writers: readonly Role[] = ['researcher', 'programOfficer'];
const publishers: readonly Role[] = ['coordinator', 'programOfficer'];
const editors: readonly Role[] = ['researcher', 'programOfficer', 'coordinator'];
const readers: readonly Role[] = [
  'focalPoint',
  'authority',
  'participant',
  'outsideReviewer',
  'observer',
  'coordinator',
  'researcher',
];

type Of<T extends ProfileCommand['type']> = Extract<ProfileCommand, { readonly type: T }>;
type Verdict = Decision<ProfileFact>;

/**
 * What a person's command means for the profile: facts, or a coded refusal with nothing changed. A silence whose end
 * has passed is settled first, so that an objection that comes too late cannot break it.
 */
export function decideProfile(state: ProfileState, command: ProfileCommand, context: Context): Verdict {
  if (state.closed) return refuse('CLOSED');
  const ended = requireStanding(state.members, context.actor);
  if (ended !== null) return ended;
  const { due, settled } = settleDue(state, context.now);
  const verdict = decideSettled(settled, command, context);
  return verdict.ok ? { ...verdict, facts: [...due, ...verdict.facts] } : verdict;
}

function decideSettled(state: ProfileState, command: ProfileCommand, context: Context): Verdict {
  switch (command.type) {
    case 'profile.write':
      return decideWrite(state, command, context);
    case 'profile.confirm':
      return decideConfirm(state, command, context);
    case 'profile.circulate':
      return decideCirculate(state, context);
    case 'profile.comment':
      return decideComment(state, command, context);
    case 'profile.resolve':
      return decideResolve(state, command, context);
    case 'profile.validate':
      return decideValidate(state, context);
    case 'profile.clear':
      return decideClear(state, context);
    case 'profile.publish':
      return decidePublish(state, context);
    case 'profile.erratum':
      return decideErratum(state, command, context);
  }
}

function decideWrite(state: ProfileState, command: Of<'profile.write'>, context: Context): Verdict {
  const { statements } = command;
  const reopened = reopens(state, statements);
  const refusal = requireRole(context, writers) ?? (reopened ? null : requireStatus(state, ['draft', 'circulated']));
  if (refusal) return refusal;
  if (statements.length === 0) return refuse('EMPTY', { field: 'statements' });
  const ids = statements.map((one) => one.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) return refuse('ALREADY_EXISTS', { statements: [...new Set(twice)] });
  const blank = statements.filter((one) => one.id === '' || isBlank(one.text));
  if (blank.length > 0) return refuse('EMPTY', { field: 'text', statements: blank.map((one) => one.id) });
  const untraced = requireProvenance(state.provenance, statements);
  if (untraced) return untraced;
  return accept({ type: 'StatementsWritten', at: context.now, by: context.actor, statements, reopened });
}

/**
 * What was validated or cleared is written anew only where it rests on something that has changed since; then nobody has
 * validated the text as it is any more, and it goes back to its readers.
 */
function reopens(state: ProfileState, statements: readonly Statement[]): boolean {
  if (state.status !== 'validated' && state.status !== 'cleared') return false;
  const changed = ({ id }: Statement): boolean => {
    const statement = lookUp(state.statements, id);
    return statement !== undefined && changedSince(state.provenance, statement).length > 0;
  };
  return statements.length > 0 && statements.every(changed);
}

/** Somebody who may write has looked at what has changed and lets the words stand, with a reason. */
function decideConfirm(state: ProfileState, command: Of<'profile.confirm'>, context: Context): Verdict {
  const refusal =
    requireRole(context, writers) ?? requireStatus(state, ['draft', 'circulated', 'validated', 'cleared']);
  if (refusal) return refusal;
  const { statements: ids, reason } = command;
  if (ids.length === 0) return refuse('EMPTY', { field: 'statements' });
  const [unknown] = ids.filter((id) => lookUp(state.statements, id) === undefined);
  if (unknown !== undefined) return refuse('UNKNOWN_STATEMENT', { statement: unknown });
  if (isBlank(reason)) return refuse('EMPTY', { field: 'reason' });
  const statements = [...new Set(ids)].flatMap((id) => lookUp(state.statements, id) ?? []);
  const unchanged = statements.filter((one) => changedSince(state.provenance, one).length === 0);
  if (unchanged.length > 0) return refuse('PROVENANCE_UNCHANGED', { statements: unchanged.map(({ id }) => id) });
  const untraced = requireProvenance(state.provenance, statements);
  if (untraced) return untraced;
  return accept({
    type: 'StatementsConfirmed',
    at: context.now,
    by: context.actor,
    statements: statements.map(({ id }) => id),
    reason,
  });
}

/** Circulating again starts a new silence over the new words; every comment must have had its answer before. */
function decideCirculate(state: ProfileState, context: Context): Verdict {
  const refusal = requireRole(context, publishers) ?? requireStatus(state, ['draft', 'circulated']);
  if (refusal) return refusal;
  if (Object.keys(state.statements).length === 0) return refuse('EMPTY', { field: 'statements' });
  const changed = requireUnchanged(state);
  if (changed) return changed;
  const open = openComments(state);
  if (open.length > 0) return refuse('COMMENTS_OPEN', { comments: open.map((one) => one.id) });
  const silence = computeDeadline(state.calendar, state.silenceRule, context.now, context.now);
  const version = state.version + 1;
  return accept({ type: 'ProfileCirculated', at: context.now, by: context.actor, version, silence });
}

function decideComment(state: ProfileState, command: Of<'profile.comment'>, context: Context): Verdict {
  const refusal = requireRole(context, readers) ?? requireStatus(state, ['circulated']);
  if (refusal) return refusal;
  const { comment, statement, text, objection } = command;
  if (lookUp(state.comments, comment) !== undefined) return refuse('ALREADY_EXISTS', { comment });
  if (lookUp(state.statements, statement) === undefined) return refuse('UNKNOWN_STATEMENT', { statement });
  if (isBlank(text)) return refuse('EMPTY', { field: 'text' });
  const { body } = context.actor;
  return accept({ type: 'Commented', at: context.now, by: context.actor, comment, statement, body, text, objection });
}

function decideResolve(state: ProfileState, command: Of<'profile.resolve'>, context: Context): Verdict {
  const refusal = requireRole(context, editors) ?? requireStatus(state, ['circulated']);
  if (refusal) return refusal;
  const { comment: id, outcome, reason, text } = command;
  const comment = lookUp(state.comments, id);
  if (comment === undefined) return refuse('UNKNOWN_COMMENT', { comment: id });
  if (comment.outcome !== 'open') return refuse('WRONG_STATE', { comment: id, outcome: comment.outcome });
  if (isBlank(reason)) return refuse('EMPTY', { field: 'reason' });
  // A comment that was not accepted must not change the text on the side.
  if (text !== undefined && outcome !== 'accepted')
    return refuse('WRONG_STATE', { comment: id, outcome, field: 'text' });
  if (text !== undefined && isBlank(text)) return refuse('EMPTY', { field: 'text' });
  return accept({
    type: 'CommentResolved',
    at: context.now,
    by: context.actor,
    comment: id,
    outcome,
    reason,
    text: text ?? null,
  });
}

function decideValidate(state: ProfileState, context: Context): Verdict {
  const refusal =
    requireRole(context, ['coordinator']) ?? requireStatus(state, ['circulated']) ?? requireUnchanged(state);
  if (refusal) return refusal;
  if (state.silence?.state === 'running') {
    return refuse('SILENCE_RUNNING', { until: state.silence.deadline.instant });
  }
  const open = openComments(state);
  if (open.length > 0) return refuse('COMMENTS_OPEN', { comments: open.map((one) => one.id) });
  if (state.uncirculated.length > 0) {
    return refuse('WRONG_STATE', { status: state.status, uncirculated: state.uncirculated });
  }
  return accept({ type: 'ProfileValidated', at: context.now, by: context.actor, version: state.version });
}

function decideClear(state: ProfileState, context: Context): Verdict {
  const refusal =
    requireRole(context, ['coordinator', 'authority']) ??
    requireClearingBody(state, context) ??
    requireStatus(state, ['validated']) ??
    requireUnchanged(state);
  if (refusal) return refusal;
  return accept({ type: 'ProfileCleared', at: context.now, by: context.actor, version: state.version });
}

/**
 * The clearance is that of the body which the plan names: its authority gives it, or its coordinator enters it. An
 * assessment that was opened before the plan said so goes on as it began.
 */
function requireClearingBody({ clearance }: ProfileState, { actor }: Context): Refused | null {
  if (clearance === undefined || actor.body === clearance) return null;
  return refuse('NOT_CLEARING_BODY', { body: clearance });
}

/** Freezes the text: every statement with the answers, outcomes and contradictions it rests on. */
function decidePublish(state: ProfileState, context: Context): Verdict {
  const statements = Object.values(state.statements);
  const refusal =
    requireRole(context, publishers) ??
    requireStatus(state, ['cleared']) ??
    requireUnchanged(state) ??
    requireProvenance(state.provenance, statements);
  if (refusal) return refusal;
  return accept({
    type: 'ProfilePublished',
    at: context.now,
    by: context.actor,
    version: state.version + 1,
    statements: statements.map((one) => ({
      id: one.id,
      text: one.text,
      provenance: provenanceOf(state.provenance, one),
    })),
  });
}

function decideErratum(state: ProfileState, command: Of<'profile.erratum'>, context: Context): Verdict {
  const refusal = requireRole(context, editors) ?? requireStatus(state, ['published']);
  if (refusal) return refusal;
  const statement = lookUp(state.statements, command.statement);
  if (statement === undefined) return refuse('UNKNOWN_STATEMENT', { statement: command.statement });
  if (isBlank(command.text)) return refuse('EMPTY', { field: 'text' });
  if (isBlank(command.reason)) return refuse('EMPTY', { field: 'reason' });
  return accept({
    type: 'ErratumIssued',
    at: context.now,
    by: context.actor,
    number: state.errata.length + 1,
    statement: statement.id,
    before: statement.text,
    after: command.text,
    reason: command.reason,
    provenance: provenanceOf(state.provenance, statement),
  });
}

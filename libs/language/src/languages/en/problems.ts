import type { ProblemWords } from '../../vocabulary/problems.js';
import { accountProblems } from './account-problems.js';

/* English words of problem documents: what is in the way, and what to do about it. */

export const problems: ProblemWords['problems'] = {
  // What the domain refuses.
  WRONG_STAGE: {
    title: 'Not at this stage',
    message:
      'The assessment is at the stage {stage:stage}, which does not allow this step[ (needed: {needed:stage})][ (the next stage: {next:stage})]. Do it when the stage fits.',
  },
  GATE_NOT_MET: {
    title: 'Stage requirements not met',
    message:
      'The stage {to:stage} cannot begin; still missing: {missing:gate}. Meet these first, or give the reason for a waiver[ (cannot be waived: {unwaivable:gate})].',
  },
  NOT_PERMITTED: {
    title: 'Not permitted',
    message: 'The role {role:role} may not do this[; these may: {allowed:role}].',
  },
  UNKNOWN_BODY: {
    title: 'Unknown body',
    message: 'The body[ {body}][ {bodies}] does not take part in this assessment. Check the code or enrol it first.',
  },
  UNKNOWN_INDICATOR: {
    title: 'Unknown indicator',
    message:
      'The indicator[ {indicator}][ {indicators}] does not exist here. Check the code in the list of indicators.',
  },
  UNKNOWN_OFFER: {
    title: 'Unknown offer',
    message: 'The handoff offer[ {offer}] does not exist. Reload the list of offers.',
  },
  UNKNOWN_QUESTION: {
    title: 'Unknown question',
    message: 'The question[ {question}] was not put to this body. Reload the list of questions.',
  },
  UNKNOWN_ROUND: { title: 'Unknown round', message: 'Round[ {round}] was never opened. Check its number.' },
  UNKNOWN_CONTRADICTION: {
    title: 'Unknown contradiction',
    message: 'The contradiction[ {contradiction}] does not exist. Reload the list.',
  },
  UNKNOWN_MEETING: { title: 'Unknown meeting', message: 'Meeting[ {meeting}] does not exist. Check its number.' },
  UNKNOWN_ITEM: {
    title: 'Unknown item',
    message: 'The item[ {items}][ {item}] is not on the agenda of this meeting. Check the agenda.',
  },
  UNKNOWN_STATEMENT: {
    title: 'Unknown statement',
    message: 'The statement[ {statement}] is not in the profile. Reload the profile.',
  },
  UNKNOWN_COMMENT: {
    title: 'Unknown comment',
    message: 'The comment[ {comment}] does not exist. Reload the list of comments.',
  },
  UNKNOWN_PERSON: {
    title: 'Unknown person',
    message: 'The account[ {person}][ {persons}] is not known here. Check the name, or register and invite it first.',
  },
  ALREADY_ENROLLED: {
    title: 'Already enrolled',
    message: 'The body[ {body}] already takes part; there is no need to enrol it again.',
  },
  ALREADY_ASSIGNED: {
    title: 'Already assigned',
    message: 'The indicator[ {indicators}] already has a lead body. Use reassignment to change it.',
  },
  ALREADY_EXISTS: {
    title: 'Already exists',
    message:
      'Something with this code already exists[ ({key})], so nothing was changed. Use another code or open the existing one.',
  },
  NOT_OWNER: {
    title: 'Not the owner',
    message: 'Your body is not responsible for this[; {lead} is]. Tell the coordinator if the assignment is wrong.',
  },
  FOREIGN_BODY: { title: 'Another body', message: 'You can only act for your own body[, not for {body}].' },
  NOT_CLEARING_BODY: {
    title: 'Clearance belongs to another body',
    message: 'The plan leaves the clearance of this text to {body}. Only that body can give it.',
  },
  SAME_BODY: {
    title: 'The same body',
    message: 'The same body is named twice[ ({body})][ ({bodies})]. Choose another one.',
  },
  SAME_HOLDER: {
    title: 'Nothing would change',
    message: 'The same people[ ({persons})] hold this office already. Choose who takes over.',
  },
  OFFER_OPEN: {
    title: 'An offer is open',
    message:
      'The indicator[ {indicator}] is already on offer[ to {to}]. Wait for the answer or withdraw that offer first.',
  },
  OFFER_CLOSED: {
    title: 'The offer is settled',
    message: 'The offer[ {offer}] is no longer open[ (state: {status:offer})]. Reload to see how it ended.',
  },
  HOP_LIMIT: {
    title: 'Handoff limit reached',
    message:
      'This indicator has changed hands too often. The offer[ {offer}] waits for the coordinator at the next coordination meeting.',
  },
  REFUSED_BEFORE: {
    title: 'Refused before',
    message:
      'The body[ {body}] has refused the indicator[ {indicator}] before. Confirm if it is to be assigned all the same.',
  },
  WRONG_STATE: {
    title: 'Not in this state',
    message:
      'This step is not possible in the present state[ ({status:status})][ ({statuses:status})][; needed: {needed:status}][; needed: {expected:status}][; not circulated yet: {uncirculated}][; this decree becomes known on {knownOn}]. Reload to see how things stand.',
  },
  STALE_VERSION: {
    title: 'Changed in the meantime',
    message:
      'Somebody has changed this since you opened it[ (your version {expected}, now {actual})][ (your version {expectedVersion}, now {version})]. Reload, look at the change and send again.',
  },
  ROUND_OPEN: {
    title: 'A round is open',
    message: 'Round[ {round}] is still open. Close it before the next one is opened.',
  },
  ROUND_LIMIT: {
    title: 'No more rounds',
    message:
      'The plan allows {maxRounds} rounds of clarification. Settle what is left in the focus group discussion (FGD).',
  },
  ROUND_CLOSED: {
    title: 'The round is closed',
    message:
      'Round[ {round}] is closed and takes no more replies. Tell the researchers, or bring it to the focus group discussion (FGD).',
  },
  MEETING_STATE: {
    title: 'Meeting not in this state',
    message:
      'The meeting is in the state {status:meeting}[; needed: {needed:meeting}][; it starts {startsAt}]. Change its state first or wait until it is time.',
  },
  OUTCOME_MISSING: {
    title: 'Outcomes missing',
    message: 'These items have no outcome yet: {items}. Set their outcome before closing the meeting.',
  },
  PROVENANCE_MISSING: {
    title: 'Provenance missing',
    message:
      'The statement[ {statement}][ {statements}] rests on indicators without an outcome[: {indicators}]. Choose indicators that are settled.',
  },
  PROVENANCE_CHANGED: {
    title: 'The basis of a statement has changed',
    message:
      'Statements rest on indicators that have changed since: {indicators}[ (statements: {statements})]. Review them, confirm with a reason that they stand or rewrite them, and then go on.',
  },
  PROVENANCE_UNCHANGED: {
    title: 'Nothing to confirm',
    message:
      'Nothing that these statements rest on has changed since they were written or confirmed: {statements}. Reload to see which ones still need a review.',
  },
  COMMENTS_OPEN: {
    title: 'Comments are open',
    message: 'These comments are not resolved: {comments}. Resolve all of them first.',
  },
  SILENCE_RUNNING: {
    title: 'Silence procedure running',
    message: 'The silence procedure runs until {until}. Go on after that.',
  },
  DECREE_KNOWN: {
    title: 'Decree already known',
    message: 'The decree[ {decree}] is already in the calendar; there is nothing to change.',
  },
  DATE_PAST: {
    title: 'Time not possible',
    message:
      'The time has passed or its order is wrong[ (starts {startsAt})][ (ends {endsAt})]. Choose a time in the future.',
  },
  CLOCK_NOT_HELD: {
    title: 'The clock cannot be moved',
    message: 'This assessment runs on real time. Only the clock of a rehearsal can be moved.',
  },
  CLOCK_BACKWARDS: {
    title: 'The clock only moves forward',
    message:
      'The rehearsal clock already shows {clock}; the time asked for, {target}, is before it. Choose a later time.',
  },
  ROLE_ENDED: {
    title: 'Role ended',
    message:
      'The role {role:role}[ for {body}] is no longer yours, so this was not done. Ask the coordinator if that is a mistake.',
  },
  SELF_GRANT: {
    title: 'Not to yourself',
    message:
      'Nobody can give a role to themselves. Ask the coordinator or, for the people of a body, its validating authority.',
  },
  STEERS_AND_SPEAKS: {
    title: 'Steering and speaking do not go together',
    message:
      '{person} would help to steer the assessment and speak for[ {body}] at once. That is possible for the convening body only: choose somebody else, or end the other role first.',
  },
  LETTER_REQUIRED: {
    title: 'Letter needed',
    message:
      'A role that answers or signs for {body} rests on a letter of that body. Enter the number of the appointment letter, or ask its validating authority to appoint {person}.',
  },
  NOT_A_MEMBER: {
    title: 'Without this role',
    message: '{persons} do not have the role[ {role:role}][ for {body}]. Let them join with it first.',
  },
  LAST_COORDINATOR: {
    title: 'The last coordinator',
    message: '{persons} coordinates alone, and nobody could appoint a successor. Let another coordinator join first.',
  },
  NOT_A_CONTACT: {
    title: 'Not a contact of this body',
    message: '{person} is neither a focal point nor the authority of {body}. An absence is entered of those alone.',
  },
  NOT_ABSENT: {
    title: 'Nobody is away',
    message: 'No absence of {person} is entered for {body}, or it is over. Look at the page again.',
  },
  OWN_ANSWER: {
    title: 'Your own answer',
    message:
      'You have written[ {indicators}] yourself, and whoever signs an answer off did not write it. Ask another validating authority of {body} to sign.',
  },
  CLOSED: {
    title: 'Closed',
    message: 'This process is closed and takes no more changes. Ask the coordinator if something still has to change.',
  },
  EMPTY: { title: 'Nothing given', message: 'The part[ {field}] is empty. Fill it in and send again.' },
  // What is refused at the border, or fails behind it.
  INVALID_REQUEST: {
    title: 'Request not understood',
    message: 'Parts of the request are missing or wrong. Correct the places named, then send it again.',
  },
  UNAUTHENTICATED: { title: 'Not signed in', message: 'There is no session, or it has ended. Please sign in again.' },
  WRONG_CREDENTIALS: {
    title: 'Sign-in failed',
    message: 'Account name and password do not match. Check both and try again.',
  },
  CSRF: {
    title: 'Request not trusted',
    message: 'The request does not carry the token of this session. Reload the page and try again.',
  },
  FORBIDDEN: {
    title: 'Not allowed',
    message: 'Your role in this assessment may not do this[; these may: {roles:role}].',
  },
  NOT_FOUND: {
    title: 'Not found',
    message: 'There is nothing at this address, or it is not open to you. Check the address.',
  },
  METHOD_NOT_ALLOWED: {
    title: 'Not done this way here',
    message: 'This address exists, but not for this method. The `Allow` header names those it has.',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    title: 'Request key missing',
    message:
      'Send an `Idempotency-Key` header of 8 to 128 letters, digits, dots, colons, underscores or dashes; use a new one for every act.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: 'Request key used before',
    message: 'This key belongs to a request with other contents. Make a new key and send again.',
  },
  PAYLOAD_TOO_LARGE: {
    title: 'Request too large',
    message: 'The request is larger than the limit[ of {limitKb} kB]. Shorten the text or send it in parts.',
  },
  TOO_MANY_REQUESTS: {
    title: 'Too many attempts',
    message: 'Too many attempts in a short time. Wait[ {seconds} seconds] and try again.',
  },
  TOO_MANY_DRAFTS: {
    title: 'Too many drafts',
    message: 'You keep as many drafts as can be kept[ ({most})]. Send or throw away an old one, then try again.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    title: 'Content type not supported',
    message: 'Send the body as JSON (`Content-Type: application/json`).',
  },
  ENGINE_UNAVAILABLE: {
    title: 'Not possible just now',
    message:
      'The request cannot be carried out just now[: {reason:reason}]. Nothing is lost; repeat the same request with the same key in a moment.',
  },
  DATABASE_UNAVAILABLE: {
    title: 'Database out of reach',
    message: 'The database cannot be reached. Repeat the same request in a moment.',
  },
  OUTCOME_UNKNOWN: {
    title: 'Outcome not known yet',
    message:
      'The request was handed over, but its answer has not come yet. Reload to see whether it was recorded; repeated with the same key it is not done twice.',
  },
  INTERNAL: {
    title: 'Something went wrong',
    message: 'Something went wrong on our side. Try again; if it stays, tell the operator[ the number {request}].',
  },
  ...accountProblems,
  PREPARATION_CHANGED: {
    title: 'Changed by somebody else',
    message:
      'This preparation was changed[ by {changedBy}][, {changedAt}], so nothing of yours was saved. Reload to see the change, then make yours again.',
  },
  PREPARATION_INCOMPLETE: {
    title: 'Not ready yet',
    message: 'Something is still missing ({count}). Open “Review and launch” to see what, complete it, and try again.',
  },
  PREPARATION_LAUNCHED: {
    title: 'Launched already',
    message: 'This assessment[ ({key})] has been launched, so its preparation cannot be changed. Open the assessment.',
  },
};

/** Why something has to wait for a moment. */
export const waitReason: ProblemWords['waitReason'] = {
  engineAway: 'the process engine cannot be reached',
  busy: 'too many requests at the same moment',
  clockBusy: 'the rehearsal clock is being moved',
  notRecorded: 'this assessment is new and not recorded yet',
  stopping: 'the service is stopping',
  noticesUnderWay: 'notices have not gone out yet',
  messagesUnderWay: 'messages between processes have not arrived yet',
};

import type { LedgerEntry } from '@selaras/contracts';
import { groupBy, isWorkingDay, localDate, type Calendar, type Decree } from '@selaras/domain';
import type { AccountInput, Mail } from './input.js';
import { ofType, type Log } from './log.js';

export interface NoticeFigures {
  readonly raised: number;
  readonly sent: number;
  readonly suppressed: number;
  readonly duplicates: number;
  /** One mail received more than once under the same Message-ID: the honest limit of mail, no duplicate. */
  readonly repeats: number;
  readonly lost: number;
  readonly onNonWorkingDays: number;
  readonly maxPerPersonPerDay: number;
}

/** Holds the ledger against the inbox: sent once, nothing lost, on working days, one digest a day. */
export function checkNotices(
  input: AccountInput,
  log: Log,
): { readonly figures: NoticeFigures; readonly violations: readonly string[] } {
  const { ledger, mails } = input;
  const byPurpose = mailsByPurpose(mails);
  const digests = digestsByPersonAndDay(mails);
  const doubled = [...byPurpose].filter(([, ids]) => ids.size > 1).map(([key]) => key);
  const doubledDays = isAlwaysOpen(input.calendar)
    ? []
    : [...digests].filter(([, ids]) => ids.size > 1).map(([key]) => key);
  const lost = ledger.filter((entry) => isLost(entry, byPurpose, input.clockAt));
  const astray = goneAstray(ledger, mails);
  const offDays = mails.filter((mail) => !isWorkingDayThen(input.calendar, log, mail.day));
  return {
    figures: {
      raised: ledger.length,
      sent: ledger.filter(({ state }) => state === 'sent').length,
      suppressed: ledger.filter(({ state }) => state === 'suppressed').length,
      duplicates: doubled.length + doubledDays.length,
      repeats: mails.length - new Set(mails.map(({ messageId }) => messageId)).size,
      lost: lost.length + astray.length,
      onNonWorkingDays: new Set(offDays.map(({ messageId }) => messageId)).size,
      maxPerPersonPerDay: Math.max(0, ...[...digests.values()].map((ids) => ids.size)),
    },
    violations: [
      ...doubled.map((key) => `notice: ${key} went out in more than one mail`),
      ...doubledDays.map((key) => `notice: more than one digest for ${key}`),
      ...lost.map(({ purposeKey, state }) => `notice: ${purposeKey} was owed and is not in the inbox (${state})`),
      ...astray.map(({ purposeKey, recipient }) => `notice: ${purposeKey} is owed to ${recipient} and went to others`),
      ...offDays.map(({ person, day }) => `notice: a mail to ${person} on ${day}, which is no working day`),
      ...ledgerFaults(ledger, byPurpose),
      ...strangers(input.caseKey, ledger, byPurpose),
    ],
  };
}

/** Message-IDs under which each purpose key was received. */
function mailsByPurpose(mails: readonly Mail[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { messageId, purposeKeys } of mails) {
    for (const key of purposeKeys) found.set(key, (found.get(key) ?? new Set()).add(messageId));
  }
  return found;
}

function digestsByPersonAndDay(mails: readonly Mail[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = groupBy(
    mails.filter(({ form }) => form === 'digest'),
    ({ person, day }) => `${person} on ${day}`,
  );
  return new Map([...groups].map(([key, group]) => [key, new Set(group.map(({ messageId }) => messageId))]));
}

/** Due, not withdrawn, and never received. */
function isLost(entry: LedgerEntry, received: ReadonlyMap<string, unknown>, clockAt: number): boolean {
  const isOwed = entry.state === 'sent' || (entry.state !== 'suppressed' && entry.dueAt <= clockAt);
  return isOwed && !received.has(entry.purposeKey);
}

/** Received, but not by the one to whom it is owed. */
function goneAstray(ledger: readonly LedgerEntry[], mails: readonly Mail[]): readonly LedgerEntry[] {
  const everybody = new Map<string, Set<string>>();
  for (const { person, purposeKeys } of mails) {
    for (const key of purposeKeys) everybody.set(key, (everybody.get(key) ?? new Set()).add(person));
  }
  return ledger.filter(({ purposeKey, recipient }) => everybody.get(purposeKey)?.has(recipient) === false);
}

function ledgerFaults(
  ledger: readonly LedgerEntry[],
  received: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const doubled = [...groupBy(ledger, ({ purposeKey }) => purposeKey)].filter(([, entries]) => entries.length > 1);
  const withdrawn = ledger.filter(({ state, purposeKey }) => state === 'suppressed' && received.has(purposeKey));
  const unmarked = ledger.filter(
    ({ state, purposeKey }) => state !== 'sent' && state !== 'suppressed' && received.has(purposeKey),
  );
  return [
    ...doubled.map(([key]) => `notice: ${key} stands in the ledger more than once`),
    ...withdrawn.map(({ purposeKey }) => `notice: ${purposeKey} was withdrawn and went out all the same`),
    ...unmarked.map(({ purposeKey, state }) => `notice: ${purposeKey} is in the inbox, but the ledger says ${state}`),
  ];
}

/** Mails about something of this case that nobody owed; a live digest may speak of other assessments too. */
function strangers(
  caseKey: string,
  ledger: readonly LedgerEntry[],
  received: ReadonlyMap<string, unknown>,
): readonly string[] {
  const owed = new Set(ledger.map(({ purposeKey }) => purposeKey));
  const ours = [...received.keys()].filter((key) => key.startsWith(`${caseKey}|`));
  return ours.filter((key) => !owed.has(key)).map((key) => `notice: ${key} is in no ledger`);
}

function isAlwaysOpen(calendar: Calendar): boolean {
  return calendar.alwaysOpen === true;
}

/** Whether people worked on that day, with the decrees that had been announced by then. */
function isWorkingDayThen(calendar: Calendar, log: Log, day: string): boolean {
  if (isAlwaysOpen(calendar)) return true;
  const announced = ofType(log.assessment, 'DecreeAnnounced').map(({ decree, at }): Decree => {
    const on = localDate(calendar, at);
    return { ...decree, knownOn: on > decree.knownOn ? on : decree.knownOn };
  });
  const before = calendar.decrees.filter(({ id }) => !announced.some((one) => one.id === id));
  return isWorkingDay({ ...calendar, decrees: [...before, ...announced] }, day, day);
}

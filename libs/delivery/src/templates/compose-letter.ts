import type { LedgerMessage, LedgerNotice } from '@selaras/contracts';
import { groupBy } from '@selaras/domain';
import type { LanguageTag, TextInLanguage } from '@selaras/domain';
import { dateIn, formatDate, formatDay, formatDayTime, formatInstant, vocabulary } from '@selaras/language';
import type { FrameWords, Lang, Zone } from '@selaras/language';
import { describeNotice } from './describe.js';
import type { Entry } from './describe.js';
import { saidIn, unknownAssessment } from './entry.js';
import { asMatters } from './matters.js';
import type { Contact, Letter, LetterEntry, LetterGroup } from './letter.js';

/** Where the links of a mail lead, and whom to ask where an assessment has nobody who steers it. */
export interface LetterOptions {
  readonly origin?: string | undefined;
  readonly contact?: Contact | null | undefined;
}

/** An entry with the zone of its assessment. */
interface Placed {
  readonly entry: Entry;
  readonly zone: Zone;
}

/**
 * The content of the mail: matters grouped by assessment, those that ask something first and by deadline; notices
 * that say the same become one matter with their indicators joined.
 *
 * @throws RangeError for a message without notices
 */
export function composeLetter(message: LedgerMessage, options: LetterOptions = {}): Letter {
  const [first] = message.notices;
  if (first === undefined) throw new RangeError(`message ${message.id} has no notices`);
  const { lang } = message.recipient;
  const { frame } = vocabulary[lang].mails;
  const byAssessment = groupBy(asMatters(message.notices), (notice) => notice.assessment);
  const several = byAssessment.size > 1;
  const groups = [...byAssessment].map(([key, notices]) => {
    const assessment = message.assessments[key] ?? unknownAssessment;
    const entries = notices.map((notice) => describeNotice(notice, assessment, lang));
    return { notice: notices[0] ?? first, entries: entries.sort(byUrgency), zone: assessment.offsets };
  });
  const all = groups.flatMap(({ entries, zone }) => entries.map((entry): Placed => ({ entry, zone })));
  const title = several ? null : titleOf(first, message).text;
  const contact = contactOf(message, options);
  return {
    lang,
    subject: `${message.rehearsal ? frame.rehearsalTag : ''}${subjectOf(all, message, frame)}`,
    greeting: frame.greeting(nameOf(message).text),
    opening:
      message.form === 'single' && title !== null
        ? frame.openingSingle(title)
        : frame.openingDigest({ day: formatDate(message.day, lang), count: all.length, title }),
    groups: groups.map(({ notice, entries, zone }) => ({
      heading: several ? titleOf(notice, message) : null,
      sections: sectionsOf(
        entries,
        (entry) => toLetterEntry(entry, { lang, zone, frame, origin: options.origin }),
        frame,
      ),
    })),
    closing: closingOf(contact, title, frame),
    footer: footerOf(message, frame),
    contact,
  };
}

/** The languages of a reader's mail about an assessment, the most wanted first. */
function languagesFor({ recipient, assessments }: LedgerMessage, ...keys: readonly string[]): readonly LanguageTag[] {
  return [recipient.lang, ...keys.flatMap((key) => assessments[key]?.languages ?? [])];
}

function titleOf({ title, assessment }: LedgerNotice, message: LedgerMessage): TextInLanguage {
  return saidIn(title, languagesFor(message, assessment));
}

/** The name of the recipient, who belongs to no assessment: their own language, then those of all that the mail is about. */
export function nameOf(message: LedgerMessage): TextInLanguage {
  return saidIn(message.recipient.name, languagesFor(message, ...assessmentsIn(message)));
}

function assessmentsIn({ notices }: LedgerMessage): readonly string[] {
  return [...new Set(notices.map(({ assessment }) => assessment))];
}

/** What is asked first and until when, of several the most urgent and how many more; where nothing is asked, what is told. */
function subjectOf(all: readonly Placed[], { day, recipient }: LedgerMessage, frame: FrameWords): string {
  const asked = all.filter(({ entry }) => entry.ask !== null).sort((a, b) => byUrgency(a.entry, b.entry));
  const [foremost] = asked.length > 0 ? asked : all;
  if (foremost === undefined) return '';
  const { entry, zone } = foremost;
  const more = all.length - 1;
  const subject = askedBy(entry, { zone, day, lang: recipient.lang, frame }) ?? entry.title;
  return more === 0 ? subject : frame.andMore(subject, more);
}

function askedBy(
  { ask, due, subject }: Entry,
  {
    zone,
    day,
    lang,
    frame,
  }: { readonly zone: Zone; readonly day: string; readonly lang: Lang; readonly frame: FrameWords },
): string | null {
  if (subject !== null || ask === null) return subject;
  if (due === null) return frame.asks({ ask, by: null });
  const on = dateIn(due, zone);
  if (on < day) return frame.asksLate({ ask, since: formatDay(on, lang) });
  // On the day itself the hour is what matters.
  return frame.asks({ ask, by: on === day ? formatDayTime(due, lang, zone) : formatDay(on, lang) });
}

function sectionsOf(
  entries: readonly Entry[],
  laidOut: (entry: Entry) => LetterEntry,
  frame: FrameWords,
): LetterGroup['sections'] {
  const section = (heading: string, chosen: readonly Entry[]): LetterGroup['sections'] =>
    chosen.length === 0 ? [] : [{ heading, entries: chosen.map(laidOut) }];
  return [
    ...section(
      frame.forAction,
      entries.filter(({ ask }) => ask !== null),
    ),
    ...section(
      frame.forInformation,
      entries.filter(({ ask }) => ask === null),
    ),
  ];
}

/** Who steers the assessment that comes first, or whom the installation names. */
function contactOf(
  message: LedgerMessage,
  { contact }: LetterOptions,
): (Contact & { readonly steers: boolean }) | null {
  const everybody = assessmentsIn(message).flatMap((key) =>
    (message.assessments[key]?.contacts ?? []).map((one) => ({ ...one, of: key })),
  );
  // Whoever steers and gets this mail is better referred to somebody else.
  const steering = everybody.find(({ email }) => email !== message.recipient.email) ?? everybody[0];
  if (steering === undefined) return contact == null ? null : { ...contact, steers: false };
  const { text: name } = saidIn(steering.name, languagesFor(message, steering.of));
  return { name, address: steering.email, steers: true };
}

function closingOf(
  contact: (Contact & { readonly steers: boolean }) | null,
  title: string | null,
  frame: FrameWords,
): readonly string[] {
  const name = contact?.name ?? contact?.address ?? null;
  if (contact === null || name === null) return [frame.askNobodyNamed];
  const address = contact.name === null ? null : contact.address;
  return [
    frame.ask({ name, address, coordinator: contact.steers }),
    frame.regards,
    ...(contact.steers ? [name, frame.coordinator(title)] : [name]),
  ];
}

function footerOf(message: LedgerMessage, frame: FrameWords): readonly string[] {
  return [
    ...(message.rehearsal ? [frame.rehearsal] : []),
    ...(message.notices.some((notice) => notice.frameworkIllustrative) ? [frame.illustrative] : []),
    frame.sender,
  ];
}

/** Earliest deadline first, matters without one last; the order of arrival decides between equals. */
function byUrgency(a: Entry, b: Entry): number {
  return (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER);
}

/** More indicators than this are counted, not listed: whoever has them sees them where the link leads. */
const indicatorsListed = 30;

function toLetterEntry(
  entry: Entry,
  {
    lang,
    zone,
    frame,
    origin,
  }: { readonly lang: Lang; readonly zone: Zone; readonly frame: FrameWords; readonly origin: string | undefined },
): LetterEntry {
  const due = entry.due === null ? [] : [{ label: entry.dueLabel, value: formatInstant(entry.due, lang, zone) }];
  const cut = entry.indicators.length - indicatorsListed;
  return {
    title: entry.title,
    text: entry.text,
    lines: [...due, ...entry.details],
    indicators: {
      label: frame.indicators(entry.indicators.length),
      list: entry.indicators.slice(0, indicatorsListed),
      more: cut > 0 ? frame.moreIndicators(cut) : null,
    },
    quotes: entry.quotes,
    link: origin === undefined ? null : { label: frame.open, url: new URL(entry.path, origin).href },
    why: entry.why,
  };
}

import { createAssessmentSchema, linkHours, makeCalendar, membersWithSteering } from '@selaras/contracts';
import type { Composed, Framework, Lang, LedgerMessage } from '@selaras/contracts';
import { parseMailbox, renderMail } from '@selaras/delivery/templates';
import type { LetterOptions, RenderedMail } from '@selaras/delivery/templates';
import { computeDeadline, stepInstant } from '@selaras/domain';
import type { Calendar, Instant, LocalizedText, PersonId } from '@selaras/domain';
import { contentHash } from '@selaras/persistence';
import { leased, Simulation } from '@selaras/simulation';

/** Somebody as their mails address them. */
export interface Reader {
  readonly id: PersonId;
  readonly name: LocalizedText;
  readonly email: string;
  readonly lang: Lang;
}

/** What the mails of a launch follow from. */
export interface Launching {
  readonly composed: Composed;
  readonly framework: Framework;
  readonly startAt: Instant;
  readonly readers: readonly Reader[];
  /** Who gets the letter that invites them. */
  readonly invited: ReadonlySet<PersonId>;
  /** Who launches, and so invites. */
  readonly by: { readonly name: LocalizedText; readonly email: string };
  /** Of the installation, as the notifier has them. */
  readonly origin: string | undefined;
  readonly contact: string | null;
}

/** A mail that will go out. */
export interface MailAhead {
  readonly person: PersonId;
  readonly at: Instant;
  readonly mail: Pick<RenderedMail, 'subject' | 'text'>;
}

/** Mails ahead, with the time that was looked at. */
export interface Ahead {
  readonly calendar: Calendar;
  readonly from: Instant;
  readonly until: Instant;
  readonly mails: readonly MailAhead[];
}

/** What opens a link is made when its letter is written, and stands in no other place. */
const noToken = 'X'.repeat(43);

/**
 * The mails of a launch by the rules alone, if nobody does anything afterwards: invitations, what is assigned, and every
 * reminder until the last one after the time for answering is over. They are written by the templates that write the real
 * ones.
 */
export function mailsAhead(launching: Launching): Ahead {
  const { startAt, framework, readers } = launching;
  const given = createAssessmentSchema.parse(launching.composed.assessment);
  const calendar = makeCalendar(given.calendar, startAt);
  const named = { ...given, framework, calendar, members: membersWithSteering(given), people: readers };
  const reading = new Map(readers.map((reader) => [reader.id, reader]));
  const { origin, contact } = launching;
  const options: LetterOptions = { origin, contact: contact === null ? null : parseMailbox(contact) };
  const mails = readers
    .filter(({ id }) => launching.invited.has(id))
    .map((reader): MailAhead => ({
      person: reader.id,
      at: startAt,
      mail: renderMail(invitation(reader, { ...launching, named }), options),
    }));
  const rules = new Simulation({ ...named, startAt }, contentHash, (mail) => {
    const reader = reading.get(mail.person);
    if (reader === undefined) return;
    mails.push({
      person: mail.person,
      at: mail.at,
      mail: renderMail(leased(mail, named, reader.lang, false), options),
    });
  });
  const answering = computeDeadline(calendar, given.plan.answering, startAt, startAt).instant;
  const lastRung = given.plan.ladder.map(({ offset }) => stepInstant(calendar, offset, answering, startAt));
  const until = Math.max(answering, ...lastRung);
  rules.moveTo(until);
  return { calendar, from: startAt, until, mails };
}

interface Named {
  readonly title: LocalizedText;
  readonly languages: readonly string[];
  readonly calendar: Calendar;
  readonly members: ReturnType<typeof membersWithSteering>;
}

/** The letter that invites a reader, as the ledger would lease it. */
function invitation(
  { id, ...reader }: Reader,
  { by, startAt, named }: Launching & { readonly named: Named },
): LedgerMessage {
  const { title, languages, calendar, members } = named;
  const parts = members.filter(({ person }) => person === id).sort((a, b) => (a.role < b.role ? -1 : 1));
  return {
    id,
    form: 'single',
    day: '',
    assessment: '',
    assessments: {},
    rehearsal: false,
    channel: 'mail',
    address: reader.email,
    recipient: { person: id, ...reader },
    notices: [],
    letter: {
      kind: 'invitation',
      login: id,
      token: noToken,
      until: startAt + linkHours * 3_600_000,
      by: { ...by, operator: true },
      places: parts.map(({ role, body }) => ({ title, languages, offsets: calendar.offsets, role, body })),
    },
    attempt: 1,
    refusals: 0,
  };
}

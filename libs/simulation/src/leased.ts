import { ledgerAssessment } from '@selaras/contracts';
import type {
  Framework,
  KnownAssessment,
  Lang,
  LedgerAssessment,
  LedgerMessage,
  LedgerNotice,
  LedgerText,
  MemberOf,
  Person,
} from '@selaras/contracts';
import type { QuestionView, ViewRow, NoticeIntent } from '@selaras/domain';
import type { PostedMail, SimulatedCase } from './simulation.js';

/** What a mail says beside its notices: whose it is, and what things and people are called. */
export interface NamedCase extends Pick<SimulatedCase, 'key' | 'title' | 'languages'> {
  readonly framework: Pick<Framework, 'indicators' | 'illustrative'>;
  readonly people: readonly Pick<Person, 'id' | 'name' | 'email'>[];
  readonly members: readonly MemberOf[];
}

/**
 * A mail of a simulated case as the ledger would lease it: with the names, titles and texts of that instant.
 *
 * @param rehearsal whether the mail says that it belongs to a rehearsal, as those of a case do
 */
export function leased(mail: PostedMail, loaded: NamedCase, lang: Lang, rehearsal = true): LedgerMessage {
  const { person, day, form, notices, calendar } = mail;
  const reader = personOf(loaded, person);
  const views = mail.views();
  const titles = new Map(loaded.framework.indicators.map(({ code, title }) => [code, title]));
  const steering = loaded.members
    .filter(({ role }) => role === 'coordinator')
    .map((member) => member.person)
    .sort();
  const known: KnownAssessment = {
    offsets: calendar.offsets,
    languages: loaded.languages,
    contacts: steering.map((id) => personOf(loaded, id)),
    decrees: Object.fromEntries(calendar.decrees.map(({ id, title }) => [id, title])),
    titleOf: (code) => titles.get(code),
  };
  return {
    id: `${person}/${day}`,
    form,
    day,
    assessment: loaded.key,
    assessments: {
      [loaded.key]: ledgerAssessment(
        known,
        notices.map(({ notice }) => notice),
      ),
    },
    rehearsal,
    channel: 'mail',
    address: reader.email,
    recipient: { person, ...reader, lang },
    notices: notices.map(({ notice, duty, until }): LedgerNotice => ({
      ...notice,
      id: notice.purposeKey,
      assessment: loaded.key,
      title: loaded.title,
      frameworkIllustrative: loaded.framework.illustrative,
      until,
      duty,
      texts: textsOf(notice, views, mail.content),
    })),
    attempt: 1,
    refusals: 0,
  };
}

function personOf(loaded: NamedCase, id: string): LedgerAssessment['contacts'][number] {
  const person = loaded.people.find((one) => one.id === id);
  if (person === undefined) throw new RangeError(`${id} is nobody in the case`);
  return { name: person.name, email: person.email };
}

/** What a notice quotes, as `libs/persistence` reads it from the read model. */
function textsOf(
  intent: NoticeIntent,
  views: readonly ViewRow[],
  content: PostedMail['content'],
): readonly LedgerText[] {
  const text = (of: LedgerText['of'], id: string, about: string | null = null, question: string | null = null) => {
    const payload = content(id) as { readonly lang: Lang; readonly text: string } | undefined;
    return payload === undefined ? [] : [{ of, about, question, lang: payload.lang, text: payload.text }];
  };
  if ('what' in intent.data && intent.data.what === 'replyQuestions') {
    return views
      .filter(({ kind, body }) => kind === 'question' && body === intent.body)
      .map(({ doc }) => doc as QuestionView)
      .filter(({ status, indicator }) => status === 'open' && intent.items.includes(indicator))
      .flatMap(({ id, indicator, text: { id: ref } }) => text('question', ref, indicator, id));
  }
  if (intent.kind === 'followUp') return text('followUp', intent.data.text);
  if (intent.kind === 'invitation') return text('meeting', intent.data.title);
  if (intent.kind === 'erratum') return [...text('before', intent.data.before), ...text('after', intent.data.after)];
  return [];
}

import { accountPage, linkLetterKinds, passwordLinkPath } from '@selaras/contracts';
import type { LedgerLetter, LedgerMessage, LetterKind } from '@selaras/contracts';
import { formatInstant, plain, roleWords, vocabulary } from '@selaras/language';
import type { Lang, Zone } from '@selaras/language';
import { nameOf } from './compose-letter.js';
import type { LetterOptions } from './compose-letter.js';
import { saidIn } from './entry.js';
import type { Contact, Letter } from './letter.js';

const opening: readonly LetterKind[] = linkLetterKinds;
const utc: Zone = [{ from: 0, minutes: 0, name: 'UTC' }];

/** What is said in a letter of a kind: what happened, what to do about it, and why the reader is told. */
interface Said {
  readonly opening: string;
  readonly told: { readonly title: string; readonly text: string };
  readonly why: string;
}

/** The letter about an account, with its link: who invites and why, what to do, until when. */
export function composeAccountLetter(message: LedgerMessage, letter: LedgerLetter, options: LetterOptions): Letter {
  const { lang } = message.recipient;
  const { frame, accountLetter: words } = vocabulary[lang].mails;
  const [place] = letter.places;
  const by = letter.by === null ? null : saidIn(letter.by.name, [lang, ...(place?.languages ?? [])]).text;
  const seen = aboutSight(letter);
  const path = seen === null ? passwordLinkPath(letter.token) : accountPage;
  const contact = contactOf(letter, by, options);
  // Whoever only hears of something has nothing to open.
  const linked = opening.includes(letter.kind);
  const opens = linked || seen !== null;
  const sight = { by, title: seen === null ? null : saidIn(seen.title, [lang, ...seen.languages]).text };
  const lines = [
    { label: words.login, value: plain(letter.login) },
    ...(linked ? [{ label: words.until, value: formatInstant(letter.until, lang, place?.offsets ?? utc) }] : []),
    ...(linked && options.origin === undefined ? [{ label: words.path, value: path }] : []),
    ...(seen === null ? [] : [{ label: words.sightReason, value: plain(seen.reason) }]),
    ...(seen?.until == null ? [] : [{ label: words.sightUntil, value: formatInstant(seen.until, lang, seen.offsets) }]),
    ...(seen !== null && options.origin === undefined ? [{ label: words.sightPath, value: path }] : []),
  ];
  const byOwner = (kind: keyof typeof words.done): Said => ({
    told: words.notYou,
    opening: words.done[kind],
    why: words.whyDone,
  });
  const saids: Readonly<Record<LetterKind, Said>> = {
    invitation: {
      told: words.invitation,
      opening: words.invited({ by, ...placesOf(letter, lang) }),
      why: words.whyInvited(by),
    },
    reset: { told: words.reset, opening: words.asked, why: words.whyAsked },
    secondFactorReset: { told: words.secondFactorReset, opening: words.taken(by), why: words.whyTaken },
    providerLinked: { told: words.providerLinked, opening: words.linked, why: words.whyLinks },
    providerUnlinked: { told: words.providerUnlinked, opening: words.unlinked, why: words.whyLinks },
    passwordChanged:
      letter.by === null
        ? byOwner('passwordChanged')
        : { told: words.notYou, opening: words.passwordGiven(by), why: words.whyTaken },
    secondFactorSet: byOwner('secondFactorSet'),
    secondFactorRemoved: byOwner('secondFactorRemoved'),
    recoveryCodesMade: byOwner('recoveryCodesMade'),
    recoveryCodeUsed: byOwner('recoveryCodeUsed'),
    sightAsked: { told: words.sightAsked, opening: words.asksSight(sight), why: words.whySight },
    sightBegan: { told: words.sightBegan, opening: words.beganSight(sight), why: words.whySight },
  };
  const said = saids[letter.kind];
  return {
    lang,
    subject: `${message.rehearsal ? frame.rehearsalTag : ''}${words.subject[letter.kind]}`,
    greeting: frame.greeting(nameOf(message).text),
    opening: said.opening,
    groups: [
      {
        heading: null,
        sections: [
          {
            heading: frame.forAction,
            entries: [
              {
                title: said.told.title,
                text: linked ? `${said.told.text} ${words.once}` : said.told.text,
                lines,
                indicators: { label: '', list: [], more: null },
                quotes: [],
                link:
                  !opens || options.origin === undefined
                    ? null
                    : { label: seen === null ? words.open : words.sightOpen, url: new URL(path, options.origin).href },
                why: said.why,
              },
            ],
          },
        ],
      },
    ],
    closing: [
      contact?.name == null
        ? words.askOperator
        : frame.ask({ name: contact.name, address: contact.address, coordinator: false }),
    ],
    footer: [...(message.rehearsal ? [frame.rehearsal] : []), frame.sender],
    contact,
  };
}

/** What a letter tells of somebody who sees as the reader; null in every other. */
function aboutSight({ kind, sight }: LedgerLetter): NonNullable<LedgerLetter['sight']> | null {
  return (kind === 'sightAsked' || kind === 'sightBegan') && sight !== undefined ? sight : null;
}

/** What the reader is, as the invitation says it: the newest in words, the others as a number. */
function placesOf({ places }: LedgerLetter, lang: Lang) {
  const [first] = places;
  if (first === undefined) return { place: null, more: 0 };
  return {
    place: {
      role: roleWords[lang][first.role],
      body: first.body === null ? null : plain(first.body),
      title: saidIn(first.title, [lang, ...first.languages]).text,
    },
    more: places.length - 1,
  };
}

/** Who invites; where that is the installation's operator or nobody, whom the installation names. */
function contactOf({ by }: LedgerLetter, name: string | null, { contact }: LetterOptions): Contact | null {
  return by === null || by.operator ? (contact ?? null) : { name, address: by.email };
}

import { linkLetterKinds, passwordLinkPath } from '@selaras/contracts';
import type { LedgerLetter, LedgerMessage, LetterKind } from '@selaras/contracts';
import { formatInstant, plain, roleWords, vocabulary } from '@selaras/language';
import type { Lang, Zone } from '@selaras/language';
import { nameOf } from './compose-letter.js';
import type { LetterOptions } from './compose-letter.js';
import { saidIn } from './entry.js';
import type { Contact, Letter } from './letter.js';

const opening: readonly LetterKind[] = linkLetterKinds;
const utc: Zone = [{ from: 0, minutes: 0, name: 'UTC' }];

/** The letter about an account, with its link: who invites and why, what to do, until when. */
export function composeAccountLetter(message: LedgerMessage, letter: LedgerLetter, options: LetterOptions): Letter {
  const { lang } = message.recipient;
  const { frame, accountLetter: words } = vocabulary[lang].mails;
  const [place] = letter.places;
  const by = letter.by === null ? null : saidIn(letter.by.name, [lang, ...(place?.languages ?? [])]).text;
  const path = passwordLinkPath(letter.token);
  const contact = contactOf(letter, by, options);
  const told = words[letter.kind];
  // Whoever only hears of something has nothing to open.
  const linked = opening.includes(letter.kind);
  const lines = [
    { label: words.login, value: plain(letter.login) },
    ...(linked ? [{ label: words.until, value: formatInstant(letter.until, lang, place?.offsets ?? utc) }] : []),
    ...(linked && options.origin === undefined ? [{ label: words.path, value: path }] : []),
  ];
  const openings: Readonly<Record<LetterKind, string>> = {
    invitation: words.invited({ by, ...placesOf(letter, lang) }),
    reset: words.asked,
    secondFactorReset: words.taken(by),
    providerLinked: words.linked,
    providerUnlinked: words.unlinked,
  };
  const whys: Readonly<Record<LetterKind, string>> = {
    invitation: words.whyInvited(by),
    reset: words.whyAsked,
    secondFactorReset: words.whyTaken,
    providerLinked: words.whyLinks,
    providerUnlinked: words.whyLinks,
  };
  return {
    lang,
    subject: `${message.rehearsal ? frame.rehearsalTag : ''}${words.subject[letter.kind]}`,
    greeting: frame.greeting(nameOf(message).text),
    opening: openings[letter.kind],
    groups: [
      {
        heading: null,
        sections: [
          {
            heading: frame.forAction,
            entries: [
              {
                title: told.title,
                text: linked ? `${told.text} ${words.once}` : told.text,
                lines,
                indicators: { label: '', list: [], more: null },
                quotes: [],
                link:
                  !linked || options.origin === undefined
                    ? null
                    : { label: words.open, url: new URL(path, options.origin).href },
                why: whys[letter.kind],
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

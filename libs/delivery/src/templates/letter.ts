import type { TextInLanguage } from '@selaras/domain';
import type { Lang } from '@selaras/language';
import type { Indicator } from './describe.js';
import type { Detail, Quote } from './entry.js';

/** A mail before it is laid out. */
export interface Letter {
  readonly lang: Lang;
  readonly subject: string;
  readonly greeting: string;
  readonly opening: string;
  readonly groups: readonly LetterGroup[];
  /** Whom to ask, how the letter is signed, and what it is. */
  readonly closing: readonly string[];
  readonly footer: readonly string[];
  /** To whom a reply goes; null when nobody can be named. */
  readonly contact: Contact | null;
}
export interface LetterGroup {
  /** Title of the assessment; null when the mail speaks of one only, which the opening names. */
  readonly heading: TextInLanguage | null;
  readonly sections: readonly { readonly heading: string; readonly entries: readonly LetterEntry[] }[];
}
export interface LetterEntry {
  readonly title: string;
  readonly text: string;
  readonly lines: readonly Detail[];
  readonly indicators: { readonly label: string; readonly list: readonly Indicator[]; readonly more: string | null };
  readonly quotes: readonly Quote[];
  /** Where to act on it; null when the mail leads nowhere. */
  readonly link: { readonly label: string; readonly url: string } | null;
  readonly why: string;
}

/** A person to ask. */
export interface Contact {
  readonly name: string | null;
  readonly address: string | null;
}

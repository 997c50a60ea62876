import type { Lang } from '@selaras/contracts';

/** A mail before it is laid out. */
export interface Letter {
  readonly lang: Lang;
  readonly subject: string;
  readonly greeting: string;
  readonly opening: string;
  readonly groups: readonly LetterGroup[];
  /** Where to act; null when the mail names no address. */
  readonly access: { readonly label: string; readonly url: string } | null;
  readonly footer: readonly string[];
}
export interface LetterGroup {
  /** Title of the assessment; null when the mail speaks of one only, which the opening names. */
  readonly heading: string | null;
  readonly sections: readonly { readonly heading: string; readonly entries: readonly LetterEntry[] }[];
}
export interface LetterEntry {
  readonly title: string;
  readonly text: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly why: string;
}

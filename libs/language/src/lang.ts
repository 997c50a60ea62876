/** Languages in which everything a person reads exists. */
export const langs = ['id', 'en'] as const;
export type Lang = (typeof langs)[number];

/** One thing in every language. */
export type Said = Readonly<Record<Lang, string>>;
/** Words for the codes of a union: one that lacks a word does not compile. */
export type Words<C extends string> = Readonly<Record<Lang, Readonly<Record<C, string>>>>;

/** A phrase that counts, `{{count}}` standing for the number. Where a language has no singular, `one` is left out. */
export interface Counted {
  readonly one?: string;
  readonly other: string;
}

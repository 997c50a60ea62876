/** What brought a link to somebody: the first password of an account, or a new one in place of a forgotten one. */
export const letterKinds = ['invitation', 'reset'] as const;
export type LetterKind = (typeof letterKinds)[number];

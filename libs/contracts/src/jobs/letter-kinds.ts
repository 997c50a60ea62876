/** What brings a link to somebody: the first password of an account, or a new one in place of a forgotten one. */
export const linkLetterKinds = ['invitation', 'reset'] as const;
export type LinkLetterKind = (typeof linkLetterKinds)[number];
/** Letters about an account. Those without a link say what was done with it. */
export const letterKinds = [
  ...linkLetterKinds,
  'secondFactorReset',
  'providerLinked',
  'providerUnlinked',
  'passwordChanged',
  'secondFactorSet',
  'secondFactorRemoved',
  'recoveryCodesMade',
  'recoveryCodeUsed',
  'sightAsked',
  'sightBegan',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** How long a link works, counted from when its mail is first written. */
export const linkHours = 48;

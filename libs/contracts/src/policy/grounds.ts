/**
 * What can open a matter to somebody. `always`, `own` and `mine` follow from who asks; every other ground is
 * something that was recorded, and whoever reads says which of them hold.
 */
export const grounds = [
  'always',
  'own',
  'mine',
  'addressed',
  'submitted',
  'drafting',
  'agenda',
  'joint',
  'opened',
  'invited',
  'circulated',
  'circulating',
  'published',
  'openViews',
] as const;
export type Ground = (typeof grounds)[number];
/** A ground that the record knows, not the viewer. */
export type RecordedGround = Exclude<Ground, 'always' | 'own' | 'mine'>;

/** One way to see something: a ground, or several that must hold together. */
export type Way = Ground | readonly [Ground, ...Ground[]];

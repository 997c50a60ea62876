/**
 * Every `patched()` id of the workflows: why it exists, since when, and when it may go (no open run lacks it any
 * more). Empty until the first change after a release: histories in `test/histories` must replay without it.
 */
export const patches = {} as const;

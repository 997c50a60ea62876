/** A small seeded generator (mulberry32): numbers in [0, 1), the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The seed of this run, printed so that a red run can be repeated: `SELARAS_SEED=n npm test -- …`. */
export function runSeed(what: string): number {
  const given = process.env.SELARAS_SEED;
  const seed = given === undefined ? Date.now() % 1_000_000 : Number(given);
  process.stderr.write(`${what}: SELARAS_SEED=${seed}\n`);
  return seed;
}

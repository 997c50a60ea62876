import type { Part } from './may.js';

type Group = Part['sees'][number]['group'];
type Ground = Part['sees'][number]['ways'][number][number];
type Dashed<T extends string> = T extends `${infer A}.${infer B}` ? `${A}-${B}` : T;

/** Under which key it stands what a group of fields holds. */
export function seenKey<G extends Group>(group: G): `people.seen.${Dashed<G>}` {
  return `people.seen.${group.replace('.', '-')}` as `people.seen.${Dashed<G>}`;
}

/** Under which key a ground stands. What is always seen has none. */
export function groundKey<G extends Ground>(ground: G): `people.ground.${Exclude<G, 'always'>}` {
  return `people.ground.${ground}` as `people.ground.${Exclude<G, 'always'>}`;
}

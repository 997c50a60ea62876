import { partNames } from './names.js';
import type { Preparation, PreparedAssignment, PreparedBody, PreparedPerson } from './sections.js';

/** Two rows that may be one, by their indexes. */
export interface Pair {
  readonly first: number;
  readonly second: number;
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** Pairs of which one has a key in common with the other; each row is in one pair at most, so that pairs are merged one by one. */
function pairsBy<T>(rows: readonly T[], keysOf: (row: T) => readonly string[]): readonly Pair[] {
  const seen = new Map<string, number>();
  const paired = new Set<number>();
  const pairs: Pair[] = [];
  rows.forEach((row, second) => {
    const keys = keysOf(row);
    const first = keys.map((key) => seen.get(key)).find((index) => index !== undefined && !paired.has(index));
    if (first !== undefined) {
      pairs.push({ first, second });
      paired.add(first).add(second);
    }
    for (const key of keys) if (!seen.has(key)) seen.set(key, second);
  });
  return pairs;
}

/** People who may be one: the same address, or the same name in the same body. */
export function doublePeople({ people }: Preparation['people']): readonly Pair[] {
  return pairsBy(people, ({ email, name, body }) => [
    ...(plain(email) === '' ? [] : [`address ${plain(email)}`]),
    ...(plain(name) === '' ? [] : [`name ${plain(name)} of ${plain(body)}`]),
  ]);
}

/** Bodies that may be one: the same code but for its letters, or the same name in a language. */
export function doubleBodies({ bodies }: Preparation['people']): readonly Pair[] {
  return pairsBy(bodies, ({ code, name }) => [
    ...(plain(code) === '' ? [] : [`code ${plain(code)}`]),
    ...Object.entries(name).flatMap(([language, words]) =>
      plain(words) === '' ? [] : [`${language} ${plain(words)}`],
    ),
  ]);
}

const filled = (kept: string, other: string): string => (kept.trim() === '' ? other : kept);

/** One person in place of two: what the kept row says, what it leaves open from the other, and the parts of both. */
export function mergePeople(people: readonly PreparedPerson[], keep: number, drop: number): PreparedPerson[] {
  const [kept, other] = [people[keep], people[drop]];
  if (kept === undefined || other === undefined || keep === drop) return [...people];
  const merged: PreparedPerson = {
    account: filled(kept.account, other.account),
    name: filled(kept.name, other.name),
    email: filled(kept.email, other.email),
    lang: kept.lang,
    body: filled(kept.body, other.body),
    parts: partNames.filter((part) => kept.parts.includes(part) || other.parts.includes(part)),
  };
  return people.flatMap((one, index) => (index === drop ? [] : [index === keep ? merged : one]));
}

/** One body in place of two, everywhere: its people, what is assigned to it, and what the plan says of it. */
export function mergeBodies(preparation: Preparation, keep: number, drop: number): Preparation {
  const { basics, people, plan, assignments } = preparation;
  const [kept, other] = [people.bodies[keep], people.bodies[drop]];
  if (kept === undefined || other === undefined || keep === drop) return preparation;
  const merged: PreparedBody = {
    code: filled(kept.code, other.code),
    name: Object.fromEntries(
      [...new Set([...Object.keys(kept.name), ...Object.keys(other.name)])].map((language) => [
        language,
        filled(kept.name[language] ?? '', other.name[language] ?? ''),
      ]),
    ),
  };
  const old = other.code.trim();
  const moved = (code: string): string => (old !== '' && code.trim() === old ? merged.code : code);
  return {
    ...preparation,
    basics: { ...basics, convener: moved(basics.convener) },
    people: {
      bodies: people.bodies.flatMap((one, index) => (index === drop ? [] : [index === keep ? merged : one])),
      people: people.people.map((one) => ({ ...one, body: moved(one.body) })),
    },
    plan: {
      ...plan,
      clearance: moved(plan.clearance),
      fourEyesExcept: [...new Set(plan.fourEyesExcept.map(moved))],
    },
    assignments: assignments.map(({ indicator, lead, contributors }): PreparedAssignment => {
      const leads = moved(lead);
      return {
        indicator,
        lead: leads,
        contributors: [...new Set(contributors.map(moved))].filter((body) => body !== leads),
      };
    }),
  };
}

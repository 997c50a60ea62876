/** What of an assessment its title is made of. */
export interface Titled {
  readonly key: string;
  readonly title: string;
  /** What tells it from another of its name to people: its level and year. */
  readonly detail: string;
}

/**
 * A title for each assessment that no other of the list has: where several bear one name, level and year tell them apart,
 * and where these are the same too (several rehearsals of one round) the key does.
 */
export function distinctTitles(list: readonly Titled[]): ReadonlyMap<string, string> {
  const alone = (one: Titled, nameOf: (other: Titled) => string): boolean =>
    list.filter((other) => nameOf(other) === nameOf(one)).length < 2;
  const detailed = ({ title, detail }: Titled): string => (detail === '' ? title : `${title} · ${detail}`);
  const titleOf = (one: Titled): string => {
    if (alone(one, ({ title }) => title)) return one.title;
    return alone(one, detailed) ? detailed(one) : `${one.title} · ${one.key}`;
  };
  return new Map(list.map((one) => [one.key, titleOf(one)]));
}

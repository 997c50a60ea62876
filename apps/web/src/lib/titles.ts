/** What of an assessment its title is made of. */
export interface Titled {
  readonly key: string;
  readonly title: string;
}

/**
 * A title for each assessment that no other of the list has: several rehearsals of one round bear one name, and then
 * the key tells them apart.
 */
export function distinctTitles(list: readonly Titled[]): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  for (const { title } of list) seen.set(title, (seen.get(title) ?? 0) + 1);
  return new Map(list.map(({ key, title }) => [key, (seen.get(title) ?? 0) > 1 ? `${title} · ${key}` : title]));
}

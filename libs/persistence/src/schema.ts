/** Where our tables stand within a database, unless the address or a setting says otherwise. */
export const defaultSchema = 'selaras';

/** Names that need no quotes anywhere, and that leave room for what is named after them (a channel has 63 bytes). */
const usable = /^[a-z_][a-z0-9_]{0,39}$/;

/** Whether a schema may have this name: what the server keeps for itself is refused. */
export function isSchemaName(name: string): boolean {
  return usable.test(name) && !name.startsWith('pg_') && name !== 'information_schema';
}

/** What a setting with the name of a schema must look like, for messages. */
export const schemaNameRule =
  'must be at most 40 lower-case letters, digits and underscores, begin with no digit, and not with pg_';

const inOptions = /(?:^|\s)-c\s*search_path=(\S+)/;

/**
 * The address with which every connection sees our schema and nothing else: it travels in the address (`options`), so that
 * whoever connects by it, whatever the client, reads and writes there. `schema` left out: the one that the address names
 * already, else `selaras`.
 *
 * @throws RangeError when the schema cannot have that name
 */
export function inSchema(address: string, schema?: string): string {
  const name = schema ?? schemaOf(address);
  if (!isSchemaName(name)) throw new RangeError(`the schema ${name} ${schemaNameRule}`);
  return withSearchPath(address, name);
}

/** The address with which every connection sees one schema alone. */
export function withSearchPath(address: string, name: string): string {
  const url = new URL(address);
  const rest = (url.searchParams.get('options') ?? '').replace(inOptions, '').trim();
  url.searchParams.set('options', [rest, `-c search_path=${name}`].filter((part) => part !== '').join(' '));
  // The library of PostgreSQL's own programs takes a plus for a plus.
  url.search = url.search.replaceAll('+', '%20');
  return url.href;
}

/** The schema that an address names, else the usual one. */
export function schemaOf(address: string): string {
  const options = new URL(address).searchParams.get('options') ?? '';
  return inOptions.exec(options)?.[1] ?? defaultSchema;
}

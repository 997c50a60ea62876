import type { Carrier } from '@selaras/contracts';
import type { DataSource } from 'typeorm';
import { inSchema, schemaOf, withSearchPath } from './schema.js';

/** What an environment says of the services that may carry. */
export interface CarrierSettings {
  readonly redisUrl?: string | null | undefined;
  readonly databaseUrl: string;
  /** The schema of our tables; when left out the one that the address names, else `selaras`. */
  readonly databaseSchema?: string | undefined;
}

/**
 * The one place that decides what carries: Redis where an address of one is given, else the database, in a schema beside
 * ours. All processes of an installation decide alike, because they are given the same addresses.
 */
export function carrierOf({ redisUrl, databaseUrl, databaseSchema }: CarrierSettings): Carrier {
  if (redisUrl != null) return { kind: 'redis', url: redisUrl };
  const schema = `${schemaOf(inSchema(databaseUrl, databaseSchema))}_carrier`;
  return { kind: 'postgres', url: withSearchPath(databaseUrl, schema), schema };
}

/** What keeps the database from carrying, as a sentence; null when nothing does. Nothing is written. */
export async function carrierRefusal(ds: DataSource, schema: string): Promise<string | null> {
  // The server asks for this right also where the schema is there already.
  const [row] = (await ds.query(
    `SELECT current_user AS role, current_database() AS database, has_database_privilege(current_database(), 'CREATE') AS may`,
  )) as { readonly role: string; readonly database: string; readonly may: boolean }[];
  if (row === undefined || row.may) return null;
  const { role, database } = row;
  return `there is no Redis, and the role ${role} may not make the schema ${schema} in the database ${database}, where the queues would be instead: let an administrator run GRANT CREATE ON DATABASE "${database}" TO "${role}", or set REDIS_URL.`;
}

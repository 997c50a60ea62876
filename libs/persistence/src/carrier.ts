import type { Carrier } from '@selaras/contracts';
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

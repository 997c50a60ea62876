import type { SecurityEvent, SecurityEventKind } from '@selaras/contracts';
import type { DataSource } from 'typeorm';
import { toSafeNumber } from '../entities/columns.js';

/** Something to be kept in the log; what is left out is not known. */
export interface NewSecurityEvent {
  readonly kind: SecurityEventKind;
  /** Whose account it is about. */
  readonly person: string | null;
  /** Who did it. */
  readonly by: string | null;
  readonly address: string;
  readonly device: string;
  readonly assessment?: string | null;
  readonly body?: string | null;
  readonly route?: string | null;
  readonly details?: SecurityEvent['details'];
}
/** Which events; null for all. */
export interface SecurityFilter {
  readonly kind: SecurityEventKind | null;
  /** About whom, or by whom. */
  readonly person: string | null;
  readonly address: string | null;
}
interface Row extends Omit<SecurityEvent, 'id' | 'at'> {
  readonly id: string;
  readonly at: Date;
}

const columns = 'id, at, kind, person, by, address, device, assessment, body, route, details';
const fitting = `($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR person = $2 OR by = $2)
  AND ($3::text IS NULL OR address = $3)`;

/** The log of what happened to accounts: it can be added to and read. */
export class SecurityLogRepository {
  constructor(private readonly ds: DataSource) {}

  /** Adds events, in their order. */
  async add(events: readonly NewSecurityEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.ds.query(
      `INSERT INTO security_event (kind, person, by, address, device, assessment, body, route, details)
       SELECT e.kind, e.person, e.by, e.address, e.device, e.assessment, e.body, e.route, coalesce(e.details, '{}')
       FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (kind text, person text, by text, address text, device text,
         assessment text, body text, route text, details jsonb)) WITH ORDINALITY AS e
       ORDER BY e.ordinality`,
      [JSON.stringify(events)],
    );
  }

  /** The newest events before one, or of all. */
  async page(
    { kind, person, address }: SecurityFilter,
    { before, limit }: { readonly before: number | null; readonly limit: number },
  ): Promise<readonly SecurityEvent[]> {
    const rows = await this.ds.query<Row[]>(
      `SELECT ${columns} FROM security_event WHERE ${fitting} AND ($4::bigint IS NULL OR id < $4)
       ORDER BY id DESC LIMIT $5`,
      [kind, person, address, before, limit],
    );
    return rows.map(toEvent);
  }

  /** Events from the oldest on, in pieces: who exports holds one of them at a time. */
  async *all({ kind, person, address }: SecurityFilter, piece = 1_000): AsyncGenerator<readonly SecurityEvent[]> {
    for (let after = 0; ;) {
      const rows = await this.ds.query<Row[]>(
        `SELECT ${columns} FROM security_event WHERE ${fitting} AND id > $4::bigint ORDER BY id LIMIT $5`,
        [kind, person, address, after, piece],
      );
      const events = rows.map(toEvent);
      const last = events.at(-1);
      if (last === undefined) return;
      yield events;
      after = last.id;
    }
  }
}

function toEvent({ id, at, ...row }: Row): SecurityEvent {
  return { id: toSafeNumber(id), at: at.getTime(), ...row };
}

import type { DataSource } from 'typeorm';
import { Any } from 'typeorm';
import { BodyEntity, FrameworkEntity } from '../entities/index.js';
import type { BodyRow, FrameworkDoc } from '../rows.js';

/** A stored version of a framework, with its size and how many assessments rest on it. */
export interface FrameworkHead extends Pick<FrameworkDoc, 'id' | 'version' | 'title' | 'languages' | 'illustrative'> {
  readonly dimensions: number;
  readonly indicators: number;
  readonly assessments: number;
}

/** Frameworks and bodies, which several assessments share. */
export class ReferenceRepository {
  constructor(private readonly ds: DataSource) {}

  /**
   * Keeps a framework under its id and version. A version that is known stays as it is, whoever comes first: others keep it
   * in memory. Returns what is stored, which the caller compares with what they gave.
   */
  async putFramework(doc: FrameworkDoc): Promise<FrameworkDoc> {
    const stored = await this.ds.query<unknown[]>(
      `INSERT INTO framework (id, version, doc) VALUES ($1, $2, $3::jsonb)
       ON CONFLICT (id, version) DO NOTHING RETURNING id`,
      [doc.id, doc.version, JSON.stringify(doc)],
    );
    if (stored.length === 1) return doc;
    const known = await this.framework(doc.id, doc.version);
    if (known === null) throw new Error(`the framework ${doc.id} ${doc.version} is gone`);
    return known;
  }

  /** Every stored version, in the order of ids and versions; without the indicators themselves. */
  async frameworks(): Promise<readonly FrameworkHead[]> {
    return this.ds.query<FrameworkHead[]>(
      `SELECT f.id, f.version, f.doc -> 'title' AS title, f.doc -> 'languages' AS languages,
         (f.doc ->> 'illustrative')::boolean AS illustrative,
         jsonb_array_length(f.doc -> 'dimensions') AS dimensions, jsonb_array_length(f.doc -> 'indicators') AS indicators,
         (SELECT count(*)::int FROM assessment a WHERE a.framework_id = f.id AND a.framework_version = f.version)
           AS assessments
       FROM framework f ORDER BY f.id, f.version`,
    );
  }

  /** A version of a framework; null when there is none. */
  async framework(id: string, version: string): Promise<FrameworkDoc | null> {
    const row = await this.ds.getRepository(FrameworkEntity).findOneBy({ id, version });
    return row === null ? null : row.doc;
  }

  /** Adds or changes bodies, in the order of codes so that two at once do not block each other. */
  async putBodies(rows: readonly BodyRow[]): Promise<void> {
    if (rows.length === 0) return;
    const bodies = [...new Map(rows.map((row) => [row.code, row] as const)).values()];
    await this.ds.query(
      `INSERT INTO body (code, name, remit)
       SELECT * FROM unnest($1::text[], $2::jsonb[], $3::jsonb[]) ORDER BY 1
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, remit = excluded.remit`,
      [
        bodies.map((row) => row.code),
        bodies.map((row) => JSON.stringify(row.name)),
        bodies.map((row) => (row.remit === null ? null : JSON.stringify(row.remit))),
      ],
    );
  }

  /** Bodies by code; all when no codes are given. */
  async bodies(codes?: readonly string[]): Promise<readonly BodyRow[]> {
    return this.ds.getRepository(BodyEntity).find({
      ...(codes === undefined ? {} : { where: { code: Any([...codes]) } }),
      order: { code: 'ASC' },
    });
  }
}

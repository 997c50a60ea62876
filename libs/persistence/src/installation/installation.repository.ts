import type { WorkflowKind } from '@selaras/domain';
import type { DataSource } from 'typeorm';

/** How far the log is for one process. */
export interface LoggedProcess {
  readonly workflowId: string;
  readonly assessment: string;
  readonly kind: WorkflowKind;
  /** Its last fact in the log. */
  readonly seq: number;
  readonly closed: boolean;
}

/** Which installation the database is of, and how far its log is. */
export class InstallationRepository {
  constructor(private readonly ds: DataSource) {}

  /** Null before it was founded, and in a database whose schema was not made yet. */
  async id(): Promise<string | null> {
    const [table] = await this.ds.query<{ made: boolean }[]>(`SELECT to_regclass('installation') IS NOT NULL AS made`);
    if (table?.made !== true) return null;
    const [row] = await this.ds.query<{ id: string }[]>('SELECT id FROM installation');
    return row?.id ?? null;
  }

  /** Founds the installation, unless somebody did before; returns the id that stands. */
  async found(id: string): Promise<string> {
    await this.ds.query('INSERT INTO installation (id) VALUES ($1) ON CONFLICT DO NOTHING', [id]);
    return (await this.id()) ?? id;
  }

  /** Every process that ever recorded something. */
  async processes(): Promise<readonly LoggedProcess[]> {
    return this.ds.query<LoggedProcess[]>(
      'SELECT workflow_id AS "workflowId", assessment, kind, seq, closed FROM workflow ORDER BY 1',
    );
  }

  /** Keys of all assessments. */
  async assessments(): Promise<readonly string[]> {
    const rows = await this.ds.query<{ key: string }[]>('SELECT key FROM assessment ORDER BY 1');
    return rows.map(({ key }) => key);
  }

  /**
   * Texts that facts of an assessment name and the database does not have: written after the backup that it comes from.
   * Facts name a text as `{ id, hash }`, at whatever depth.
   */
  async lostTexts(assessment: string): Promise<readonly { readonly id: string; readonly workflowId: string }[]> {
    return this.ds.query<{ id: string; workflowId: string }[]>(
      `SELECT DISTINCT ref ->> 'id' AS id, f.workflow_id AS "workflowId"
       FROM fact f CROSS JOIN jsonb_path_query(f.data, '$.**?(exists(@.id) && exists(@.hash))') ref
       WHERE f.assessment = $1 AND NOT EXISTS (SELECT 1 FROM content c WHERE c.id::text = ref ->> 'id') ORDER BY 1`,
      [assessment],
    );
  }
}

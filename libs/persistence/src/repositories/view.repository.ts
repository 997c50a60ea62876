import type { ContentRef, ViewDocs, ViewKind, WaitingOn } from '@selaras/domain';
import type { DataSource } from 'typeorm';
import { FactEntity, WaitingOnEntity, WorkflowEntity } from '../entities/index.js';
import { toSafeNumber } from '../entities/columns.js';
import { verifyChain } from '../record/verify-chain.js';
import type { FactRow, ViewDocRow, WorkflowRow } from '../rows.js';

/** The read model and the fact log. Only recorded steps change it; nothing here writes. */
export class ViewRepository {
  constructor(private readonly ds: DataSource) {}

  /** Documents of one kind, by id; of one body or of some ids when asked. */
  async list<K extends ViewKind>(
    assessment: string,
    kind: K,
    filter: { readonly body?: string | undefined; readonly ids?: readonly string[] | undefined } = {},
  ): Promise<readonly ViewDocRow<ViewDocs[K]>[]> {
    return this.ds.query<ViewDocRow<ViewDocs[K]>[]>(
      `SELECT id, body, seq, doc FROM view
       WHERE assessment = $1 AND kind = $2 AND ($3::text IS NULL OR body = $3) AND ($4::text[] IS NULL OR id = ANY($4))
       ORDER BY id`,
      [assessment, kind, filter.body ?? null, filter.ids ?? null],
    );
  }

  async one<K extends ViewKind>(assessment: string, kind: K, id: string): Promise<ViewDocRow<ViewDocs[K]> | null> {
    const [row] = await this.list(assessment, kind, { ids: [id] });
    return row ?? null;
  }

  /** Open obligations, the most urgent first, those without an end last. */
  async waitingOn(assessment: string): Promise<readonly WaitingOn[]> {
    const rows = await this.ds
      .getRepository(WaitingOnEntity)
      .find({ where: { assessment }, order: { until: { direction: 'ASC', nulls: 'LAST' }, id: 'ASC' } });
    return rows.map(({ workflowId: _, ...waiting }) => waiting);
  }

  /** Facts in order of arrival, after `afterId` (exclusive); at most `limit`. */
  async facts(
    assessment: string,
    options: {
      readonly afterId?: number | undefined;
      readonly workflowId?: string | undefined;
      readonly limit: number;
    },
  ): Promise<readonly FactRow[]> {
    const query = this.ds
      .getRepository(FactEntity)
      .createQueryBuilder('f')
      .where('f.assessment = :assessment AND f.id > :afterId', { assessment, afterId: options.afterId ?? 0 });
    if (options.workflowId !== undefined) {
      query.andWhere('f.workflowId = :workflowId', { workflowId: options.workflowId });
    }
    const rows = await query.orderBy('f.id').limit(options.limit).getMany();
    return rows.map((row) => ({ ...row, realAt: row.realAt.getTime() }));
  }

  /**
   * The texts with which bodies replied, by question, oldest first. Taken from the facts: a text that was sent with a
   * request which was never carried out is no reply.
   */
  async replies(assessment: string): Promise<ReadonlyMap<string, readonly ContentRef[]>> {
    const rows = await this.ds.query<{ question: string; refs: ContentRef[] }[]>(
      `SELECT data ->> 'question' AS question, jsonb_agg(data -> 'answer' ORDER BY id) AS refs FROM fact
       WHERE assessment = $1 AND kind = 'dossier' AND type = 'QuestionReplied' AND data ->> 'answer' IS NOT NULL
       GROUP BY 1`,
      [assessment],
    );
    return new Map(rows.map((row) => [row.question, row.refs]));
  }

  /** Numbers of the meetings to which a person was invited, or came. */
  async meetingsOf(assessment: string, person: string): Promise<ReadonlySet<number>> {
    const rows = await this.ds.query<{ number: number }[]>(
      `SELECT split_part(workflow_id, '/meeting/', 2)::int AS number FROM fact
       WHERE assessment = $1 AND kind = 'meeting' AND type = 'MeetingOpened'
         AND data -> 'invitees' @> jsonb_build_array(jsonb_build_object('person', $2::text))
       UNION SELECT (doc ->> 'meeting')::int FROM view
       WHERE assessment = $1 AND kind = 'attendance' AND doc ->> 'person' = $2`,
      [assessment, person],
    );
    return new Set(rows.map((row) => row.number));
  }

  /** Id of the fact that arrived last, 0 before the first. */
  async lastFactId(assessment: string): Promise<number> {
    const [row] = await this.ds.query<{ id: string | null }[]>('SELECT max(id) AS id FROM fact WHERE assessment = $1', [
      assessment,
    ]);
    return row === undefined || row.id === null ? 0 : toSafeNumber(row.id);
  }

  /** One process; null before it has recorded anything. */
  async workflow(workflowId: string): Promise<WorkflowRow | null> {
    return this.ds.getRepository(WorkflowEntity).findOne({ where: { workflowId } });
  }

  async workflows(assessment: string): Promise<readonly WorkflowRow[]> {
    return this.ds.getRepository(WorkflowEntity).find({ where: { assessment }, order: { workflowId: 'ASC' } });
  }

  /** Everything that is wrong with the fact log, in words for the operator; empty when it is whole. */
  async verifyChain(assessment: string): Promise<readonly string[]> {
    return verifyChain(this.ds, assessment);
  }
}

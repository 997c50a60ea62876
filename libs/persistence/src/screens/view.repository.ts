import type { ViewDocs, ViewKind, WaitingOn } from '@selaras/domain';
import type { DataSource } from 'typeorm';
import { WorkflowEntity } from '../entities/index.js';
import { verifyChain } from '../record/verify-chain.js';
import type { ViewDocRow, WorkflowRow } from '../rows.js';
import { lastFactId, waitingOn } from './assessment.parts.js';
import { readTogether } from './part.js';
import type { Parts, Yielded } from './part.js';

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

  /** Several things of an assessment in one statement, and so as they stood at one instant. */
  async together<P extends Parts>(assessment: string, parts: P): Promise<Yielded<P>> {
    return readTogether(this.ds, assessment, parts);
  }

  /** Open obligations, the most urgent first, those without an end last. */
  async waitingOn(assessment: string): Promise<readonly WaitingOn[]> {
    return (await this.together(assessment, { waitingOn })).waitingOn;
  }

  /** Id of the fact that arrived last, 0 before the first. */
  async lastFactId(assessment: string): Promise<number> {
    return (await this.together(assessment, { lastFactId })).lastFactId;
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

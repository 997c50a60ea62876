import type { Actor } from '@selaras/domain';
import type { DataSource } from 'typeorm';
import { toSafeNumber } from '../entities/columns.js';
import { chainHash, genesisHash } from './chain.js';

interface StoredFact {
  readonly workflow_id: string;
  readonly seq: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  readonly case_at: string;
  readonly prev_hash: string;
  readonly hash: string;
}
interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Facts read at once, so that a long log does not fill the memory. */
const pageSize = 2_000;

/**
 * Recomputes the chain of every workflow of an assessment in one snapshot: numbers without gaps, each hash over its
 * predecessor and its content, the workflow's row at the end of its chain.
 */
export async function verifyChain(ds: DataSource, assessment: string): Promise<readonly string[]> {
  return ds.transaction('REPEATABLE READ', async (manager) => {
    const violations: string[] = [];
    const heads = new Map<string, Head>();
    let after: readonly [string, number] = ['', 0];
    for (;;) {
      const page = await manager.query<StoredFact[]>(
        `SELECT workflow_id, seq, type, data, actor, case_at, prev_hash, hash FROM fact
         WHERE assessment = $1 AND (workflow_id, seq) > ($2, $3) ORDER BY workflow_id, seq LIMIT ${pageSize}`,
        [assessment, ...after],
      );
      for (const fact of page) {
        violations.push(...violationsOf(fact, heads.get(fact.workflow_id) ?? { seq: 0, hash: genesisHash }));
        heads.set(fact.workflow_id, { seq: fact.seq, hash: fact.hash });
      }
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize) break;
      after = [last.workflow_id, last.seq];
    }
    const rows = await manager.query<{ workflow_id: string; seq: number; hash: string }[]>(
      'SELECT workflow_id, seq, hash FROM workflow WHERE assessment = $1 ORDER BY workflow_id',
      [assessment],
    );
    for (const row of rows) {
      const head = heads.get(row.workflow_id) ?? { seq: 0, hash: genesisHash };
      if (head.seq !== row.seq)
        violations.push(`${row.workflow_id}: the log ends at ${head.seq}, the workflow at ${row.seq}`);
      else if (head.hash !== row.hash) violations.push(`${row.workflow_id}: the head of the chain is another fact`);
    }
    return violations;
  });
}

function violationsOf(fact: StoredFact, before: Head): readonly string[] {
  const place = `${fact.workflow_id}#${fact.seq}`;
  if (fact.seq !== before.seq + 1) return [`${place}: follows ${before.seq}`];
  if (fact.prev_hash !== before.hash) return [`${place}: is not chained to its predecessor`];
  const hash = chainHash(fact.prev_hash, {
    workflowId: fact.workflow_id,
    seq: fact.seq,
    type: fact.type,
    at: toSafeNumber(fact.case_at),
    by: fact.actor,
    data: fact.data,
  });
  return hash === fact.hash ? [] : [`${place}: its content does not match its hash`];
}

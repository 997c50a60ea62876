import type pg from 'pg';
import type { Heard } from './record-load.js';
import { loadFacts } from './record-load.js';

interface Row {
  readonly workflow: string;
  readonly seq: number;
  readonly hash: string;
}

/**
 * A reader of the fact log, who remembers all that they saw: nothing of it may ever be another, or be gone.
 */
export class Reader {
  private readonly seen = new Map<string, string>();
  private last = 0;

  constructor(
    private readonly client: pg.Pool,
    private readonly assessment: string,
  ) {}

  get count(): number {
    return this.seen.size;
  }

  /** Reads what is new, and counts what is old. */
  async look(): Promise<readonly string[]> {
    const { rows } = await this.client.query<Row & { id: string }>(
      'SELECT id, workflow_id AS workflow, seq, hash FROM fact WHERE assessment = $1 AND id > $2 ORDER BY id',
      [this.assessment, this.last],
    );
    const violations: string[] = [];
    for (const { workflow, seq, hash } of rows) {
      const place = `${workflow}#${seq}`;
      if (this.seen.has(place)) violations.push(`${place} came a second time, after it had been seen`);
      this.seen.set(place, hash);
    }
    this.last = Number(rows.at(-1)?.id ?? this.last);
    const counted = await this.client.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM fact WHERE assessment = $1 AND id <= $2',
      [this.assessment, this.last],
    );
    const n = counted.rows[0]?.n ?? 0;
    if (n !== this.seen.size) violations.push(`${this.seen.size} facts were seen, of which ${n} are there`);
    return violations;
  }

  /** Compares everything that was ever seen with what is there. */
  async compare(): Promise<readonly string[]> {
    const { rows } = await this.client.query<Row>(
      'SELECT workflow_id AS workflow, seq, hash FROM fact WHERE assessment = $1',
      [this.assessment],
    );
    const there = new Map(rows.map(({ workflow, seq, hash }) => [`${workflow}#${seq}`, hash]));
    return [...this.seen].flatMap(([place, hash]) =>
      there.get(place) === hash ? [] : [`${place} was seen and is ${there.has(place) ? 'another' : 'gone'}`],
    );
  }
}

/** Whether an accepted act stands where its answer says, right after the answer. */
export async function standsThere(client: pg.Pool, { key, place }: Heard): Promise<readonly string[]> {
  if (place === null) return [];
  const { rows } = await client.query<{ type: string }>(
    'SELECT f.type FROM fact f JOIN content c ON c.request = $3 AND f.data::text LIKE $4 || c.id || $4 WHERE f.workflow_id = $1 AND f.seq = $2',
    [place.workflow, place.seq, key, '%'],
  );
  return rows[0]?.type === place.type ? [] : [`${key}: accepted as ${place.workflow}#${place.seq}, which is not there`];
}

/** Every accepted act stands in the log once, and none that was refused. */
export async function countOnce(
  client: pg.Pool,
  assessment: string,
  heard: readonly Heard[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ key: string | null; n: number }>(
    `SELECT c.request AS key, count(*)::int AS n FROM fact f
     LEFT JOIN content c ON c.id = coalesce(f.data -> 'note' ->> 'id', f.data -> 'answer' ->> 'id')::uuid
     WHERE f.assessment = $1 AND f.type = ANY($2::text[]) GROUP BY 1`,
    [assessment, [...loadFacts]],
  );
  const times = new Map(rows.map(({ key, n }) => [key ?? '', n]));
  const violations = heard.flatMap(({ key, outcome }) => {
    const n = times.get(key) ?? 0;
    if (outcome === 'accepted' && n !== 1) return [`${key}: accepted, and ${n} times in the log`];
    if (outcome === 'refused' && n !== 0) return [`${key}: refused, and ${n} times in the log`];
    return n > 1 ? [`${key}: ${n} times in the log`] : [];
  });
  const known = new Set(heard.map(({ key }) => key));
  const strange = [...times.keys()].filter((key) => !known.has(key));
  return [
    ...violations,
    ...strange.map((key) => `a fact of nobody's act: ${key === '' ? 'its content is gone' : key}`),
  ];
}

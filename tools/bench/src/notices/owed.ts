import { setTimeout as delay } from 'node:timers/promises';
import {
  AssessmentRepository,
  NoticeLedgerRepository,
  PeopleRepository,
  ReferenceRepository,
  createDataSource,
} from '@selaras/persistence';
import type { DataSource } from 'typeorm';

const framework = { id: 'BENCH-NOTICES', version: '1' } as const;
const dueAt = Date.parse('2023-06-21T01:00:00Z');
const people = 1_000;

/** Notices of a rehearsal that wait for its clock, put straight into the database. */
export interface Owed {
  readonly key: string;
  readonly count: number;
  /** Lets all of them fall due. */
  letGo(): Promise<void>;
}

/** Messages of a round as the ledger has them at last. */
export interface Written {
  readonly id: string;
  readonly state: string;
  readonly attempt: number;
  readonly smtpMessageId: string | null;
  readonly notices: number;
}

/** Where notices are owed, round after round, and what became of them. */
export class Ledger {
  private rounds = 0;

  private constructor(readonly ds: DataSource) {}

  /** Opens the database of a whole, with people to write to, and closes it after the work. */
  static async with<T>(url: string, work: (ledger: Ledger) => Promise<T>): Promise<T> {
    const ds = await createDataSource({ url }).initialize();
    try {
      await new ReferenceRepository(ds).putFramework({
        ...framework,
        languages: ['id', 'en'],
        title: { id: 'Katalog uji', en: 'Catalogue of a benchmark' },
        illustrative: true,
        dimensions: [{ number: 1, title: { id: 'Satu', en: 'One' } }],
        indicators: [],
      });
      await new PeopleRepository(ds).putPeople(
        Array.from({ length: people }, (_, n) => ({
          id: personOf(n),
          name: { id: `Akun ${n}`, en: `Account ${n}` },
          email: `${personOf(n)}@selaras.example`,
          lang: n % 2 === 0 ? ('id' as const) : ('en' as const),
          organisation: null,
        })),
      );
      return await work(new Ledger(ds));
    } finally {
      await ds.destroy();
    }
  }

  /** Owes so many, dealt out to people: single ones, or in digests of five. */
  async owe(count: number, form: 'single' | 'digest'): Promise<Owed> {
    this.rounds += 1;
    const key = `bench-notices-${this.rounds}`;
    const assessments = new AssessmentRepository(this.ds);
    await assessments.create({
      key,
      languages: ['id', 'en'],
      title: { id: 'Penilaian uji', en: 'Assessment of a benchmark' },
      clock: 'held',
      clockAt: dueAt - 3_600_000,
      frameworkId: framework.id,
      frameworkVersion: framework.version,
      illustrative: true,
      calendar: {
        id: 'BENCH',
        country: 'ID',
        weekend: [6, 7],
        zone: 'Asia/Jakarta',
        offsets: [{ from: 0, minutes: 420, name: 'WIB' }],
        officeHours: [{ from: '2023-01-01', opens: '07:30', closes: '16:00' }],
        decrees: [],
      },
      linkedTo: null,
    });
    const each = form === 'digest' ? 5 : 1;
    await this.ds.query(
      `INSERT INTO notice (assessment, workflow_id, seq, purpose_key, kind, recipient, why, form, due_at, subject, body, items, data)
       SELECT $1, 'assessment/' || $1 || '/body/B', 1, $1 || '|reminder|' || n, 'reminder',
         'bench.notices.' || ((n / $3::int) % $4::int), 'mainFocalPoint', $5, $6::bigint, NULL, 'B', '["1.1"]'::jsonb,
         '{"what": "answerIndicators", "count": 1, "until": null, "step": 1}'::jsonb
       FROM generate_series(0, $2::int - 1) AS n`,
      [key, count, each, people, form, dueAt],
    );
    // As a database that is looked after has it, so that no round pays for the one before.
    await this.ds.query('VACUUM (ANALYZE) notice');
    await this.ds.query('VACUUM (ANALYZE) message');
    return { key, count, letGo: async () => void (await assessments.setSettled(key, dueAt)) };
  }

  /** What the ledger says of a round. */
  messages(key: string): Promise<readonly Written[]> {
    return new NoticeLedgerRepository(this.ds).messages(key);
  }

  /** How many notices of a round are sent. */
  async sent(key: string): Promise<number> {
    return (await new NoticeLedgerRepository(this.ds).counts(key)).sent;
  }

  /** Waits until all of a round are sent. */
  async allSent({ key, count }: Owed, signal: AbortSignal, withinMs = 180_000): Promise<void> {
    const until = performance.now() + withinMs;
    while ((await this.sent(key)) < count) {
      if (performance.now() > until) throw new Error(`${await this.sent(key)} of ${count} notices sent in time`);
      await delay(50, undefined, { signal });
    }
  }
}

function personOf(n: number): string {
  return `bench.notices.${n}`;
}

/**
 * What is wrong with a round: each notice once in the ledger as sent, each message once in what went out and nothing
 * else in it. `repeated` messages may have gone out again under their own Message-ID.
 */
export function wrongOf(
  { key, count }: Owed,
  messages: readonly Written[],
  out: readonly string[],
  { repeats = false }: { readonly repeats?: boolean } = {},
): string[] {
  const ids = new Set(messages.map(({ id }) => `<${id}@selaras.local>`));
  const times = new Map<string, number>();
  for (const id of out) times.set(id, (times.get(id) ?? 0) + 1);
  const notices = messages.reduce((sum, message) => sum + message.notices, 0);
  return [
    ...(notices === count ? [] : [`${key}: ${count} notices owed, ${notices} in messages`]),
    ...messages
      .filter(({ state, attempt, id, smtpMessageId }) => {
        const right = state === 'sent' && smtpMessageId === `<${id}@selaras.local>`;
        return !right || (!repeats && attempt !== 1);
      })
      .map(({ id, state, attempt }) => `${key}: message ${id} is ${state} after ${attempt} attempts`),
    ...[...ids].filter((id) => !times.has(id)).map((id) => `${key}: ${id} never went out`),
    ...[...times].filter(([id]) => !ids.has(id)).map(([id]) => `${key}: ${id} went out and is in no ledger`),
    ...(repeats ? [] : [...times].filter(([, n]) => n > 1).map(([id, n]) => `${key}: ${id} went out ${n} times`)),
  ];
}

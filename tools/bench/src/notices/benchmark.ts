import type { Carrier, LedgerMessage } from '@selaras/contracts';
import { carrierOf } from '@selaras/persistence';
import type { BenchContext, Benchmark } from '../benchmark.js';
import { inTurns } from '../benchmark.js';
import type { Row } from '../result.js';
import { limitRow, rowOf } from '../result.js';
import { median } from '../statistics.js';
import { Unusable } from '@selaras/stack';
import type { Stack } from '@selaras/stack';
import { Mailbox } from './mailbox.js';
import { Ledger, wrongOf } from './owed.js';
import type { Recovered } from './recovery.js';
import { recover } from './recovery.js';
import type { Ours } from './sides.js';
import { withBareMail, withBareQueue, withOurs } from './sides.js';

const usualRounds = 4;
const noticesOfRound = 5_000;
const mailsOfRound = 2_000;
const noticesOfDigest = 5;
/** A recovery takes twenty seconds, and what is measured is not a ratio. */
const recoveries = 2;
const recoveryLimitS = 5;

/** A whole that Redis carries: what is measured against it is a bare queue there. */
interface RedisStack extends Stack {
  readonly carrier: Extract<Carrier, { kind: 'redis' }>;
}

function carriedByRedis(stack: Stack): RedisStack {
  const { carrier } = stack;
  if (carrier.kind === 'redis') return { ...stack, carrier };
  throw new Unusable(
    'the benchmark of notices compares with a bare queue in Redis, and there is none: install redis-server',
  );
}

/** What a notice costs beside what carries it, and what a crash costs beside the crash. */
export const noticesBenchmark: Benchmark = {
  about: `Notices that are owed, from the moment they fall due until each stands in the ledger as sent. \`single\` and \`digest\` (of
${noticesOfDigest}): ${noticesOfRound} of them through the notifier's courier, to a channel that does nothing, divided by bare BullMQ with one job for
each notice on the same Redis; \`on postgres per second\` is the same courier on BullMQ's PostgreSQL backend. \`smtp\`: ${mailsOfRound} single ones to a mail server on this machine, divided by the mail library's own
pool with the same mails, put into words before the clock runs. \`recovery\`: 5,000 through the real notifier by SMTP; half-way
Redis forgets everything and the notifier is killed; the time beyond that of the same without. \`repeats\` are mails the
server had taken and the ledger did not know of when it struck: they come again under the same Message-ID.`,
  run: (context) =>
    context.withStack(async (started) => {
      const stack = carriedByRedis(started);
      // Its place is taken by the same courier in this process, and by one that may be killed.
      await stack.apps.notifier.stop();
      return Ledger.with(stack.databaseUrl, (ledger) =>
        Mailbox.with(stack, context, async (mailbox) => [
          ...(await toNobody(context, stack, ledger)),
          await byMail(context, stack, ledger, mailbox),
          await recovered(context, stack, ledger, mailbox),
        ]),
      );
    }),
};

const forms = ['single', 'digest'] as const;
type Form = (typeof forms)[number];

/** What a side did of each form. */
type Measurements<T> = Readonly<Record<Form, { readonly values: readonly T[]; readonly wrong: readonly string[] }>>;

async function toNobody(context: BenchContext, { carrier, databaseUrl }: RedisStack, ledger: Ledger): Promise<Row[]> {
  const { signal } = context;
  const rounds = context.rounds ?? usualRounds;
  const onRedis = await withOurs(ledger, { carrier, smtp: 'no-op' }, (ours) =>
    withBareQueue(carrier.url, (bare) =>
      ofEachForm((form, wrong) =>
        inTurns(rounds, signal, {
          ours: () => drained(ours, ledger, form, wrong),
          yardstick: async () => perSecond(noticesOfRound, await bare(noticesOfRound)),
        }),
      ),
    ),
  );
  const onPostgres = await withOurs(ledger, { carrier: carrierOf({ databaseUrl }), smtp: 'no-op' }, (ours) =>
    ofEachForm(async (form, wrong) => {
      const values: number[] = [];
      // As with the pairs, the first is not counted.
      for (let round = 0; round <= rounds; round += 1) {
        signal.throwIfAborted();
        values.push(await drained(ours, ledger, form, wrong));
      }
      return values.slice(1);
    }),
  );
  return forms.map((form) =>
    rowOf({
      name: `notices.${form}`,
      what: form === 'digest' ? `notices in digests of ${noticesOfDigest}` : 'single notices',
      against: 'bare BullMQ, one job each',
      unit: '/s',
      pairs: onRedis[form].values,
      goal: 1,
      better: 'higher',
      wrong: [...onRedis[form].wrong, ...onPostgres[form].wrong],
      figures: { onPostgresPerSecond: median(onPostgres[form].values) },
    }),
  );
}

async function ofEachForm<T>(
  measure: (form: Form, wrong: string[]) => Promise<readonly T[]>,
): Promise<Measurements<T>> {
  const of = async (form: Form): Promise<Measurements<T>[Form]> => {
    const wrong: string[] = [];
    return { values: await measure(form, wrong), wrong };
  };
  return { single: await of('single'), digest: await of('digest') };
}

/** One round of ours, in notices per second. */
async function drained(ours: Ours, ledger: Ledger, form: Form, wrong: string[]): Promise<number> {
  const owed = await ledger.owe(noticesOfRound, form);
  const { ms, out } = await ours.drain(owed, noticesOfRound / (form === 'digest' ? noticesOfDigest : 1));
  wrong.push(...wrongOf(owed, await ledger.messages(owed.key), out));
  return perSecond(noticesOfRound, ms);
}

async function byMail(
  { rounds, signal }: BenchContext,
  { carrier }: RedisStack,
  ledger: Ledger,
  mailbox: Mailbox,
): Promise<Row> {
  const wrong: string[] = [];
  // What ours sent last is what the library sends next.
  let same: readonly LedgerMessage[] = [];
  const pairs = await withOurs(ledger, { carrier, smtp: mailbox.smtp }, (ours) =>
    withBareMail(mailbox.smtp, (bare) =>
      inTurns(rounds ?? usualRounds, signal, {
        ours: async () => {
          await mailbox.empty();
          const owed = await ledger.owe(mailsOfRound, 'single');
          const { ms, messages } = await ours.drain(owed, mailsOfRound);
          wrong.push(...wrongOf(owed, await ledger.messages(owed.key), await mailbox.taken()));
          same = messages;
          return perSecond(mailsOfRound, ms);
        },
        yardstick: async () => {
          await mailbox.empty();
          const ms = await bare(same);
          const taken = new Set(await mailbox.taken()).size;
          if (taken !== mailsOfRound) wrong.push(`the library sent ${taken} of ${mailsOfRound} mails`);
          return perSecond(mailsOfRound, ms);
        },
      }),
    ),
  );
  return rowOf({
    name: 'notices.smtp',
    what: 'single notices by SMTP',
    against: 'pooled nodemailer',
    unit: '/s',
    pairs,
    goal: 0.85,
    better: 'higher',
    wrong,
  });
}

async function recovered(
  { rounds, signal, say }: BenchContext,
  stack: RedisStack,
  ledger: Ledger,
  mailbox: Mailbox,
): Promise<Row> {
  const { host, port } = mailbox.smtp;
  const notifier = await stack.another('notifier', { SELARAS_INBOX_SMTP: `${host}:${port}` });
  const all: Recovered[] = [];
  for (let round = 0; round < Math.min(rounds ?? recoveries, recoveries); round += 1) {
    all.push(await recover({ stack, ledger, mailbox, notifier, signal }));
    say(`  recovered ${round + 1}: ${((all.at(-1)?.beyondMs ?? 0) / 1000).toFixed(1)} s beyond the undisturbed time`);
  }
  await notifier.stop();
  return limitRow({
    name: 'notices.recovery',
    what: 'time beyond, after FLUSHALL and kill -9',
    unit: 's',
    values: all.map(({ beyondMs }) => beyondMs / 1000),
    limit: recoveryLimitS,
    wrong: all.flatMap(({ wrong }) => wrong),
    figures: {
      undisturbedS: median(all.map(({ undisturbedMs }) => undisturbedMs / 1000)),
      repeats: Math.max(...all.map(({ repeats }) => repeats)),
    },
  });
}

function perSecond(count: number, ms: number): number {
  return (count * 1000) / ms;
}

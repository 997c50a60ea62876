import type { LedgerMessage } from '@selaras/contracts';
import type { BenchContext, Benchmark } from '../benchmark.js';
import { inTurns } from '../benchmark.js';
import type { Row } from '../result.js';
import { limitRow, rowOf } from '../result.js';
import { median } from '../statistics.js';
import type { Stack } from '@selaras/stack';
import { Mailbox } from './mailbox.js';
import { Ledger, wrongOf } from './owed.js';
import type { Recovered } from './recovery.js';
import { recover } from './recovery.js';
import { withBareMail, withBareQueue, withOurs } from './sides.js';

const usualRounds = 4;
const noticesOfRound = 5_000;
const mailsOfRound = 2_000;
const noticesOfDigest = 5;
/** A recovery takes twenty seconds, and what is measured is not a ratio. */
const recoveries = 2;
const recoveryLimitS = 5;

/** What a notice costs beside what carries it, and what a crash costs beside the crash. */
export const noticesBenchmark: Benchmark = {
  about: `Notices that are owed, from the moment they fall due until each stands in the ledger as sent. \`single\` and \`digest\` (of
${noticesOfDigest}): ${noticesOfRound} of them through the notifier's courier, to a channel that does nothing, divided by bare BullMQ with one job for
each notice on the same Redis. \`smtp\`: ${mailsOfRound} single ones to a mail server on this machine, divided by the mail library's own
pool with the same mails, put into words before the clock runs. \`recovery\`: 5,000 through the real notifier by SMTP; half-way
Redis forgets everything and the notifier is killed; the time beyond that of the same without. \`repeats\` are mails the
server had taken and the ledger did not know of when it struck: they come again under the same Message-ID.`,
  run: (context) =>
    context.withStack(async (stack) => {
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

async function toNobody({ rounds, signal }: BenchContext, stack: Stack, ledger: Ledger): Promise<readonly Row[]> {
  const { redisUrl } = stack;
  return withOurs(ledger, { redisUrl, smtp: 'no-op' }, (ours) =>
    withBareQueue(redisUrl, async (bare) => {
      const rows: Row[] = [];
      for (const form of ['single', 'digest'] as const) {
        const wrong: string[] = [];
        const pairs = await inTurns(rounds ?? usualRounds, signal, {
          ours: async () => {
            const owed = await ledger.owe(noticesOfRound, form);
            const { ms, out } = await ours.drain(owed, noticesOfRound / (form === 'digest' ? noticesOfDigest : 1));
            wrong.push(...wrongOf(owed, await ledger.messages(owed.key), out));
            return perSecond(noticesOfRound, ms);
          },
          yardstick: async () => perSecond(noticesOfRound, await bare(noticesOfRound)),
        });
        rows.push(
          rowOf({
            name: `notices.${form}`,
            what: form === 'digest' ? `notices in digests of ${noticesOfDigest}` : 'single notices',
            against: 'bare BullMQ, one job each',
            unit: '/s',
            pairs,
            goal: 1,
            better: 'higher',
            wrong,
          }),
        );
      }
      return rows;
    }),
  );
}

async function byMail(
  { rounds, signal }: BenchContext,
  { redisUrl }: Stack,
  ledger: Ledger,
  mailbox: Mailbox,
): Promise<Row> {
  const wrong: string[] = [];
  // What ours sent last is what the library sends next.
  let same: readonly LedgerMessage[] = [];
  const pairs = await withOurs(ledger, { redisUrl, smtp: mailbox.smtp }, (ours) =>
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
  stack: Stack,
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

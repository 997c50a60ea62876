import { workflowIds } from '@selaras/domain';
import { BareEngine } from './bare/engine.js';
import type { Benchmark } from './benchmark.js';
import { inTurns, timed } from './benchmark.js';
import { eventsOf, withClient } from './histories.js';
import { rowOf } from './result.js';
import { median, quantile, ratioOf } from './statistics.js';
import { BenchWorld, coordinator } from '@selaras/stack';
import type { Done } from '@selaras/stack';

const usualRounds = 6;
const commandsOfRound = 60;
const key = 'bench-update';

/** One command alone against one empty update alone. */
export const updateBenchmark: Benchmark = {
  about: `One caller, one command after the other: an HTTP POST (session, policy, text and request key, decision, record) up to its
answer with the facts in the log, divided by an update of a bare workflow that counts and answers, on the same server. Each
block is ${commandsOfRound} of them. \`floor\`: the same quotient for a bare Nest route without rules, rights or a read model, which asks
the database one thing, notes one row, and has the bare workflow write one row in a local activity: what a command costs
that is noted before it is handed over and recorded before it is answered.`,
  run: ({ root, rounds, say, signal, withStack }) =>
    withStack(async (stack) => {
      const world = await BenchWorld.create(stack, { key, bodies: 2, indicators: 4, peopleOfBody: 2 });
      await world.signedIn(stack.apiUrl, [coordinator]);
      return BareEngine.with(stack, { root, signal }, async (engine) => {
        const bare = await engine.start();
        const noted = await engine.start();
        const answers: Done[] = [];
        const [body = ''] = world.bodies;
        const workflow = workflowIds.dossier(key, body);
        const before = await withClient(stack, (client) => eventsOf(client, workflow));
        let updates = 0;
        const pairs = await inTurns(rounds ?? usualRounds, signal, {
          ours: () =>
            block(async () => {
              answers.push(await world.logCall(body));
            }),
          yardstick: async () => {
            const noop = await block(async () => {
              updates = await bare.update('noop');
            });
            return { noop, floor: await block(() => noted.command()) };
          },
        });
        const pairsOf = (figure: (times: readonly number[]) => number) =>
          pairs.map(({ ours, yardstick: { noop } }) => ({ ours: figure(ours), yardstick: figure(noop) }));
        const floorOf = (figure: (times: readonly number[]) => number): number =>
          ratioOf(pairs.map(({ yardstick: { noop, floor } }) => ({ ours: figure(floor), yardstick: figure(noop) })))
            .median;
        const p95 = (times: readonly number[]): number => quantile(times, 0.95);
        say(`  ${answers.length} commands, ${updates} empty updates`);
        const events = (await withClient(stack, (client) => eventsOf(client, workflow))) - before;
        const figures = {
          eventsPerCommand: events / answers.length,
          eventsPerEmptyUpdate: (await bare.events()) / updates,
        };
        const wrong = await notInTheLog(world, workflow, answers);
        const sent = ((rounds ?? usualRounds) + 1) * commandsOfRound;
        if (updates !== sent) wrong.push(`${sent} empty updates were sent, ${updates} counted`);
        const about = { against: 'a no-op update', unit: 'ms', wrong } as const;
        return [
          rowOf({
            ...about,
            name: 'update.p50',
            what: 'a command’s answer, median',
            pairs: pairsOf(median),
            goal: 1.5,
            figures: { ...figures, floor: floorOf(median) },
          }),
          rowOf({
            ...about,
            name: 'update.p95',
            what: 'a command’s answer, 95 of 100',
            pairs: pairsOf(p95),
            goal: 1.6,
            figures: { floor: floorOf(p95) },
          }),
        ];
      });
    }),
};

async function block(one: () => Promise<void>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let n = 0; n < commandsOfRound; n += 1) times.push((await timed(one)).ms);
  return times;
}

/** What of the answers does not stand in the log, each at its own place, and what stands there that nobody did. */
export async function notInTheLog(world: BenchWorld, workflow: string, answers: readonly Done[]): Promise<string[]> {
  const type = answers[0]?.facts[0] ?? '';
  const rows = await world.query<{ seq: number }>('SELECT seq FROM fact WHERE workflow_id = $1 AND type = $2', [
    workflow,
    type,
  ]);
  const places = new Set(rows.map(({ seq }) => seq));
  const answered = new Set(answers.map(({ seq }) => seq));
  return [
    ...answers
      .filter(({ seq, facts, recorded }) => !places.has(seq) || facts[0] !== type || !recorded)
      .map(({ seq }) => `the answer ${workflow}#${seq} has no such fact`),
    ...(answered.size === answers.length ? [] : [`${answers.length} answers, ${answered.size} places`]),
    ...(rows.length === answers.length ? [] : [`${answers.length} answers, ${rows.length} facts`]),
  ];
}

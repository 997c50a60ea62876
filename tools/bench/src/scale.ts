import { execFileSync } from 'node:child_process';
import { workflowIds } from '@selaras/domain';
import type { BenchContext, Benchmark } from './benchmark.js';
import { timed } from './benchmark.js';
import { weigh, withClient } from './histories.js';
import type { Row } from './result.js';
import { limitRow } from './result.js';
import { median } from './statistics.js';
import { notInTheLog } from './update.js';
import { BenchWorld } from '@selaras/stack';
import type { Done } from '@selaras/stack';

const usualRounds = 5;
const large = { key: 'bench-large', bodies: 60, indicators: 2000, peopleOfBody: 2 } as const;
const linked = { count: 40, bodies: 3, indicators: 6, peopleOfBody: 2 } as const;
/** Low, so that every process hands its state over to a next run. */
const continueAfterEvents = 60;
const memoryLimitMb = 1024;
const answerLimitMs = 60;
const payloadLimitKb = 512;

/** A case of 2,000 indicators and 60 bodies, and 40 small ones linked to it, on one worker. */
export const scaleBenchmark: Benchmark = {
  about: `An assessment of ${large.indicators} indicators and ${large.bodies} bodies, and ${linked.count} small ones linked to it, on one worker. Every dossier is acted on in
each round. Memory is what the worker holds after the last one; payloads are the largest of any event of any history, and
the largest input that one run handed over to the next.`,
  run: (context) =>
    context.withStack(async (stack) => {
      const { say, signal, rounds } = context;
      const wrong: string[] = [];
      const worlds = [await BenchWorld.create(stack, { ...large, continueAfterEvents })];
      say(`  ${large.indicators} indicators assigned and accepted`);
      for (let n = 1; n <= linked.count; n += 1) {
        signal.throwIfAborted();
        const { count: _count, ...shape } = linked;
        const key = `bench-linked-${n}`;
        worlds.push(await BenchWorld.create(stack, { ...shape, key, linkedTo: large.key, continueAfterEvents }));
      }
      say(`  ${linked.count} linked assessments assigned and accepted`);
      const touched = await touchAll(context, worlds, rounds ?? usualRounds);
      for (const { world, workflow, answers } of touched.dossiers) {
        wrong.push(...(await notInTheLog(world, workflow, answers)));
      }
      const pid = stack.apps.worker.pid;
      if (pid === undefined) throw new Error('no worker runs');
      const memory = residentMb(pid);
      if (stack.apps.worker.restarted > 0)
        wrong.push(`the worker was started again ${stack.apps.worker.restarted} times`);
      const weights = await withClient(stack, weigh);
      const about = { wrong } as const;
      const rows: Row[] = [
        limitRow({
          ...about,
          name: 'scale.memory',
          what: 'memory of the worker',
          unit: 'MB',
          values: [memory],
          limit: memoryLimitMb,
          figures: { workflows: weights.workflows, events: weights.events },
        }),
        limitRow({
          ...about,
          name: 'scale.answer',
          what: 'answer in the large one, median',
          unit: 'ms',
          values: touched.medians,
          limit: answerLimitMs,
        }),
        limitRow({
          ...about,
          name: 'scale.payload',
          what: 'largest payload of any history',
          unit: 'kB',
          values: [weights.largestPayload / 1000],
          limit: payloadLimitKb,
          figures: { in: weights.largestPayloadIn },
        }),
        limitRow({
          ...about,
          name: 'scale.continuation',
          what: 'largest input of a next run',
          unit: 'kB',
          values: [weights.largestContinuation / 1000],
          limit: payloadLimitKb,
        }),
      ];
      return rows;
    }),
};

interface Touched {
  readonly world: BenchWorld;
  readonly workflow: string;
  readonly answers: Done[];
}

/** One command on every dossier per round, one after the other. */
async function touchAll(
  { signal }: BenchContext,
  worlds: readonly BenchWorld[],
  rounds: number,
): Promise<{ readonly dossiers: readonly Touched[]; readonly medians: readonly number[] }> {
  const dossiers = worlds.flatMap((world) =>
    world.bodies.map(
      (body) => ({ world, body, workflow: workflowIds.dossier(world.key, body), answers: [] as Done[] }) as const,
    ),
  );
  const medians: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const times: number[] = [];
    for (const { world, body, answers } of dossiers) {
      signal.throwIfAborted();
      const { ms, value } = await timed(() => world.logCall(body));
      answers.push(value);
      if (world.key === large.key) times.push(ms);
    }
    if (round > 0) medians.push(median(times));
  }
  return { dossiers, medians };
}

/** Memory that a process holds, as the system counts it. */
function residentMb(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim()) / 1024;
}

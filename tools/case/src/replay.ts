import { groupBy } from '@selaras/domain';
import {
  assessmentDetailSchema,
  clockReplySchema,
  commandReplySchema,
  commands,
  factPageSchema,
  type Problem,
} from '@selaras/contracts';
import pLimit from 'p-limit';
import { ApiClient, describeProblem } from '@selaras/stack';
import type { Reply } from '@selaras/stack';
import { clockStep, type LoadedCase, type ScriptStep } from './format.js';

export interface ReplayOptions {
  readonly loaded: LoadedCase;
  readonly apiUrl: string;
  readonly operatorPassword: string;
  /** Password that the accounts of the case get. */
  readonly accountPassword: string;
  /** Puts a word before the key, so that one case can be played several times side by side. */
  readonly keyPrefix?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** How long a call is repeated while the services do not answer. */
  readonly giveUpMs?: number;
}

export interface Progress {
  /** Steps done. */
  readonly done: number;
  readonly total: number;
  readonly step: ScriptStep;
}

export interface ReplayResult {
  readonly assessment: string;
  readonly wallSeconds: number;
  /** What did not go as the script says. */
  readonly violations: readonly string[];
  /** What people were warned of: number of the step and code. */
  readonly warnings: readonly string[];
  /** True when an earlier run had played some of it already. */
  readonly resumed: boolean;
  /** The case's instant at the end, epoch ms. */
  readonly clockAt: number;
  readonly client: ApiClient;
}

export const operator = 'operator';
/** Steps of different bodies at one instant that may be under way at once. */
const bodiesAtOnce = 6;
/** A move over many months is one call. */
const clockTimeoutMs = 170_000;

/** Plays a case against the public HTTP API, and nothing else. */
export async function replayCase(options: ReplayOptions): Promise<ReplayResult> {
  return new Replay(options).run();
}

class Replay {
  private readonly key: string;
  private readonly client: ApiClient;
  private readonly violations: string[] = [];
  private readonly warnings: string[] = [];
  private clockAt: number;
  private resumedAt: number | null = null;
  private done = 0;

  constructor(private readonly options: ReplayOptions) {
    this.key = `${options.keyPrefix ?? ''}${options.loaded.key}`;
    this.clockAt = Date.parse(options.loaded.startAt);
    this.client = new ApiClient({
      apiUrl: options.apiUrl,
      passwordOf: (person) => (person === operator ? options.operatorPassword : options.accountPassword),
      signal: options.signal,
      giveUpMs: options.giveUpMs,
    });
  }

  async run(): Promise<ReplayResult> {
    const startMs = performance.now();
    const { steps } = this.options.loaded;
    const last = Date.parse(steps.at(-1)?.at ?? this.options.loaded.startAt);
    await this.findEarlierRun();
    if (this.resumedAt === null || this.resumedAt < last) {
      await this.setUp();
      const all = steps.map((step, index): Numbered => ({ step, index }));
      for (const batch of batchesOf(all)) await this.playBatch(batch);
    }
    return {
      assessment: this.key,
      wallSeconds: (performance.now() - startMs) / 1000,
      violations: this.violations,
      warnings: this.warnings,
      resumed: this.resumedAt !== null,
      clockAt: this.clockAt,
      client: this.client,
    };
  }

  /** The same case may stand there from an earlier start: then it goes on where the clock stands. */
  private async findEarlierRun(): Promise<void> {
    const reply = await this.client.call(operator, { method: 'GET', path: `/api/assessments/${this.key}` });
    if (reply.ok) {
      this.resumedAt = assessmentDetailSchema.parse(reply.value).clockAt;
      this.clockAt = this.resumedAt;
    } else if (reply.problem.status !== 404) {
      throw new Error(`the assessment cannot be read: ${describeProblem(reply.problem)}`);
    }
  }

  private async setUp(): Promise<void> {
    const { loaded, accountPassword } = this.options;
    const { id, version } = loaded.framework;
    const put = (path: string, body: unknown): Promise<unknown> =>
      this.client.must(operator, { method: 'PUT', path, body, timeoutMs: 120_000 });
    await put(`/api/frameworks/${id}/${version}`, loaded.framework);
    await put('/api/bodies', { bodies: loaded.bodies });
    await put('/api/people', {
      people: loaded.people.map(({ account, ...person }) =>
        account === true ? { ...person, password: accountPassword } : person,
      ),
    });
    if (this.resumedAt === null) await this.create();
    await this.client.signInAll([...new Set(loaded.steps.map(({ actor }) => actor))]);
  }

  private async create(): Promise<void> {
    const { loaded } = this.options;
    const { id, version } = loaded.framework;
    const { languages, title, level, linkedTo, startAt, convener, steering, plan, members } = loaded;
    await this.client.must(operator, {
      method: 'POST',
      path: '/api/assessments',
      body: {
        key: this.key,
        languages,
        title,
        level,
        linkedTo,
        clock: 'held',
        startAt,
        framework: { id, version },
        convener,
        steering,
        calendar: startingCalendar(loaded),
        plan,
        members,
        ...(loaded.continueAfterEvents === undefined ? {} : { continueAfterEvents: loaded.continueAfterEvents }),
      },
    });
  }

  /** One after the other, but the bodies' own acts of one instant side by side, each body's in its order. */
  private async playBatch(batch: readonly Numbered[]): Promise<void> {
    const [first] = batch;
    if (first === undefined) return;
    await this.moveClock(first.step.at);
    const queues = [...groupBy(batch, ({ step }) => String(step.params?.bodyCode ?? '')).values()];
    await pLimit(bodiesAtOnce).map(queues, async (queue) => {
      for (const one of queue) await this.play(one);
    });
  }

  private async moveClock(at: string): Promise<void> {
    if (Date.parse(at) > this.clockAt) await this.settleAt(at);
  }

  /** Moves the clock to an instant; at the instant where it stands it waits until everything has arrived. */
  private async settleAt(at: string): Promise<void> {
    const reply = await this.client.must(operator, {
      method: 'POST',
      path: `/api/assessments/${this.key}/clock`,
      body: { to: at },
      timeoutMs: clockTimeoutMs,
    });
    this.clockAt = Math.max(this.clockAt, clockReplySchema.parse(reply).at);
  }

  private async play({ step, index }: Numbered): Promise<void> {
    if (step.do !== clockStep && !this.wasRefusedEarlier(step)) await this.command(step, index);
    this.done += 1;
    this.options.onProgress?.({ done: this.done, total: this.options.loaded.steps.length, step });
  }

  /** Accepted steps of an earlier run are repeated under their key; refused ones left nothing to repeat. */
  private wasRefusedEarlier(step: ScriptStep): boolean {
    return step.expect !== undefined && this.resumedAt !== null && Date.parse(step.at) < this.resumedAt;
  }

  private async command(step: ScriptStep, index: number): Promise<void> {
    const name = `${this.key}:${String(index).padStart(5, '0')}`;
    const first = await this.post(step, name);
    if (first.ok) {
      for (const { code } of commandReplySchema.parse(first.value).warnings) this.warnings.push(`${index} ${code}`);
    }
    if (asExpected(step, first)) return;
    if (!first.ok && step.expect === undefined) {
      if (first.attempts > 1 && (await this.standsInLog(step))) return;
      // What it builds on may still have been on its way when a service was killed: let it arrive, ask once more.
      await this.settleAt(step.at);
      if (asExpected(step, await this.post(step, `${name}:again`))) return;
    }
    const { at, actor } = step;
    this.violations.push(`step ${index} (${at} ${actor} ${step.do}): ${told(step, first)}`);
  }

  private post(step: ScriptStep, idempotencyKey: string): Promise<Reply> {
    const path = definitionOf(step).path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String(step.params?.[name] ?? '')),
    );
    return this.client.call(step.actor, {
      method: 'POST',
      path: `/api/assessments/${this.key}${path}`,
      body: step.body ?? {},
      idempotencyKey,
    });
  }

  /** A reply can be lost with the service that gave it; then the log says whether the person's act stands. */
  private async standsInLog(step: ScriptStep): Promise<boolean> {
    const definition = definitionOf(step);
    const workflow = definition.workflow(this.key, definition.params.parse(step.params ?? {}));
    const at = Date.parse(step.at);
    for (let after = 0; ;) {
      const path = `/api/assessments/${this.key}/facts?workflow=${encodeURIComponent(workflow)}&after=${after}&limit=5000`;
      const page = factPageSchema.parse(await this.client.must(operator, { method: 'GET', path }));
      if (page.facts.some((fact) => fact.by.person === step.actor && fact.at === at)) return true;
      if (page.next === null) return false;
      after = page.next;
    }
  }
}

interface Numbered {
  readonly step: ScriptStep;
  readonly index: number;
}

/** Runs of dossier steps of one instant; every other step alone. */
export function batchesOf(steps: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const batches: Numbered[][] = [];
  for (const one of steps) {
    const last = batches.at(-1);
    const before = last?.at(-1)?.step;
    const joins =
      before !== undefined &&
      before.do.startsWith('dossier.') &&
      one.step.do.startsWith('dossier.') &&
      Date.parse(before.at) === Date.parse(one.step.at);
    if (joins) last?.push(one);
    else batches.push([one]);
  }
  return batches;
}

/** The calendar as it is known when the case starts. */
export function startingCalendar(loaded: LoadedCase): LoadedCase['calendar'] {
  const known = loaded.calendar.decrees.filter(({ id }) => loaded.decreesKnownAtStart.includes(id));
  return { ...loaded.calendar, decrees: known };
}

function definitionOf(step: ScriptStep): (typeof commands)[number] {
  const definition = commands.find(({ name }) => name === step.do);
  if (definition === undefined) throw new RangeError(`no command ${step.do}`);
  return definition;
}

function asExpected(step: ScriptStep, reply: Reply): boolean {
  return step.expect === undefined ? reply.ok : !reply.ok && reply.problem.code === step.expect.refused;
}

function told(step: ScriptStep, reply: Reply): string {
  const got = reply.ok ? 'it was accepted' : describe(reply.problem);
  return step.expect === undefined ? got : `expected ${step.expect.refused}, but ${got}`;
}

function describe(problem: Problem): string {
  const details = problem.details === undefined ? '' : ` ${JSON.stringify(problem.details)}`;
  return `${describeProblem(problem)}${details}`;
}

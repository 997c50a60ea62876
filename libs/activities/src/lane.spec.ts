import { describe, expect, it } from '@jest/globals';
import type { CommandEnvelope, CommandOutcome, ExchangeInput, RecordInput } from '@selaras/contracts';
import { Lane } from './lane.js';
import type { Exchanged, LookedUp, Written } from './ports.js';
import { aRecord } from './testing/records.js';

const workflow = 'assessment/demo';
const actor = { person: 'p', role: 'coordinator', body: null } as const;
const command = (requestId: string, asOf = 0): CommandEnvelope => ({
  requestId,
  actor,
  asOf,
  command: { type: requestId.startsWith('no') ? 'refuse me' : 'do it' },
});
const live = { at: null, through: false };
const looked: LookedUp = { seq: 0, closed: false, mail: [], more: false, done: [] };

/** A process that carries every command out with one fact, a log, and a line to them; tests change what they do. */
function desk() {
  const exchanges: ExchangeInput[] = [];
  const writings: (readonly RecordInput[])[] = [];
  const carried: string[][] = [];
  const gates: (() => void)[] = [];
  let seq = 0;
  let held = false;
  let now = 0;
  const pauses: { readonly ms: number; readonly over: () => void }[] = [];
  let pausing = false;
  const answer = (input: ExchangeInput): Exchanged => {
    const outcomes = input.commands.map((envelope): CommandOutcome => {
      if (envelope.command.type === 'refuse me') return { kind: 'refused', code: 'WRONG_STATE', details: {} };
      seq += 1;
      return { kind: 'done', seq, facts: ['F'], warnings: [] };
    });
    const done = outcomes.filter(({ kind }) => kind === 'done').length;
    const records = Array.from({ length: done }, (_, n) => aRecord(seq - done + 1 + n));
    return { kind: 'done', reply: { outcomes, records, more: false } };
  };
  const doings = {
    answer,
    look: (_keys: readonly string[]): LookedUp => looked,
    write: (records: readonly RecordInput[]): Written | Promise<Written> => ({
      seq: records.length,
      receivers: [],
      closed: [],
    }),
    carry: (): Promise<void> => Promise.resolve(),
  };
  const lane = new Lane(
    workflow,
    {
      engine: {
        exchange: async (_id, input) => {
          exchanges.push(input);
          if (held) await new Promise<void>((resolve) => gates.push(resolve));
          return doings.answer(input);
        },
        start: () => Promise.resolve(),
      },
      log: {
        write: async (records) => {
          writings.push(records);
          return doings.write(records);
        },
        look: async (_id, keys) => doings.look(keys),
        drop: () => Promise.resolve(),
      },
      logger: { warn: () => undefined, error: () => undefined },
      now: () => now,
      pause: (ms) => (pausing ? new Promise<void>((over) => void pauses.push({ ms, over })) : Promise.resolve()),
      carryTo: (receivers) => {
        carried.push([...receivers]);
        return doings.carry();
      },
    },
    () => undefined,
  );
  return {
    lane,
    doings,
    exchanges,
    writings,
    carried,
    /** Exchanges wait until they are let go. */
    hold: () => (held = true),
    letGo: () => {
      held = false;
      for (const gate of gates.splice(0)) gate();
    },
    later: (ms: number) => (now += ms),
    /** Pauses last until they are over by hand. */
    pausesLast: () => (pausing = true),
    pauses,
    answerOf: answer,
  };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a line to a process', () => {
  it('takes everything along that came while the one before was under way, in order', async () => {
    const { lane, hold, letGo, exchanges } = desk();
    hold();
    const first = lane.command(command('a'), live);
    await turn();
    const others = ['b', 'no-c', 'd'].map((key) => lane.command(command(key), live));
    letGo();
    expect(await first).toMatchObject({ kind: 'done', seq: 1, recorded: true });
    expect(await Promise.all(others)).toMatchObject([
      { kind: 'done', seq: 2 },
      { kind: 'refused', code: 'WRONG_STATE' },
      { kind: 'done', seq: 3 },
    ]);
    expect(exchanges.map(({ commands }) => commands.map(({ requestId }) => requestId))).toEqual([
      ['a'],
      ['b', 'no-c', 'd'],
    ]);
  });

  /** Eight have been handed over and are being written; one more waits for others to join. */
  async function crowded() {
    const all = desk();
    const { lane, pausesLast, doings, pauses, exchanges } = all;
    pausesLast();
    let written = (): void => undefined;
    const writing = new Promise<void>((resolve) => (written = resolve));
    const { write } = doings;
    doings.write = async (records) => {
      await writing;
      return write(records);
    };
    const first = Array.from({ length: 8 }, (_, n) => lane.command(command(`first${n}`), live));
    await turn();
    const waiting = [lane.command(command('e'), live)];
    await turn();
    expect([pauses.map(({ ms }) => ms), exchanges.length]).toEqual([[80], 1]);
    return { ...all, all: [...first, ...waiting], written };
  }

  it('lets others join when many are at it, and goes on when the pause is over', async () => {
    const { lane, pauses, exchanges, all, written } = await crowded();
    all.push(lane.command(command('f'), live));
    await turn();
    expect(exchanges).toHaveLength(1);
    for (const { over } of pauses) over();
    written();
    await Promise.all(all);
    expect(exchanges.map(({ commands }) => commands.length)).toEqual([8, 2]);
  });

  it.each([
    ['somebody comes for records', (lane: Lane) => [lane.fetch()]],
    [
      'half of those who wait for an answer have come',
      (lane: Lane) => Array.from({ length: 7 }, (_, n) => lane.command(command(`k${n}`), live)),
    ],
  ])('does not wait for others when %s', async (_, more) => {
    const { lane, exchanges, all, written } = await crowded();
    const others = more(lane);
    await turn();
    expect(exchanges).toHaveLength(2);
    written();
    await Promise.all([...all, ...others]);
    expect(exchanges).toHaveLength(2);
  });

  it('does not wait for others when all who wait for an answer are there', async () => {
    const { lane, pausesLast, pauses, exchanges } = desk();
    pausesLast();
    await Promise.all(['a', 'b', 'c', 'd'].map((key) => lane.command(command(key), live)));
    await Promise.all(['e', 'f'].map((key) => lane.command(command(key), live)));
    expect([pauses.length, exchanges.length]).toEqual([0, 2]);
  });

  it('hands over no more at once than one exchange takes', async () => {
    const { lane, exchanges } = desk();
    await Promise.all(Array.from({ length: 150 }, (_, n) => lane.command(command(`k${n}`), live)));
    expect(exchanges.map(({ commands }) => commands.length)).toEqual([64, 64, 22]);
  });

  it('answers a refusal without waiting for what others have to be written', async () => {
    const { lane, doings } = desk();
    doings.write = () => {
      throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    };
    const [done, refused] = ['a', 'no-b'].map((key) => lane.command(command(key), live));
    expect(await refused).toMatchObject({ kind: 'refused' });
    expect(await done).toMatchObject({ kind: 'done', recorded: false });
  });

  it('repeats a writing that may succeed, and gives up at once one that never can', async () => {
    for (const [code, attempts] of [
      ['40P01', 5],
      ['LOG_DIVERGED', 1],
    ] as const) {
      const { lane, doings, writings } = desk();
      doings.write = () => {
        throw Object.assign(new Error('no'), { code });
      };
      expect(await lane.command(command('a'), live)).toMatchObject({ recorded: false });
      expect(writings).toHaveLength(attempts);
    }
  });

  it('sends those away who have waited too long, without handing them over', async () => {
    const { lane, hold, letGo, later, exchanges } = desk();
    hold();
    const first = lane.command(command('a'), live);
    await turn();
    const late = lane.command(command('b'), live);
    later(9_000);
    const fresh = lane.command(command('c'), live);
    letGo();
    expect(await Promise.all([first, late, fresh])).toMatchObject([
      { kind: 'done' },
      { kind: 'busy' },
      { kind: 'done' },
    ]);
    expect(exchanges.flatMap(({ commands }) => commands.map(({ requestId }) => requestId))).toEqual(['a', 'c']);
  });

  it('looks in the log before it asks again for one that may be there', async () => {
    const { lane, doings, exchanges, answerOf } = desk();
    const warning = { code: 'MEETING_ENDS_ON_DAY_OFF', details: { endsAt: 1 } } as const;
    doings.answer = (input) => {
      const outcomes = input.commands.map(({ asOf }): CommandOutcome | null =>
        asOf < 900 ? { kind: 'lookAgain' } : null,
      );
      if (outcomes.every((outcome) => outcome === null)) return answerOf(input);
      return { kind: 'done', reply: { outcomes: outcomes.flatMap((one) => one ?? []), records: [], more: false } };
    };
    doings.look = (keys) => ({
      ...looked,
      seq: 1_000,
      done: keys.includes('old') ? [{ key: 'old', seq: 5, facts: ['Was'], warnings: [warning] }] : [],
    });
    const [old, fresh] = ['old', 'fresh'].map((key) => lane.command(command(key), live));
    expect(await old).toMatchObject({ kind: 'done', seq: 5, facts: ['Was'], warnings: [warning], recorded: true });
    expect(await fresh).toMatchObject({ kind: 'done', facts: ['F'] });
    expect(exchanges.at(-1)?.commands).toMatchObject([{ requestId: 'fresh', asOf: 1_000 }]);
  });

  it('waits for what a command sets off elsewhere only when it is told to', async () => {
    const { lane, doings, carried } = desk();
    doings.write = () => ({ seq: 1, receivers: ['assessment/demo/body/A'], closed: ['a'] });
    let arrive: () => void = () => undefined;
    doings.carry = () => new Promise((resolve) => (arrive = resolve));
    expect(await lane.command(command('a'), live)).toMatchObject({ kind: 'done', closed: true });
    let answered = false;
    const through = lane.command(command('b'), { at: 7, through: true }).then(() => (answered = true));
    await turn();
    expect([answered, carried.length]).toEqual([false, 2]);
    arrive();
    await through;
  });

  it('brings what is under way, starts first, and says what the log knows', async () => {
    const { lane, doings, exchanges } = desk();
    const run = { v: 1, assessment: 'demo', clock: 'live', startAt: 0, continueAfterEvents: 9, input: {} } as const;
    const mail = [
      { kind: 'start', id: 'x#1', to: workflow, at: 3, workflow: 'assessment', run },
      { kind: 'send', id: 'x#2', to: workflow, at: 4, body: { type: 'hello' } },
    ] as const;
    doings.look = () => ({ ...looked, seq: 12, mail });
    await lane.fetch();
    expect(exchanges).toMatchObject([
      {
        known: 12,
        tick: false,
        messages: [
          { id: 'x#1', body: { type: 'process.started' } },
          { id: 'x#2', at: 4 },
        ],
      },
    ]);
  });

  it('lets nobody wait for ever who came for records in the same round as commands that are all refused', async () => {
    const { lane, doings, exchanges, answerOf } = desk();
    doings.answer = (input) => {
      const outcomes = input.commands.map((): CommandOutcome => ({
        kind: 'refused',
        code: 'WRONG_STATE',
        details: {},
      }));
      return outcomes.length > 0 ? { kind: 'refused', outcomes } : answerOf(input);
    };
    const fetched = lane.fetch();
    expect(await lane.command(command('no-a'), live)).toMatchObject({ kind: 'refused' });
    await fetched;
    expect(exchanges.map(({ commands }) => commands.length)).toEqual([1, 0]);
  });

  it('carries nothing to a process that is over, and tells the others so', async () => {
    const { lane, doings, exchanges } = desk();
    doings.look = () => ({ ...looked, closed: true });
    const both = [lane.fetch(), lane.command(command('a'), live)] as const;
    await both[0];
    expect(await both[1]).toEqual({ kind: 'notRunning' });
    expect(exchanges).toEqual([]);
  });

  it('hands an interrupted exchange over again, and rejects when no answer comes', async () => {
    const { lane, doings, exchanges, answerOf } = desk();
    doings.answer = (input) => (exchanges.length < 3 ? { kind: 'interrupted' } : answerOf(input));
    expect(await lane.command(command('a'), live)).toMatchObject({ kind: 'done' });
    doings.answer = () => {
      throw new Error('deadline');
    };
    await expect(lane.command(command('b'), live)).rejects.toThrow('deadline');
    await expect(lane.tick(5)).rejects.toThrow('deadline');
  });
});

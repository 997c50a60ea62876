/**
 * A small model of how facts get from a process into the log: two hosts that run its tasks, an engine that lets only the
 * present attempt at a task into history, a log, and writers that may be late, twice, or dead. `explore` walks every order
 * of its moves. It knows two ways to record: the one we have (what is written comes out of history), and the one we had
 * (an attempt writes first, and the log gives way to the last writer), so that it is seen to find the fault.
 */
export type Way = 'historyFirst' | 'attemptFirst';

interface Attempt {
  readonly number: number;
  readonly run: number;
  /** Facts before it, and those that it adds, in the order in which it took the commands. */
  readonly base: number;
  readonly facts: readonly string[];
  /** It has written (the way we had: it may end only then). */
  readonly wrote: boolean;
}
interface World {
  /** What the engine has for good. */
  readonly history: readonly string[];
  /** Commands that are not in history. */
  readonly waiting: readonly string[];
  /** Number of the attempt that the engine would take, and of the run (a continuation begins another). */
  readonly present: number;
  readonly run: number;
  /** One for each host: what it is computing, or holds for the database. */
  readonly hosts: readonly (Attempt | null)[];
  /** Answers in the hands of writers: what stands in them was history when they were given. */
  readonly answers: readonly (readonly string[])[];
  readonly log: readonly string[];
  /** Acts of which somebody was told that they are recorded. */
  readonly told: readonly string[];
  readonly left: { readonly timeouts: number; readonly crashes: number; readonly continuations: number };
}

const start: World = {
  history: [],
  waiting: ['x', 'y'],
  present: 0,
  run: 0,
  hosts: [null, null],
  answers: [],
  log: [],
  told: [],
  left: { timeouts: 2, crashes: 1, continuations: 1 },
};

interface Move {
  readonly name: string;
  readonly after: World;
}

const withHost = (world: World, host: number, attempt: Attempt | null): World => ({
  ...world,
  hosts: world.hosts.map((one, index) => (index === host ? attempt : one)),
});

/** A host begins the present attempt; which of the waiting commands it takes, and in which order, is chance. */
function begins(world: World, host: number): readonly Move[] {
  if (world.hosts[host] !== null || world.waiting.length === 0) return [];
  const [first = '', second] = world.waiting;
  const orders = second === undefined ? [[first]] : [[first], [second], [first, second], [second, first]];
  return orders.map((facts) => ({
    name: `host ${host} begins ${facts.join('')}`,
    after: withHost(world, host, {
      number: world.present,
      run: world.run,
      base: world.history.length,
      facts,
      wrote: false,
    }),
  }));
}

/** The engine takes an attempt, or drops it: only the present one of the present run. */
function ends(world: World, host: number, way: Way): readonly Move[] {
  const attempt = world.hosts[host];
  if (attempt == null || (way === 'attemptFirst' && !attempt.wrote)) return [];
  const free = withHost(world, host, null);
  const takes = attempt.number === world.present && attempt.run === world.run && attempt.base === world.history.length;
  if (!takes) return [{ name: `host ${host} is dropped`, after: free }];
  const history = [...world.history, ...attempt.facts];
  const after: World = {
    ...free,
    history,
    waiting: world.waiting.filter((command) => !attempt.facts.includes(command)),
    present: world.present + 1,
    answers: way === 'historyFirst' ? [...world.answers, history] : world.answers,
    // Who wrote first is answered now.
    told: way === 'attemptFirst' ? [...world.told, ...attempt.facts] : world.told,
  };
  return [{ name: `host ${host} ends`, after }];
}

/** The way we had: an attempt writes before it ends, and the log gives way to whoever writes last. */
function writesBefore(world: World, host: number): readonly Move[] {
  const attempt = world.hosts[host];
  if (attempt == null || attempt.wrote || world.log.length < attempt.base) return [];
  const same = attempt.facts.every((fact, index) => world.log[attempt.base + index] === fact);
  const log = same ? world.log : [...world.log.slice(0, attempt.base), ...attempt.facts];
  return [{ name: `host ${host} writes`, after: { ...withHost(world, host, { ...attempt, wrote: true }), log } }];
}

/** A writer writes an answer that it holds, keeps it (it may write again, late), and tells. */
function writesAnswer(world: World): readonly Move[] {
  return world.answers.map((answer, index) => {
    const log = answer.length > world.log.length ? answer : world.log;
    return { name: `answer ${index} is written`, after: { ...world, log, told: [...world.told, ...answer] } };
  });
}

function accidents(world: World, way: Way): readonly Move[] {
  const { left } = world;
  const moves: Move[] = [];
  if (left.timeouts > 0) {
    // Also: a speculative task that the server forgets, a worker that is evicted, a second host that takes over.
    const after = { ...world, present: world.present + 1, left: { ...left, timeouts: left.timeouts - 1 } };
    moves.push({ name: 'the task times out', after });
  }
  if (left.crashes > 0) {
    const crashed = { ...left, crashes: left.crashes - 1 };
    world.hosts.forEach((attempt, host) => {
      if (attempt === null) return;
      moves.push({ name: `host ${host} is killed`, after: { ...withHost(world, host, null), left: crashed } });
    });
    if (world.answers.length > 0)
      moves.push({ name: 'writers are killed', after: { ...world, answers: [], left: crashed } });
  }
  if (left.continuations > 0 && world.history.length > 0) {
    const after = { ...world, run: world.run + 1, present: world.present + 1 };
    moves.push({ name: 'continues as new', after: { ...after, left: { ...left, continuations: 0 } } });
  }
  // Whoever looks after what is owed asks the process, which answers with all that it has.
  if (way === 'historyFirst' && world.history.length > world.log.length) {
    moves.push({ name: 'is asked', after: { ...world, answers: [...world.answers, world.history] } });
  }
  return moves;
}

function movesOf(world: World, way: Way): readonly Move[] {
  return [0, 1]
    .flatMap((host) => [
      ...begins(world, host),
      ...ends(world, host, way),
      ...(way === 'attemptFirst' ? writesBefore(world, host) : []),
    ])
    .concat(way === 'historyFirst' ? writesAnswer(world) : [], accidents(world, way));
}

/** What must never be after a move; null when all is well. */
function wrong(before: World, after: World, way: Way): string | null {
  const missing = after.told.find((act) => !after.log.includes(act));
  if (missing !== undefined) return `${missing} was acknowledged and is not in the log`;
  if (way === 'attemptFirst') return null;
  if (before.log.some((fact, index) => after.log[index] !== fact)) return 'what a reader saw is gone';
  if (after.log.some((fact, index) => after.history[index] !== fact)) return 'the log has what history has not';
  return new Set(after.log).size === after.log.length ? null : 'an act stands in the log twice';
}

export interface Explored {
  readonly orders: number;
  readonly states: number;
  /** The moves that led to the first violation of each kind. */
  readonly violations: ReadonlyMap<string, readonly string[]>;
}

/** Walks all orders of at most `depth` moves. */
export function explore(way: Way, depth: number): Explored {
  const violations = new Map<string, readonly string[]>();
  const states = new Map<string, number>();
  let orders = 0;
  const walk = (world: World, path: readonly string[]): void => {
    if (path.length === depth) {
      orders += 1;
      return;
    }
    for (const { name, after } of movesOf(world, way)) {
      const next = [...path, name];
      const problem = wrong(world, after, way);
      if (problem !== null) {
        if (!violations.has(problem)) violations.set(problem, next);
        continue;
      }
      const key = JSON.stringify(after);
      const left = depth - next.length;
      // Everything that can follow from here was seen before, from at least as far away from the end.
      if ((states.get(key) ?? -1) >= left) continue;
      states.set(key, left);
      walk(after, next);
    }
  };
  walk(start, []);
  return { orders, states: states.size, violations };
}

import { describe, expect, it } from '@jest/globals';
import { systemActor, type FactBase, type Instant, type Machine } from '../core/types.js';
import { Interpreter } from './interpreter.js';
import { machineOf, machines } from './machines.js';

interface Rang extends FactBase {
  readonly type: 'Rang';
}
const rang = (at: Instant): Rang => ({ type: 'Rang', at, by: systemActor });

/** An alarm that rings at 10, 20 and 30; a deaf one is due and never rings. */
function alarm(deaf = false): Machine<null, number, { readonly type: 'ring' }, { readonly type: 'rung' }, Rang> {
  return {
    kind: 'assessment',
    open: (_input, now) => [rang(now)],
    initial: () => 0,
    decide: (_state, _command, { now }) => ({ ok: true, facts: [rang(now)] }),
    receive: (_state, _message, now) => [rang(now)],
    onDue: (_state, now) => (deaf ? [] : [rang(now)]),
    nextDue: (state) => (state < 3 ? (state + 1) * 10 : null),
    evolve: (state) => state + 1,
    effects: (state) => [{ kind: 'send', to: 'house', body: { type: `ring ${state}` } }],
    project: () => [],
    waitingOn: () => [],
    isClosed: (state) => state >= 3,
  };
}

describe('a process', () => {
  it('counts its facts and says what they want outside, in order', () => {
    const process = new Interpreter(alarm(), null);
    expect([process.seq, process.state, process.due]).toEqual([0, 0, 10]);
    const effects = process.take([rang(1), rang(2)]);
    expect(effects.map((effect) => effect.kind === 'send' && effect.body.type)).toEqual(['ring 1', 'ring 2']);
    expect([process.seq, process.state, process.due, process.isClosed]).toEqual([2, 2, 30, false]);
    process.take(process.opening(3));
    expect([process.seq, process.due, process.isClosed]).toEqual([3, null, true]);
  });

  it('goes on where an earlier run left off', () => {
    const process = new Interpreter(alarm(), null, { state: 1, seq: 41 });
    process.take([rang(1)]);
    expect([process.seq, process.state, process.due]).toEqual([42, 2, 30]);
  });

  it('takes nothing over by being asked', () => {
    const process = new Interpreter(alarm(), null);
    process.decide({ type: 'ring' }, { now: 1, actor: systemActor });
    process.receive({ type: 'rung' }, 1);
    process.overdue(25);
    expect([process.seq, process.state]).toEqual([0, 0]);
  });

  it('says what has fallen due, once each time it is taken', () => {
    const process = new Interpreter(alarm(), null);
    expect(process.overdue(9)).toEqual([]);
    process.take(process.overdue(25));
    process.take(process.overdue(25));
    expect(process.overdue(25)).toEqual([]);
    expect(process.seq).toBe(2);
  });

  it('does not wait for ever on a machine that is due and says nothing', () => {
    const process = new Interpreter(alarm(true), null);
    expect(() => process.overdue(10)).toThrow('the due instant 10 yields no fact');
  });
});

describe('the machines', () => {
  it('stand under their own kinds', () => {
    for (const [kind, machine] of Object.entries(machines)) {
      expect(machine.kind).toBe(kind);
      expect(machineOf(machine.kind)).toBe(machine);
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { doubleBodies, doublePeople, mergeBodies, mergePeople } from './duplicates.js';
import { prepared } from './testing/prepared.js';

const withPeople = (people: Partial<ReturnType<typeof prepared>['people']>) => ({ ...prepared().people, ...people });

describe('rows that may be one', () => {
  it('are none where everybody has an address and a name of their own', () => {
    expect(doublePeople(prepared().people)).toEqual([]);
    expect(doubleBodies(prepared().people)).toEqual([]);
  });

  it('are people with one address, or one name in one body', () => {
    const [one, two, ...others] = prepared().people.people;
    if (one === undefined || two === undefined) throw new Error('nobody');
    const people = [one, two, ...others, { ...one, name: 'x', email: ` ${one.email.toUpperCase()}` }];
    expect(doublePeople(withPeople({ people }))).toEqual([{ first: 0, second: people.length - 1 }]);
    const named = [one, { ...one, email: 'other@selaras.example', name: one.name.toUpperCase() }];
    expect(doublePeople(withPeople({ people: named }))).toEqual([{ first: 0, second: 1 }]);
    const elsewhere = [one, { ...one, email: 'other@selaras.example', body: 'ELSE' }];
    expect(doublePeople(withPeople({ people: elsewhere }))).toEqual([]);
  });

  it('are merged with what was chosen, and with the parts of both', () => {
    const one = {
      account: '',
      name: 'Ana',
      email: 'ana@a.example',
      lang: 'en' as const,
      body: 'A',
      parts: ['main' as const],
    };
    const two = { ...one, account: 'ana', name: 'Ana B.', parts: ['observer' as const] };
    expect(mergePeople([one, two], 0, 1)).toEqual([{ ...one, account: 'ana', parts: ['main', 'observer'] }]);
    expect(mergePeople([one, two], 1, 0)).toEqual([{ ...two, parts: ['main', 'observer'] }]);
  });

  it('take people, assignment and plan of a body along', () => {
    const all = prepared();
    const bodies = [...all.people.bodies, { code: 'A2', name: { en: 'body a', id: 'Lembaga A' } }];
    const whole = {
      ...all,
      basics: { ...all.basics, convener: 'A2' },
      people: { bodies, people: all.people.people.map((one) => ({ ...one, body: 'A2' })) },
      plan: { ...all.plan, clearance: 'A2', fourEyesExcept: ['A', 'A2'] },
      assignments: [{ indicator: '1.1', lead: 'A', contributors: ['A2', 'B'] }],
    };
    expect(doubleBodies(whole.people)).toEqual([{ first: 1, second: 3 }]);
    const merged = mergeBodies(whole, 1, 3);
    expect(merged.people.bodies.map(({ code }) => code)).toEqual(['CONV', 'A', 'B']);
    expect(merged.people.bodies[1]?.name).toEqual({ en: 'Body A', id: 'Lembaga A' });
    expect(new Set(merged.people.people.map(({ body }) => body))).toEqual(new Set(['A']));
    expect([merged.basics.convener, merged.plan.clearance, merged.plan.fourEyesExcept]).toEqual(['A', 'A', ['A']]);
    expect(merged.assignments).toEqual([{ indicator: '1.1', lead: 'A', contributors: ['B'] }]);
  });
});

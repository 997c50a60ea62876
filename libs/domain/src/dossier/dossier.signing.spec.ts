import { describe, expect, it } from '@jest/globals';
import { dossierMachine } from './dossier.machine.js';
import type { Actor } from '../core/types.js';
import type { MemberPart } from '../people/roll.js';
import { authority, content, coordinator, dossierInput, focalPoint } from './testing/builders.js';
import { runOf, type Run } from '../meeting/testing/machine-run.js';
import { assign } from './testing/builders.js';
import { monday } from './testing/situations.js';
import type { DossierCommand, DossierFact, DossierInput, DossierMessage, DossierState } from './types.js';

const body = 'BNPB';
/** The small body's authority who also answers; a coordinator who is the convener's authority. */
const both = (person: string): { readonly writes: Actor; readonly signs: Actor } => ({
  writes: { person, role: 'focalPoint', body },
  signs: { person, role: 'authority', body },
});
const one = both('bnpb.both');
const steering = both('kemlu.both');
const members: readonly MemberPart[] = [
  ...[focalPoint, authority, coordinator, one.writes, one.signs, steering.writes, steering.signs].map(
    ({ person, role, body: of }) => ({ person, role, body: of }),
  ),
  { person: 'kemlu.both', role: 'coordinator', body: null },
];

type Dossier = Run<DossierState, DossierCommand, DossierMessage, DossierFact>;
function answered(by: Actor, change: Partial<DossierInput>, again: Actor = by): Dossier {
  const run = runOf(dossierMachine, dossierInput({ members, ...change }), monday);
  run.tell(assign(['1.1.1', '2.1.1'], monday), monday);
  run.act({ type: 'dossier.accept', indicators: ['1.1.1', '2.1.1'] }, by, monday);
  const answer = (indicator: string, version: number): DossierCommand => ({
    type: 'dossier.answer',
    indicator,
    answer: content(`${indicator}/${version + 1}`),
    expectedVersion: version,
  });
  run.act(answer('1.1.1', 0), by, monday);
  run.act(answer('2.1.1', 0), focalPoint, monday);
  run.act(answer('1.1.1', 1), again, monday);
  return run;
}
const clear = (more: Partial<Extract<DossierCommand, { type: 'dossier.clear' }>> = {}): DossierCommand => ({
  type: 'dossier.clear',
  indicators: [
    { indicator: '1.1.1', version: 2 },
    { indicator: '2.1.1', version: 1 },
  ],
  ...more,
});
const submitted = (run: Dossier) =>
  run
    .act({ type: 'dossier.submit', indicators: ['1.1.1', '2.1.1'] }, focalPoint, monday)
    .flatMap((effect) => (effect.kind === 'send' ? [effect.body] : []));

describe('four eyes', () => {
  it('who signs an answer off did not write it, nor a version that it grew from', () => {
    expect(answered(focalPoint, { fourEyes: 'required' }).codeOf(clear(), authority, monday)).toBe('accepted');
    const own = answered(one.writes, { fourEyes: 'required' });
    expect(own.codeOf(clear(), one.signs, monday)).toBe('OWN_ANSWER');
    expect(own.codeOf(clear(), authority, monday)).toBe('accepted');
    const grown = answered(one.writes, { fourEyes: 'required' }, focalPoint);
    expect(grown.codeOf(clear(), one.signs, monday)).toBe('OWN_ANSWER');
  });

  it('a small body may be let off, which goes with the answer; somebody who steers never is', () => {
    const own = answered(one.writes, { fourEyes: 'relaxed' });
    own.act(clear(), one.signs, monday);
    expect(own.facts().at(-1)).toMatchObject({ type: 'ItemsCleared', alone: ['1.1.1'] });
    expect(submitted(own)).toMatchObject([
      {
        answers: [
          { indicator: '1.1.1', signOff: { capacity: 'own', alone: true, at: monday } },
          { indicator: '2.1.1', signOff: { capacity: 'own', alone: false, at: monday } },
        ],
      },
    ]);
    expect(answered(steering.writes, { fourEyes: 'relaxed' }).codeOf(clear(), steering.signs, monday)).toBe(
      'OWN_ANSWER',
    );
  });

  it('nobody looks where the assessment was opened before: facts and messages are as they were', () => {
    const old = runOf(dossierMachine, dossierInput(), monday);
    const run = answered(one.writes, { members: undefined, fourEyes: undefined });
    expect(run.codeOf(clear(), one.signs, monday)).toBe('accepted');
    expect(run.facts().at(-1)).not.toHaveProperty('alone');
    expect(Object.keys(submitted(run)[0] ?? {}).sort()).toEqual(['answers', 'body', 'type']);
    expect(JSON.stringify(run.state())).not.toMatch(/authors|signOff|fourEyes|members/);
    expect(old.codeOf({ type: 'dossier.logCall', note: content('n'), promisedUntil: null }, coordinator, monday)).toBe(
      'accepted',
    );
  });
});

describe('the capacity in which somebody signs', () => {
  it.each(['onBehalf', 'acting', 'dailyActing'] as const)(
    '%s travels with the answer, until it is changed',
    (capacity) => {
      const run = answered(focalPoint, { fourEyes: 'required' });
      run.act(clear({ capacity }), authority, monday);
      expect(run.facts().at(-1)).toMatchObject({ type: 'ItemsCleared', capacity });
      expect(run.state().items['1.1.1']?.signOff).toEqual({ capacity, alone: false, at: monday });
      const changed = { type: 'dossier.answer', indicator: '1.1.1', answer: content('3'), expectedVersion: 2 } as const;
      run.act(changed, focalPoint, monday);
      expect(run.state().items['1.1.1']?.signOff).toBeUndefined();
    },
  );
});

it('somebody whose role has ended signs and answers nothing any more', () => {
  const run = answered(focalPoint, { fourEyes: 'required' });
  const gone: MemberPart = { person: authority.person, role: 'authority', body };
  expect(run.tell({ type: 'register.membership', joined: [], left: [gone] }, monday)).toEqual([]);
  expect(run.facts().at(-1)).toMatchObject({ type: 'MembershipNoted', left: [gone] });
  expect(run.codeOf(clear(), authority, monday)).toBe('ROLE_ENDED');
  run.tell({ type: 'register.membership', joined: [gone], left: [] }, monday);
  const facts = run.facts().length;
  run.tell({ type: 'register.membership', joined: [gone], left: [] }, monday);
  expect(run.facts()).toHaveLength(facts);
  expect(run.codeOf(clear(), authority, monday)).toBe('accepted');
});

import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../core/types.js';
import { profileMachine } from './profile.machine.js';
import {
  authority,
  circulated,
  circulatedAt,
  coordinator,
  focalPoint,
  officer,
  ref,
  researcher,
  silenceEnd,
  statement,
} from './testing/profile-builder.js';

const validate = { type: 'profile.validate' } as const;

describe('clearance', () => {
  const clear = { type: 'profile.clear' } as const;
  const validated = (clearance?: string) => {
    const run = circulated({ clearance });
    const now = silenceEnd(run) + 1;
    run.act(validate, coordinator, now);
    return { run, now };
  };
  const foreign = { person: 'kemnaker-authority', role: 'authority', body: 'KEMNAKER' } as const;

  it('belongs to the body that the plan names', () => {
    const { run, now } = validated('KEMLU');
    expect(run.codeOf(clear, foreign, now)).toBe('NOT_CLEARING_BODY');
    // Whoever is of no body has none in whose name to clear.
    expect(run.codeOf(clear, { ...coordinator, body: null }, now)).toBe('NOT_CLEARING_BODY');
    expect(run.codeOf(clear, focalPoint, now)).toBe('NOT_PERMITTED');
    run.act(clear, authority, now);
    expect(run.state().status).toBe('cleared');
  });

  it('is no more the coordinator’s than anybody’s where the plan names another body', () => {
    const { run, now } = validated('KEMNAKER');
    for (const actor of [authority, coordinator]) expect(run.codeOf(clear, actor, now)).toBe('NOT_CLEARING_BODY');
    run.act(clear, foreign, now);
    expect(run.state().status).toBe('cleared');
  });

  it('is waited for from the authority of a body for which no coordinator acts, while it has one', () => {
    const awaited = (clearance: string | undefined, members: readonly Actor[] | undefined) => {
      const run = circulated({ clearance, members: members && [...members, officer, researcher, focalPoint] });
      run.act(validate, coordinator, silenceEnd(run) + 1);
      return { run, waiting: () => profileMachine.waitingOn(run.state()) };
    };
    const ofCoordinator = [{ what: 'clearProfile', role: 'coordinator', persons: [coordinator.person], body: null }];
    const everybody = [coordinator, authority, foreign];
    const other = awaited('KEMNAKER', everybody);
    expect(other.waiting()).toMatchObject([
      { what: 'clearProfile', role: 'authority', persons: [foreign.person], body: 'KEMNAKER' },
    ]);
    // Nobody is left to give it: who appoints a successor is waited for.
    other.run.tell({ type: 'register.membership', joined: [], left: [foreign] }, silenceEnd(other.run) + 2);
    expect(other.waiting()).toMatchObject(ofCoordinator);
    expect(awaited('KEMLU', everybody).waiting()).toMatchObject(ofCoordinator);
    expect(awaited(undefined, everybody).waiting()).toMatchObject(ofCoordinator);
    expect(awaited('KEMNAKER', undefined).waiting()).toMatchObject(ofCoordinator);
  });

  it('goes on as it began where the plan never said', () => {
    const { run, now } = validated();
    run.act(clear, foreign, now);
    expect(run.state().status).toBe('cleared');
  });
});

describe('what readers have before them', () => {
  const shownOf = (run: ReturnType<typeof circulated>, id: string) =>
    profileMachine.project(run.state()).find((row) => row.kind === 'statement' && row.id === id)?.doc;

  it('is what was circulated, until what was written anew is circulated, too', () => {
    const run = circulated();
    const now = circulatedAt + 1;
    expect(shownOf(run, 's1')).not.toHaveProperty('sent');
    const write = (...texts: readonly string[]) =>
      run.act(
        { type: 'profile.write', statements: texts.map((text) => statement(text.slice(0, 2), ['1.1.1'], text)) },
        researcher,
        now,
      );
    write('s1 anew', 's9 new');
    write('s1 once more');
    expect(shownOf(run, 's1')).toMatchObject({ text: ref('s1 once more'), sent: { text: ref('text-s1') } });
    expect(shownOf(run, 's2')).not.toHaveProperty('sent');
    expect(shownOf(run, 's9')).toMatchObject({ text: ref('s9 new'), sent: null });
    run.act({ type: 'profile.circulate' }, officer, now + 1);
    for (const id of ['s1', 's9']) expect(shownOf(run, id)).not.toHaveProperty('sent');
  });

  it('is not changed by the answer to a comment before the text is validated', () => {
    const run = circulated();
    const now = circulatedAt + 1;
    const comment = { comment: 'c1', statement: 's1', text: ref('why'), objection: false };
    run.act({ type: 'profile.comment', ...comment }, focalPoint, now);
    const text = ref('s1 better');
    run.act({ type: 'profile.resolve', comment: 'c1', outcome: 'accepted', reason: ref('so'), text }, researcher, now);
    expect(shownOf(run, 's1')).toMatchObject({ text, sent: { text: ref('text-s1') } });
    run.act(validate, coordinator, silenceEnd(run) + 1);
    expect(shownOf(run, 's1')).toMatchObject({ text });
    expect(shownOf(run, 's1')).not.toHaveProperty('sent');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Actor, Effect, NoticeIntent } from '../core/types.js';
import { replayed } from '../meeting/testing/machine-run.js';
import { profileMachine } from './profile.machine.js';
import {
  adopted,
  authority,
  circulated,
  circulatedAt,
  coordinator,
  focalPoint,
  officer,
  overturned,
  profileInput,
  provenance,
  published,
  ref,
  researcher,
  silenceEnd,
  statement,
  told,
  written,
  type ProfileRun,
} from './testing/profile-builder.js';
import type { ProfileCommand, ProfileMessage, Provenance } from './types.js';

const later = circulatedAt + 3_600_000;
const confirm = (...statements: readonly string[]) => ({
  type: 'profile.confirm' as const,
  statements,
  reason: ref('it stands'),
});
const rewrite = (id: string, indicators: readonly string[], text: string): ProfileCommand => ({
  type: 'profile.write',
  statements: [statement(id, indicators, text)],
});
const refusedFor = (indicators: readonly string[], statements: readonly string[]) => ({
  ok: false,
  refusal: { code: 'PROVENANCE_CHANGED', details: { indicators, statements } },
});
const notices = (effects: readonly Effect[]): readonly NoticeIntent[] =>
  effects.flatMap((effect) => (effect.kind === 'notice' ? [effect.notice] : []));
const docs = (run: ProfileRun, kind: string): readonly object[] =>
  profileMachine.project(run.state()).flatMap((row) => (row.kind === kind ? [row.doc] : []));

/** A text that has been adopted and has come as far as said; the instant is the silence's end. */
function at(status: 'circulated' | 'validated' | 'cleared'): { readonly run: ProfileRun; readonly now: number } {
  const run = adopted();
  const now = silenceEnd(run);
  if (status !== 'circulated') run.act({ type: 'profile.validate' }, coordinator, now);
  if (status === 'cleared') run.act({ type: 'profile.clear' }, authority, now);
  return { run, now };
}

const newAnswer: Provenance = { ...provenance('1.1.1'), answer: ref('answer-1.1.1-second') };
const contradicted: Provenance = {
  ...provenance('1.1.1'),
  contradictions: [{ id: 'c1', status: 'open', resolution: null }],
};
const reconciled: Provenance = {
  ...provenance('1.1.1'),
  contradictions: [{ id: 'c1', status: 'reconciled', resolution: ref('how') }],
};

describe('a statement rests on something that has changed since', () => {
  it.each<readonly [string, ProfileMessage]>([
    ['its outcome was overturned by a later meeting', told(overturned())],
    ['its outcome was set once more', told({ ...provenance('1.1.1'), outcomeAt: '9/1' })],
    ['its answer was given anew', told(newAnswer)],
    ['a contradiction was opened over it', told(contradicted)],
    ['a contradiction over it ended', told(reconciled)],
    ['it was handed over to another body', told(provenance('1.1.1', 'KEMENKES'))],
    ['its outcome was withdrawn', { type: 'register.provenance', changed: [], withdrawn: ['1.1.1'] }],
  ])('when %s', (_name, message) => {
    const run = written();
    run.tell(message, later);
    expect(run.attempt({ type: 'profile.circulate' }, officer, later)).toEqual(refusedFor(['1.1.1'], ['s1']));
    const now = message.type === 'register.provenance' ? (message.changed[0] ?? null) : null;
    expect(docs(run, 'statement')).toMatchObject([
      { id: 's1', provenance: [provenance('1.1.1')], changedSince: [{ indicator: '1.1.1', now }] },
      { id: 's2', changedSince: [] },
    ]);
    expect(docs(run, 'profile')).toMatchObject([{ changedStatements: 1 }]);
    expect(replayed(profileMachine, profileInput(), run)).toEqual(run.state());
  });

  it('and no longer when the register says again what it said', () => {
    const run = written();
    run.tell(told(contradicted), later);
    run.tell(told(provenance('1.1.1')), later);
    expect(run.codeOf({ type: 'profile.circulate' }, officer, later)).toBe('accepted');
  });

  it('is not said for what is told twice, or of an indicator that no statement cites', () => {
    const run = written({ provenance: ['1.1.1', '1.1.2', '2.1.1', '3.1.1'].map((code) => provenance(code)) });
    const before = run.facts().length;
    expect(run.tell(told(provenance('1.1.1')), later)).toEqual([]);
    expect(run.facts()).toHaveLength(before);
    expect(run.tell(told(overturned('3.1.1')), later)).toEqual([]);
    expect(run.codeOf({ type: 'profile.circulate' }, officer, later)).toBe('accepted');
  });

  it('is told to those who steer, and the newest notice speaks of all of it', () => {
    const run = written();
    run.tell(told(overturned('2.1.1', 'KEMLU')), later);
    const effects = run.tell(told(overturned()), later);
    expect(notices(effects).map(({ recipient, why, kind, form }) => [recipient, why, kind, form])).toEqual([
      ['kemlu-coordinator', 'coordinator', 'provenanceChanged', 'digest'],
      ['officer-1', 'programOfficer', 'provenanceChanged', 'digest'],
      ['researcher-1', 'researcher', 'provenanceChanged', 'digest'],
    ]);
    const [obligation] = profileMachine.waitingOn(run.state());
    expect(obligation).toMatchObject({
      what: 'confirmStatements',
      role: 'researcher',
      persons: ['researcher-1'],
      items: ['1.1.1', '2.1.1'],
      since: later,
    });
    expect(notices(effects)[0]).toMatchObject({
      subject: obligation?.id,
      items: ['1.1.1', '2.1.1'],
      data: { statements: 2, published: false },
    });
    // What was owed for the change before is not asked for by a mail of its own.
    expect(notices(run.effects())[0]?.subject).not.toBe(obligation?.id);
  });
});

describe('while a statement does', () => {
  it.each<readonly ['circulated' | 'validated' | 'cleared', ProfileCommand['type'], Actor]>([
    ['circulated', 'profile.circulate', officer],
    ['circulated', 'profile.validate', coordinator],
    ['validated', 'profile.clear', authority],
    ['cleared', 'profile.publish', coordinator],
  ])('a %s text is refused %s, until somebody confirms it', (status, type, actor) => {
    const { run, now } = at(status);
    const command = { type } as ProfileCommand;
    run.tell(told(overturned(), overturned('1.1.2')), now);
    expect(run.attempt(command, actor, now)).toEqual(refusedFor(['1.1.1', '1.1.2'], ['s1', 's2']));
    run.act(confirm('s1'), researcher, now);
    expect(run.attempt(command, actor, now)).toEqual(refusedFor(['1.1.2'], ['s2']));
    run.act(confirm('s2'), officer, now);
    expect(run.codeOf(command, actor, now)).toBe('accepted');
  });

  it('the silence runs on, and comments are taken and resolved', () => {
    const run = circulated();
    run.tell(told(overturned()), later);
    expect(profileMachine.waitingOn(run.state()).map(({ what }) => what)).toEqual([
      'commentProfile',
      'confirmStatements',
    ]);
    const comment = { comment: 'c1', statement: 's1', text: ref('c1'), objection: false };
    run.act({ type: 'profile.comment', ...comment }, focalPoint, later);
    const words = { outcome: 'accepted' as const, reason: ref('yes'), text: ref('as proposed') };
    run.act({ type: 'profile.resolve', comment: 'c1', ...words }, researcher, later);
    run.tick(silenceEnd(run));
    // New words by a comment are no look at what has changed.
    expect(run.codeOf({ type: 'profile.validate' }, coordinator, silenceEnd(run))).toBe('PROVENANCE_CHANGED');
  });

  it('it may be written anew, which rests on what the register says now', () => {
    const run = written();
    run.tell(told(overturned()), later);
    run.act(rewrite('s1', ['1.1.1'], 'contested'), researcher, later);
    run.act({ type: 'profile.circulate' }, officer, later);
    expect(docs(run, 'statement')).toMatchObject([{ provenance: [overturned()], changedSince: [] }, {}]);
  });

  it.each(['validated', 'cleared'] as const)('written anew, a %s text goes back to its readers', (status) => {
    const { run, now } = at(status);
    expect(run.codeOf(rewrite('s1', ['1.1.1'], 'sly'), researcher, now)).toBe('WRONG_STATE');
    run.tell(told(overturned()), now);
    expect(run.codeOf(rewrite('s2', ['1.1.2'], 'sly'), researcher, now)).toBe('WRONG_STATE');
    const effects = run.act(rewrite('s1', ['1.1.1'], 'contested'), researcher, now + 1);
    expect(effects).toMatchObject([{ kind: 'send', body: { type: 'profile.status', status: 'circulated' } }]);
    expect(run.state()).toMatchObject({ status: 'circulated', since: now + 1, uncirculated: ['s1'] });
    expect(run.codeOf({ type: 'profile.validate' }, coordinator, now + 1)).toBe('WRONG_STATE');
    run.act({ type: 'profile.circulate' }, officer, now + 1);
    expect(run.state()).toMatchObject({ version: 2, silence: { state: 'running' } });
  });

  it.each<readonly [string, ProfileCommand, Actor, string]>([
    ['by a coordinator', confirm('s1'), coordinator, 'NOT_PERMITTED'],
    ['by a focal point', confirm('s1'), focalPoint, 'NOT_PERMITTED'],
    ['of nothing', confirm(), researcher, 'EMPTY'],
    ['of a stranger', confirm('s1', 'constructor'), researcher, 'UNKNOWN_STATEMENT'],
    ['of one that has not changed', confirm('s1', 's2'), researcher, 'PROVENANCE_UNCHANGED'],
    ['without a reason', { ...confirm('s1'), reason: { id: '', hash: '' } }, researcher, 'EMPTY'],
  ])('a confirmation %s is refused', (_name, command, actor, code) => {
    const run = written();
    run.tell(told(overturned()), later);
    expect(run.codeOf(command, actor, later)).toBe(code);
  });

  it('a confirmation of what rests on nothing any more is refused; it is written without it', () => {
    const run = written();
    run.tell({ type: 'register.provenance', changed: [], withdrawn: ['2.1.1'] }, later);
    expect(run.codeOf(confirm('s2'), researcher, later)).toBe('PROVENANCE_MISSING');
    expect(run.codeOf(rewrite('s2', ['2.1.1'], 'same'), researcher, later)).toBe('PROVENANCE_MISSING');
    run.act(rewrite('s2', ['1.1.2'], 'without'), researcher, later);
    expect(run.codeOf({ type: 'profile.circulate' }, officer, later)).toBe('accepted');
  });
});

describe('what is published', () => {
  it('rests on what the register says in that hour', () => {
    const { run, now } = at('cleared');
    run.tell(told(overturned()), now);
    run.act(confirm('s1'), researcher, now);
    run.act({ type: 'profile.publish' }, coordinator, now);
    expect(run.facts().at(-1)).toMatchObject({
      type: 'ProfilePublished',
      statements: [{ id: 's1', text: ref('text-s1'), provenance: [overturned()] }, { id: 's2' }],
    });
  });

  it('stays as it is when the register changes afterwards: that suggests an erratum and no more', () => {
    const { run, now } = published();
    const before = run.state();
    const effects = run.tell(told(overturned()), now + 1);
    expect(run.state().published).toBe(before.published);
    expect(run.state()).toMatchObject({ status: 'published', version: before.version });
    expect(docs(run, 'statement')).toMatchObject([
      { provenance: [provenance('1.1.1')], changedSince: [{ indicator: '1.1.1', now: overturned() }] },
      { changedSince: [] },
    ]);
    expect(notices(effects)).toMatchObject(
      ['kemlu-coordinator', 'officer-1', 'researcher-1'].map((recipient) => ({
        recipient,
        kind: 'provenanceChanged',
        subject: null,
        items: ['1.1.1'],
        data: { published: true },
      })),
    );
    expect(profileMachine.waitingOn(run.state())).toEqual([]);
    expect(run.codeOf(confirm('s1'), researcher, now + 1)).toBe('WRONG_STATE');
    expect(run.codeOf(rewrite('s1', ['1.1.1'], 'sly'), researcher, now + 1)).toBe('WRONG_STATE');
  });

  it('is corrected by an erratum, which keeps what it rests on', () => {
    const { run, now } = published();
    const before = run.state().published;
    run.tell(told(overturned()), now + 1);
    const erratum: ProfileCommand = {
      type: 'profile.erratum',
      statement: 's1',
      text: ref('right'),
      reason: ref('why'),
    };
    run.act(erratum, researcher, now + 2);
    run.tell(told(newAnswer), now + 3);
    expect(run.state().published).toBe(before);
    expect(run.state().errata).toMatchObject([{ number: 1, provenance: [overturned()] }]);
    expect(docs(run, 'statement')).toMatchObject([
      { text: ref('right'), provenance: [overturned()], changedSince: [{ now: newAnswer }] },
      {},
    ]);
    expect(replayed(profileMachine, profileInput(), run)).toEqual(run.state());
  });
});

import { describe, expect, it } from '@jest/globals';
import { localDate } from '../calendar/calendar.js';
import { indonesia2023, skb2022no1066, skb2023no624 } from '../calendar/testing/indonesia-2023.js';
import type { Decree } from '../calendar/types.js';
import type { Actor, Effect, NoticeIntent } from '../core/types.js';
import { replayed } from '../meeting/testing/machine-run.js';
import { profileMachine } from './profile.machine.js';
import {
  adopted,
  authority,
  circulated,
  circulatedAt,
  coordinator,
  drafted,
  focalPoint,
  officer,
  profileInput,
  provenance,
  published,
  ref,
  researcher,
  reviewer,
  silenceEnd,
  statement,
  wib,
  written,
} from './testing/profile-builder.js';
import type { ProfileCommand } from './types.js';

const notices = (effects: readonly Effect[]): readonly NoticeIntent[] =>
  effects.flatMap((effect) => (effect.kind === 'notice' ? [effect.notice] : []));
const sent = (effects: readonly Effect[]): readonly unknown[] =>
  effects.flatMap((effect) => (effect.kind === 'send' ? [{ to: effect.to, ...effect.body }] : []));
const write = (...statements: ReturnType<typeof statement>[]): ProfileCommand => ({
  type: 'profile.write',
  statements,
});
const comment = (id: string, objection = false, on = 's1'): ProfileCommand => ({
  type: 'profile.comment',
  comment: id,
  statement: on,
  text: ref(`comment-${id}`),
  objection,
});
const resolve = (
  id: string,
  outcome: 'accepted' | 'noted' | 'notAccepted' = 'noted',
  text?: string,
): ProfileCommand => ({
  type: 'profile.resolve',
  comment: id,
  outcome,
  reason: ref(`reason-${id}`),
  text: text === undefined ? undefined : ref(text),
});
const validate: ProfileCommand = { type: 'profile.validate' };
const circulate: ProfileCommand = { type: 'profile.circulate' };
const later = circulatedAt + 3_600_000;

describe('writing', () => {
  it('upserts statements by id and keeps where each indicator comes from', () => {
    const run = written();
    run.act(write(statement('s1', ['1.1.1'], 'better')), officer, later);
    expect(run.state().statements['s1']?.text).toEqual(ref('better'));
    const rows = profileMachine.project(run.state()).filter((row) => row.kind === 'statement');
    expect(rows).toMatchObject([
      { id: 's1', doc: { provenance: [provenance('1.1.1')] } },
      { id: 's2', doc: { provenance: [provenance('1.1.2'), provenance('2.1.1', 'KEMLU')] } },
    ]);
    expect(run.effects()).toEqual([]);
  });

  it('refuses statements that cannot be traced, all together', () => {
    const run = written();
    const before = run.state();
    const batch = write(statement('s3'), statement('s4', ['9.9.9', '1.1.1']), statement('s5', []));
    expect(run.attempt(batch, researcher, later)).toEqual({
      ok: false,
      refusal: { code: 'PROVENANCE_MISSING', details: { statements: ['s4', 's5'], indicators: ['9.9.9'] } },
    });
    expect(run.state()).toBe(before);
  });

  it.each<[string, ProfileCommand, Actor, string]>([
    ['by a focal point', write(statement('s3')), focalPoint, 'NOT_PERMITTED'],
    ['of nothing', write(), researcher, 'EMPTY'],
    ['of the same id twice', write(statement('s3'), statement('s3')), researcher, 'ALREADY_EXISTS'],
    ['without words', write({ ...statement('s3'), text: { id: '', hash: '' } }), researcher, 'EMPTY'],
  ])('%s is refused', (_name, command, actor, code) => {
    expect(written().codeOf(command, actor, later)).toBe(code);
  });

  it('ends with validation', () => {
    const run = adopted();
    run.act(validate, coordinator, silenceEnd(run));
    expect(run.codeOf(write(statement('s3')), researcher, silenceEnd(run))).toBe('WRONG_STATE');
  });
});

describe('circulation', () => {
  it('numbers the version, starts the silence and writes to the focal points', () => {
    const run = written();
    const effects = run.act(circulate, officer, circulatedAt);
    expect(run.state()).toMatchObject({ status: 'circulated', version: 1, silence: { state: 'running' } });
    expect(silenceEnd(run)).toBe(wib('2023-06-30', '16:00'));
    expect(profileMachine.nextDue(run.state())).toBe(silenceEnd(run));
    expect(sent(effects)).toEqual([
      { to: 'assessment/mgi-id-2023', type: 'profile.status', status: 'circulated', version: 1 },
    ]);
    expect(notices(effects)).toMatchObject(
      ['kemnaker-main', 'kemlu-main'].map((recipient) => ({
        recipient,
        kind: 'consultation',
        form: 'single',
        why: 'mainFocalPoint',
        dueAt: wib('2023-06-20', '07:30'),
        data: { profileVersion: 1, until: silenceEnd(run), statements: 2 },
      })),
    );
    expect(profileMachine.waitingOn(run.state())).toMatchObject([
      { what: 'commentProfile', role: 'focalPoint', until: silenceEnd(run), then: 'textAdopted' },
    ]);
  });

  it('is waited for while there is a text, and before it the text', () => {
    const run = drafted();
    expect(profileMachine.waitingOn(run.state())).toMatchObject([{ what: 'writeProfile', role: 'researcher' }]);
    run.act(write(statement('s1', ['1.1.1'])), researcher, circulatedAt);
    expect(profileMachine.waitingOn(run.state())).toMatchObject([{ what: 'circulateProfile', role: 'programOfficer' }]);
  });

  it('needs a text, an answer to every comment, and the right role', () => {
    const run = circulated();
    run.act(comment('c1'), focalPoint, later);
    expect(run.codeOf(circulate, officer, later)).toBe('COMMENTS_OPEN');
    expect(run.codeOf(circulate, researcher, later)).toBe('NOT_PERMITTED');
    const empty = profileMachine.decide(profileMachine.initial(profileInput()), circulate, {
      now: later,
      actor: officer,
    });
    expect(empty).toMatchObject({ ok: false, refusal: { code: 'EMPTY' } });
  });

  it('again gives new words a silence of their own', () => {
    const run = adopted();
    const now = silenceEnd(run) + 1;
    run.act(write(statement('s1', ['1.1.1'], 'second thoughts')), researcher, now);
    expect(run.attempt(validate, coordinator, now)).toMatchObject({
      ok: false,
      refusal: { code: 'WRONG_STATE', details: { uncirculated: ['s1'] } },
    });
    expect(profileMachine.waitingOn(run.state())).toMatchObject([{ what: 'circulateProfile' }]);
    const effects = run.act(circulate, coordinator, now);
    expect(run.state()).toMatchObject({ version: 2, silence: { state: 'running' }, uncirculated: [] });
    expect(notices(effects)[0]?.purposeKey).not.toBe(notices(run.effects())[0]?.purposeKey);
  });
});

describe('comments', () => {
  it('leave the silence running, objections break it', () => {
    const run = circulated();
    run.act(comment('c1'), reviewer, later);
    expect(run.state().silence?.state).toBe('running');
    run.act(comment('c2', true, 's2'), focalPoint, later + 1);
    expect(run.state().silence?.state).toBe('broken');
    expect(profileMachine.nextDue(run.state())).toBeNull();
    expect(profileMachine.waitingOn(run.state())).toMatchObject([
      { what: 'commentProfile', role: 'focalPoint', until: null, then: 'nothingAutomatic' },
      { what: 'resolveComments', role: 'researcher', persons: ['researcher-1'], items: ['s1', 's2'], since: later },
    ]);
    expect(profileMachine.project(run.state()).filter((row) => row.kind === 'comment')).toMatchObject([
      { id: 'c1', body: null, doc: { by: 'reviewer-1', objection: false, outcome: 'open' } },
      { id: 'c2', body: 'KEMNAKER', doc: { by: 'kemnaker-main', objection: true, outcome: 'open' } },
    ]);
  });

  it('may come from an authority too', () => {
    const run = circulated();
    run.act(comment('c1'), authority, later);
    expect(run.state().comments.c1?.outcome).toBe('open');
  });

  it('that come after the silence cannot break it', () => {
    const run = circulated();
    run.act(comment('late', true), focalPoint, silenceEnd(run));
    expect(
      run
        .facts()
        .slice(-2)
        .map((fact) => fact.type),
    ).toEqual(['SilenceKept', 'Commented']);
    expect(run.state().silence?.state).toBe('kept');
    expect(run.codeOf(validate, coordinator, silenceEnd(run))).toBe('COMMENTS_OPEN');
  });

  it.each<[string, ProfileCommand, Actor, string]>([
    ['on an unknown statement', comment('c2', false, 'constructor'), focalPoint, 'UNKNOWN_STATEMENT'],
    ['under a used id', comment('c1'), focalPoint, 'ALREADY_EXISTS'],
    ['by a facilitator', comment('c2'), { person: 'f', role: 'facilitator', body: null }, 'NOT_PERMITTED'],
    ['resolved by a focal point', resolve('c1'), focalPoint, 'NOT_PERMITTED'],
    ['unknown, resolved', resolve('__proto__'), researcher, 'UNKNOWN_COMMENT'],
    ['noted, yet changing the text', resolve('c1', 'noted', 'sly'), researcher, 'WRONG_STATE'],
  ])('%s is refused', (_name, command, actor, code) => {
    const run = circulated();
    run.act(comment('c1'), focalPoint, later);
    expect(run.codeOf(command, actor, later)).toBe(code);
  });

  it('accepted with new words change the statement, once', () => {
    const run = circulated();
    run.act(comment('c1', true), focalPoint, later);
    run.act(resolve('c1', 'accepted', 'as proposed'), researcher, later);
    expect(run.state().statements['s1']?.text).toEqual(ref('as proposed'));
    expect(run.codeOf(resolve('c1', 'notAccepted'), researcher, later)).toBe('WRONG_STATE');
    expect(profileMachine.waitingOn(run.state())).toMatchObject([
      { what: 'commentProfile', until: null },
      { what: 'validateProfile', role: 'coordinator' },
    ]);
    expect(run.codeOf(validate, coordinator, later)).toBe('accepted');
  });

  it('are not taken before the text was circulated', () => {
    expect(written().codeOf(comment('c1'), focalPoint, later)).toBe('WRONG_STATE');
  });
});

describe('the silence procedure', () => {
  it('adopts the text when nobody objects', () => {
    const run = circulated();
    expect(run.tick(silenceEnd(run) - 1)).toEqual([]);
    expect(run.state().silence?.state).toBe('running');
    expect(run.attempt(validate, coordinator, later)).toMatchObject({
      ok: false,
      refusal: { code: 'SILENCE_RUNNING', details: { until: silenceEnd(run) } },
    });
    run.tick(silenceEnd(run));
    run.tick(silenceEnd(run));
    expect(run.facts().filter((fact) => fact.type === 'SilenceKept')).toHaveLength(1);
    expect(profileMachine.nextDue(run.state())).toBeNull();
  });

  it('gets the days that a new decree takes from it, once, and tells the focal points', () => {
    const run = circulated();
    const now = wib('2023-06-20', '12:00');
    const effects = run.tell({ type: 'register.decree', decree: skb2023no624 }, now);
    expect(localDate(indonesia2023, silenceEnd(run))).toBe('2023-07-04');
    expect(profileMachine.nextDue(run.state())).toBe(silenceEnd(run));
    expect(notices(effects)).toMatchObject([
      { kind: 'deadlineMoved', recipient: 'kemnaker-main', data: { until: silenceEnd(run), decree: skb2023no624.id } },
      { kind: 'deadlineMoved', recipient: 'kemlu-main' },
    ]);
    const count = run.facts().length;
    expect(run.tell({ type: 'register.decree', decree: skb2023no624 }, now)).toEqual([]);
    expect(run.facts()).toHaveLength(count);
  });

  it('is never shortened by a decree', () => {
    const run = circulated();
    const before = silenceEnd(run);
    const back: Decree = {
      id: 'BACK',
      title: { id: 'back to work' },
      knownOn: '2023-06-20',
      adds: [],
      removes: ['2023-06-29'],
    };
    expect(skb2022no1066.adds.map((one) => one.date)).toContain('2023-06-29');
    expect(run.tell({ type: 'register.decree', decree: back }, wib('2023-06-20', '12:00'))).toEqual([]);
    expect(silenceEnd(run)).toBe(before);
    expect(run.state().calendar.decrees).toContain(back);
  });
});

describe('from validation to publication', () => {
  it('passes coordinator, authority and publication in order, reporting each', () => {
    const run = adopted();
    const now = silenceEnd(run) + 1;
    expect(run.codeOf({ type: 'profile.publish' }, coordinator, now)).toBe('WRONG_STATE');
    expect(run.codeOf({ type: 'profile.clear' }, coordinator, now)).toBe('WRONG_STATE');
    expect(run.codeOf(validate, officer, now)).toBe('NOT_PERMITTED');
    expect(sent(run.act(validate, coordinator, now))).toMatchObject([{ status: 'validated', version: 1 }]);
    expect(profileMachine.waitingOn(run.state())).toMatchObject([{ what: 'clearProfile', since: now }]);
    expect(run.codeOf({ type: 'profile.clear' }, focalPoint, now)).toBe('NOT_PERMITTED');
    expect(sent(run.act({ type: 'profile.clear' }, authority, now))).toMatchObject([{ status: 'cleared' }]);
    expect(profileMachine.waitingOn(run.state())).toMatchObject([{ what: 'publishProfile', role: 'coordinator' }]);
    const effects = run.act({ type: 'profile.publish' }, officer, now);
    expect(sent(effects)).toMatchObject([{ status: 'published', version: 2 }]);
    expect(notices(effects).map((one) => [one.recipient, one.why, one.kind, one.form])).toEqual([
      ['kemnaker-main', 'mainFocalPoint', 'profilePublished', 'single'],
      ['kemlu-main', 'mainFocalPoint', 'profilePublished', 'single'],
      ['kemlu-coordinator', 'coordinator', 'profilePublished', 'single'],
      ['officer-1', 'programOfficer', 'profilePublished', 'single'],
      ['researcher-1', 'researcher', 'profilePublished', 'single'],
    ]);
    expect(profileMachine.waitingOn(run.state())).toEqual([]);
  });

  it('freezes every statement with its provenance', () => {
    const { run } = published();
    const fact = run.facts().at(-1);
    expect(fact).toMatchObject({
      type: 'ProfilePublished',
      version: 2,
      statements: [
        { id: 's1', text: ref('text-s1'), provenance: [provenance('1.1.1')] },
        { id: 's2', text: ref('text-s2'), provenance: [provenance('1.1.2'), provenance('2.1.1', 'KEMLU')] },
      ],
    });
    expect(replayed(profileMachine, profileInput(), run)).toEqual(run.state());
  });

  it('is not published when a statement cannot be traced any more', () => {
    const run = adopted();
    const { '1.1.1': known = [] } = run.state().provenance;
    const cleared = { ...run.state(), status: 'cleared' as const, provenance: { '1.1.1': known } };
    expect(
      profileMachine.decide(cleared, { type: 'profile.publish' }, { now: later, actor: coordinator }),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'PROVENANCE_MISSING', details: { statements: ['s2'] } },
    });
  });
});

describe('errata', () => {
  const erratum = (on = 's1', text = 'right'): ProfileCommand => ({
    type: 'profile.erratum',
    statement: on,
    text: ref(text),
    reason: ref('why'),
  });

  it('are numbered, keep both wordings and are told to everybody', () => {
    const { run, now } = published();
    const effects = run.act(erratum(), researcher, now + 1);
    run.act(erratum('s1', 'righter'), officer, now + 2);
    const common = { statement: 's1', reason: ref('why'), provenance: [provenance('1.1.1')] };
    expect(run.state().errata).toEqual([
      { number: 1, before: ref('text-s1'), after: ref('right'), ...common, at: now + 1 },
      { number: 2, before: ref('right'), after: ref('righter'), ...common, at: now + 2 },
    ]);
    expect(run.state().statements['s1']?.text).toEqual(ref('righter'));
    expect(notices(effects).map((one) => one.kind)).toEqual(Array(5).fill('erratum'));
    expect(run.codeOf(erratum('s9'), officer, now)).toBe('UNKNOWN_STATEMENT');
    expect(run.codeOf(erratum(), focalPoint, now)).toBe('NOT_PERMITTED');
  });

  it('are only for what was published, and end with the assessment', () => {
    expect(adopted().codeOf(erratum(), officer, later)).toBe('WRONG_STATE');
    const { run, now } = published();
    expect(profileMachine.isClosed(run.state())).toBe(false);
    run.tell({ type: 'register.closed' }, now);
    expect(profileMachine.isClosed(run.state())).toBe(true);
    expect(run.codeOf(erratum(), officer, now)).toBe('CLOSED');
    run.tell({ type: 'register.closed' }, now);
    expect(run.facts().filter((fact) => fact.type === 'ProfileClosed')).toHaveLength(1);
  });
});

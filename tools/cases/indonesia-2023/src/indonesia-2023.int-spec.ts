import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { atLocal, isWorkingDay, localDate, officeHoursOn } from '@selaras/domain';
import { calendarOf, casesFolder, computeAccount, loadCase, simulateCase, startingCalendar } from '@selaras/case';
import type { CaseAccount, LoadedCase, Simulation } from '@selaras/case';
import { makeIndonesia2023 } from './main.js';
import { byCode } from './answers.js';
import { readSources } from './sources.js';
import { illustrativeAnswer, illustrativeStatement } from './texts.js';

const folder = join(casesFolder, 'indonesia-2023');
let loaded: LoadedCase;
let simulation: Simulation;
let account: CaseAccount;

beforeAll(() => {
  const result = loadCase(folder);
  if (!result.ok) throw new Error(result.problems.map(({ pointer, message }) => `${pointer} ${message}`).join('\n'));
  loaded = result.case;
  simulation = simulateCase(loaded);
  account = computeAccount({
    caseKey: loaded.key,
    wallSeconds: 0,
    facts: simulation.facts,
    ledger: simulation.ledger,
    mails: simulation.mails,
    // No engine takes part, so there are no histories to be lost.
    workflows: simulation.workflows.map((workflow) => ({ ...workflow, events: 0 })),
    calendar: { ...calendarOf(loaded), decrees: startingCalendar(loaded).decrees },
    clockAt: simulation.clockAt,
    chainViolations: [],
  });
}, 60_000);

describe('the files of the case', () => {
  it('are what the generator writes', () => {
    for (const [name, content] of Object.entries(makeIndonesia2023(folder))) {
      expect({ name, same: readFileSync(join(folder, name), 'utf8') === content }).toEqual({ name, same: true });
    }
  });

  it('use addresses that cannot exist, and role accounts only', () => {
    expect(loaded.people.filter(({ email }) => !email.endsWith('@selaras.example'))).toEqual([]);
    expect(loaded.people.filter(({ id }) => !/^[a-z0-9]+\.[a-z]+\d*$/.test(id))).toEqual([]);
  });

  it('give an account to those who act, and to nobody else but contacts', () => {
    const actors = new Set(loaded.steps.map(({ actor }) => actor));
    const accounts = loaded.people.filter(({ account: has }) => has === true).map(({ id }) => id);
    expect([...actors].filter((id) => !accounts.includes(id))).toEqual([]);
    expect(accounts.filter((id) => /\.(delegate|alternate)\d*$/.test(id) && !actors.has(id))).toEqual([]);
  });

  it('say of the catalogue, of every answer and of every statement that they are illustrative', () => {
    expect(loaded.framework.illustrative).toBe(true);
    expect(loaded.framework.title.id).toContain('katalog ilustratif');
    expect(loaded.framework.title.en).toContain('illustrative catalogue');
    const texts = (command: string): readonly string[] =>
      loaded.steps.filter((step) => step.do === command).map((step) => JSON.stringify(step.body));
    expect(texts('dossier.answer').filter((text) => !text.includes(illustrativeAnswer))).toEqual([]);
    expect(texts('profile.write').filter((text) => !text.includes(illustrativeStatement))).toEqual([]);
  });

  it('ask for evidence in both languages, naming the same laws', () => {
    const named = (text: string): readonly string[] => (text.match(/\d+\/\d{4}|\bC\d+|\bMLC \d+/g) ?? []).sort();
    for (const { code, evidence: { id, en } = { id: '', en: '' } } of loaded.framework.indicators) {
      expect({ code, same: id === en }).toEqual({ code, same: false });
      expect({ code, laws: named(id ?? '') }).toEqual({ code, laws: named(en ?? '') });
    }
  });

  it('mark where every fact comes from', () => {
    expect(new Set(loaded.provenance.map(({ mark }) => mark))).toEqual(
      new Set(['sourced', 'generalKnowledge', 'inferred', 'invented']),
    );
    expect(loaded.provenance.filter(({ mark, source }) => mark === 'sourced' && source === undefined)).toEqual([]);
  });
});

describe('the script', () => {
  it('goes as it says, step by step, by the rules alone', () => {
    const strayed = simulation.steps.filter(({ asExpected }) => !asExpected);
    expect(strayed.map(({ index, step, refused }) => ({ index, do: step.do, refused }))).toEqual([]);
    expect(loaded.steps.length).toBeGreaterThanOrEqual(500);
    expect(loaded.steps.length).toBeLessThanOrEqual(700);
  });

  it('gives the same facts every time', () => {
    expect(simulateCase(loaded).facts).toEqual(simulation.facts);
  });

  it('lets people work in office hours of working days only', () => {
    const { calendar } = simulation;
    const strayed = loaded.steps.filter(({ at }) => {
      const instant = Date.parse(at);
      const day = localDate(calendar, instant);
      const { opens, closes } = officeHoursOn(calendar, day);
      const works = isWorkingDay(calendar, day, day);
      return !works || instant < atLocal(calendar, day, opens) || instant > atLocal(calendar, day, closes);
    });
    expect(strayed.map(({ at, do: command }) => `${at} ${command}`)).toEqual([]);
  });

  it('expects some acts to be refused', () => {
    const codes = loaded.steps.flatMap(({ expect: expected }) => expected?.refused ?? []);
    expect(codes).toEqual(
      expect.arrayContaining(['STALE_VERSION', 'FOREIGN_BODY', 'REFUSED_BEFORE', 'HOP_LIMIT', 'GATE_NOT_MET']),
    );
  });

  it('leaves every indicator with the body that the catalogue hints at', () => {
    const leads = new Map<string, unknown>();
    for (const { type, data } of simulation.facts) {
      if (type === 'IndicatorAssigned') leads.set(String(data.indicator), data.lead);
      const moved = type === 'HandoffDecided' ? data.outcome === 'move' : type === 'HandoffAccepted';
      if (moved || type === 'IndicatorReassigned') leads.set(String(data.indicator), data.to);
    }
    const hinted = readSources(folder).indicators.map((one) => [one.code, one.lead_hint] as const);
    expect([...leads].sort(([a], [b]) => byCode(a, b))).toEqual([...hinted].sort(([a], [b]) => byCode(a, b)));
  });
});

describe('the account of the case', () => {
  it('holds every check', () => {
    expect(account.violations).toEqual([]);
  });

  it('shows the round of 2023', () => {
    expect(account).toMatchObject({
      bodies: { atKickoff: 17, atFgd: 23 },
      indicators: { total: 98 },
      rounds: 2,
      fgd: { participants: 94, bodies: 23, itemsWithOutcome: 98 },
      consultation: { participants: 58 },
      notices: { duplicates: 0, lost: 0, onNonWorkingDays: 0, maxPerPersonPerDay: 1 },
      profile: { errata: 1 },
    });
    const { agreed, contested, notApplicable } = account.indicators;
    expect(agreed + contested + notApplicable).toBe(98);
    expect(account.refusals).toBeGreaterThanOrEqual(6);
    expect(account.handoffs.proposed).toBeGreaterThanOrEqual(8);
    expect(account.handoffs).toMatchObject({ hopLimit: 1, refused: 2 });
    expect(account.handoffs.escalated).toBeGreaterThanOrEqual(1);
    expect(account.contradictions.opened).toBeGreaterThanOrEqual(5);
    expect(Math.min(account.contradictions.bothStand, account.contradictions.unresolved)).toBeGreaterThanOrEqual(1);
    expect(account.fgd.online).toBeGreaterThan(0);
    expect(account.profile.statementsWithProvenance).toBe(account.profile.statements);
  });

  it('passes the stages on their dates', () => {
    const days = account.stages.map(({ name, enteredAt }) => `${name} ${localDate(simulation.calendar, enteredAt)}`);
    expect(days).toEqual([
      'setup 2023-03-06',
      'launched 2023-04-03',
      'collecting 2023-04-04',
      'crosscheck 2023-06-05',
      'validation 2023-06-19',
      'analysis 2023-07-03',
      'consultation 2023-11-14',
      'clearance 2024-02-12',
      'published 2024-06-12',
      'closed 2024-07-01',
    ]);
  });

  it('has the 51 participants of 17 bodies at the kick-off', () => {
    const attended = simulation.facts.find(
      ({ workflowId, type }) => workflowId.endsWith('/meeting/2') && type === 'Attended',
    );
    const attendances = attended?.data.attendances as readonly { readonly person: string; readonly body: string }[];
    expect(new Set(attendances.map(({ person }) => person)).size).toBe(51);
    expect(new Set(attendances.map(({ body }) => body)).size).toBe(17);
  });

  it('moves a deadline by the decree of the first FGD day', () => {
    const moved = simulation.facts.filter(({ type, at, data }) => {
      const day = localDate(simulation.calendar, at);
      return type === 'DeadlinesMoved' && day === '2023-06-20' && Array.isArray(data.moves) && data.moves.length > 0;
    });
    expect(moved.map(({ workflowId }) => workflowId)).toEqual(['assessment/indonesia-2023/body/BI']);
  });

  it('takes late bodies up the ladder to the coordinator, one with a promise on the phone', () => {
    const bodies = (type: string): ReadonlySet<string> =>
      new Set(simulation.facts.filter((fact) => fact.type === type).map(({ data }) => String(data.body)));
    expect([...bodies('BodyEscalated')].sort()).toEqual(['BPS', 'KEMENKES', 'KEMENKOPOLHUKAM', 'KOMINFO']);
    const promises = simulation.facts.filter(({ type, data }) => type === 'CallLogged' && data.promisedUntil !== null);
    expect(promises).toHaveLength(2);
  });

  it('leaves nothing waiting', () => {
    expect(simulation.waiting).toEqual([]);
  });
});

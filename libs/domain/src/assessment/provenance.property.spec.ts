import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { difference } from '../core/difference.js';
import { asJson } from '../core/testing/read-model.js';
import type { Actor, AnyMessageBody, Effect, IndicatorCode } from '../core/types.js';
import type { StatementView } from '../views.js';
import { replayed, runOf } from '../meeting/testing/machine-run.js';
import { profileMachine } from '../profile/profile.machine.js';
import type { ProfileCommand, ProfileFact, ProfileInput, ProfileMessage, Provenance } from '../profile/types.js';
import { batchEffects } from '../interpreter/batch-effects.js';
import { provenanceOf } from './provenance.js';
import {
  AssessmentCase,
  content,
  coordinator,
  hourMs,
  indicatorCodes,
  officer,
  researcher,
} from './testing/builders.js';

const cited = indicatorCodes.slice(0, 3);
const indicator = fc.constantFrom(...cited);
const statementId = fc.constantFrom('s1', 's2');
const outcome = fc.constantFrom('agreed' as const, 'contested' as const);
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('overturn' as const), indicator, outcome }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('contradict' as const), indicator }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('reconcile' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('answerLate' as const), indicator }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('deliver' as const) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        id: statementId,
        indicators: fc.subarray(cited, { minLength: 1 }),
      }),
    },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('confirm' as const), id: statementId }) },
    {
      weight: 14,
      arbitrary: fc.record({
        do: fc.constant('goOn' as const),
        hears: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('erratum' as const), id: statementId }) },
  ),
  { minLength: 10, maxLength: 60, size: 'max' },
);
type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never;

const byIndicator = (all: readonly Provenance[]): ReadonlyMap<IndicatorCode, string> =>
  new Map(all.map((one) => [one.indicator, JSON.stringify(one)]));
const onward: Readonly<Record<string, readonly [ProfileCommand['type'], Actor]>> = {
  draft: ['profile.circulate', officer],
  circulated: ['profile.validate', coordinator],
  validated: ['profile.clear', coordinator],
  cleared: ['profile.publish', coordinator],
};

/** A profile and its register, joined by messages that arrive when a spec lets them, and a plain account of the ground. */
class Ground {
  readonly one = assessmentInAnalysis();
  readonly profile;
  /** What is under way, and the register as it stood when it was sent. */
  private readonly underWay: { readonly body: AnyMessageBody; readonly register: ReadonlyMap<string, string> }[] = [];
  /** The register as far as the profile has heard. */
  heard: ReadonlyMap<IndicatorCode, string>;
  /** What each statement was last written, confirmed or corrected on. */
  private readonly ground = new Map<string, ReadonlyMap<IndicatorCode, string>>();
  private contradictions = 0;
  readonly passed = new Set<ProfileFact['type']>();

  readonly input: ProfileInput;

  constructor() {
    const start = this.one.act(researcher, { type: 'profile.start' }).find((effect) => effect.kind === 'start');
    if (start?.kind !== 'start') throw new Error('the profile was not started');
    this.input = asJson(start.input as ProfileInput);
    this.profile = runOf(profileMachine, this.input, this.one.now);
    this.heard = this.register();
  }

  register(): ReadonlyMap<IndicatorCode, string> {
    return byIndicator(provenanceOf(this.one.state));
  }

  deliver(): void {
    const message = this.underWay.shift();
    if (message === undefined) return;
    this.profile.tell(asJson(message.body) as ProfileMessage, this.one.now);
    this.heard = message.register;
  }

  private send(effects: readonly Effect[]): void {
    for (const effect of batchEffects(effects)) {
      if (effect.kind === 'send' && effect.to.endsWith('/profile')) {
        this.underWay.push({ body: effect.body, register: this.register() });
      }
    }
  }

  follow(step: Step): void {
    const { one } = this;
    one.at(one.now + hourMs);
    switch (step.do) {
      case 'overturn': {
        const number = one.hold('fgd', [step.indicator]);
        const outcomes = [{ indicator: step.indicator, item: step.indicator, outcome: step.outcome }];
        this.send(one.tell({ type: 'meeting.outcomes', number, outcomes }));
        return;
      }
      case 'contradict': {
        this.contradictions += 1;
        const contradiction = `c${this.contradictions}`;
        const bodies = ['KEMNAKER', 'KEMLU'];
        const text = content(contradiction);
        const command = { contradiction, indicator: step.indicator, bodies, kind: 'answersDiffer' as const, text };
        this.send(one.act(researcher, { type: 'contradiction.open', ...command }));
        return;
      }
      case 'reconcile': {
        const open = Object.values(one.state.contradictions).find(({ status }) => status === 'open');
        if (open === undefined) return;
        const end = { contradiction: open.id, outcome: 'bothStand' as const, resolution: content(`end-${open.id}`) };
        this.send(one.act(researcher, { type: 'contradiction.resolve', ...end }));
        return;
      }
      case 'answerLate': {
        const answers = [{ indicator: step.indicator, answer: content(`late-${step.indicator}`) }];
        this.send(one.tell({ type: 'dossier.submitted', body: 'KEMNAKER', answers }));
        return;
      }
      case 'deliver':
        this.deliver();
        return;
      case 'write': {
        const words = { dimension: 1, class: 'potential' as const, text: content(`text-${step.id}`) };
        const statements = [{ id: step.id, indicators: step.indicators, ...words }];
        if (this.act({ type: 'profile.write', statements }, researcher)) this.rebase(step.id);
        return;
      }
      case 'confirm':
        if (this.act({ type: 'profile.confirm', statements: [step.id], reason: content('why') }, researcher)) {
          this.rebase(step.id);
        }
        return;
      case 'goOn':
        this.goOn(step.hears);
        return;
      case 'erratum': {
        const words = { text: content('right'), reason: content('why') };
        if (this.act({ type: 'profile.erratum', statement: step.id, ...words }, researcher)) this.rebase(step.id);
      }
    }
  }

  /** The next step towards publication, as the api takes it (what was told is brought first) or without. */
  private goOn(hears: boolean): void {
    if (hears) while (this.underWay.length > 0) this.deliver();
    const state = this.profile.state();
    const [type, actor] = onward[state.status] ?? [];
    if (type === undefined || actor === undefined) return;
    if (state.silence?.state === 'running') this.profile.tick(Math.max(this.one.now, state.silence.deadline.instant));
    // Words that nobody was shown are circulated first.
    const again = this.profile.state().uncirculated.length > 0;
    const changed = this.changed();
    const went = this.act({ type: again ? 'profile.circulate' : type } as ProfileCommand, again ? officer : actor);
    if (!went) return;
    expect(changed).toEqual([]);
    const last = this.profile.facts().at(-1);
    if (last?.type !== 'ProfilePublished') return;
    for (const { provenance } of last.statements) {
      for (const ground of provenance) {
        const present = hears ? this.register() : this.heard;
        expect(JSON.stringify(ground)).toBe(present.get(ground.indicator));
      }
    }
  }

  private act(command: ProfileCommand, actor: Actor): boolean {
    const before = this.profile.facts().length;
    const { ok } = this.profile.attempt(command, actor, this.one.now);
    for (const fact of this.profile.facts().slice(before)) this.passed.add(fact.type);
    return ok;
  }

  private rebase(id: string): void {
    const { indicators = [] } = this.profile.state().statements[id] ?? {};
    this.ground.set(id, new Map(indicators.map((code) => [code, this.heard.get(code) ?? ''])));
  }

  /** Statements and indicators on which something has changed, by the plain account. */
  changed(): readonly string[] {
    return [...this.ground].flatMap(([id, on]) =>
      [...on].filter(([code, word]) => this.heard.get(code) !== word).map(([code]) => `${id} ${code}`),
    );
  }

  /** The same, as the read model shows it. */
  shown(): readonly string[] {
    return profileMachine.project(this.profile.state()).flatMap((row) => {
      if (row.kind !== 'statement') return [];
      return (row.doc as StatementView).changedSince.map((one) => `${row.id} ${one.indicator}`);
    });
  }
}

/** Everything has an outcome; the last cited indicator has no answer, which may still come. */
function assessmentInAnalysis(): AssessmentCase {
  const one = new AssessmentCase().to('collecting');
  const answers = indicatorCodes
    .filter((code) => code !== cited.at(-1))
    .map((code) => ({ indicator: code, answer: content(`answer-${code}`) }));
  one.tell({ type: 'dossier.submitted', body: 'KEMNAKER', answers });
  one.act(coordinator, { type: 'assessment.advance', to: 'crosscheck', waiver: content('waiver') });
  return one.to('analysis');
}

describe('a profile and its register, in any course', () => {
  it('a text never goes on while its ground has changed, and what is published rests on the register of that hour', () => {
    const passed = new Map<ProfileFact['type'], number>();
    fc.assert(
      fc.property(steps, (sequence) => {
        const joined = new Ground();
        let published = '';
        for (const step of sequence) {
          joined.follow(step);
          expect([...joined.shown()].sort()).toEqual([...joined.changed()].sort());
          const state = joined.profile.state();
          // What is published is never touched again, whatever the register says later.
          if (published !== '') expect(JSON.stringify(state.published)).toBe(published);
          if (state.published !== null) published = JSON.stringify(state.published);
        }
        while (!sameMaps(joined.heard, joined.register())) joined.deliver();
        const known = Object.values(joined.profile.state().provenance).map((words) => words.at(-1));
        const told = difference(known, provenanceOf(joined.one.state), (one) => one?.indicator ?? '');
        expect(told).toEqual({ upserts: [], gone: [] });
        const run = joined.profile;
        expect(replayed(profileMachine, { ...joined.input, provenance: [] }, run)).toEqual(run.state());
        for (const type of joined.passed) passed.set(type, (passed.get(type) ?? 0) + 1);
      }),
      { numRuns: 500 },
    );
    // The courses must reach what the promises are about.
    for (const type of ['StatementsConfirmed', 'ProfileCleared', 'ProfilePublished', 'ErratumIssued'] as const) {
      expect(passed.get(type) ?? 0).toBeGreaterThan(3);
    }
  });
});

function sameMaps(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

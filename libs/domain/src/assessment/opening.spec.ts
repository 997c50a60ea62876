import { describe, expect, it } from '@jest/globals';
import { Interpreter } from '../interpreter/interpreter.js';
import { assessmentMachine } from './assessment.machine.js';
import { refuseLaunch } from './opening.js';
import { contactsOf, inputOf, wib } from './testing/builders.js';
import { everybody } from './testing/members.js';
import type { AssessmentInput, Launch } from './types.js';

const now = wib('2023-03-01', '09:00');
const [first, second] = ['KEMNAKER', 'KEMENKES'] as const;
const indicators = inputOf().indicators.map(({ code }) => code);
const launch: Launch = {
  bodies: [first, second].map((body) => ({ body, contacts: contactsOf(body) })),
  assignments: indicators.map((indicator, index) => ({
    indicator,
    lead: index === 0 ? first : second,
    contributors: index === 0 ? [second] : [],
  })),
};
const operator = { person: 'operator', role: 'operator', body: null } as const;
const prepared = (more: Partial<Launch> = {}): AssessmentInput => ({
  ...inputOf({ members: everybody }),
  openedBy: operator,
  launch: { ...launch, ...more },
});

describe('an assessment that was prepared', () => {
  it('is opened, enrols its bodies, is launched and assigned at once, by whoever opened it', () => {
    const input = prepared();
    const process = new Interpreter(assessmentMachine, input);
    const facts = process.opening(now);
    expect(facts.map(({ type }) => type)).toEqual([
      'AssessmentOpened',
      'BodyEnrolled',
      'BodyEnrolled',
      'StageEntered',
      ...indicators.map(() => 'IndicatorAssigned'),
    ]);
    expect(new Set(facts.map(({ by }) => JSON.stringify(by)))).toEqual(new Set([JSON.stringify(operator)]));
    const effects = process.take(facts);
    expect(process.state.stage).toBe('launched');
    expect(process.state.register[indicators[0] ?? '']).toMatchObject({
      lead: first,
      contributors: [second],
      status: 'assigned',
    });
    expect(effects.filter(({ kind }) => kind === 'start')).toHaveLength(2);
    expect(refuseLaunch(input, now)).toBeNull();
    // What was prepared is in the first fact, and no part of what the assessment is.
    expect(facts[0]).toMatchObject({ opened: { launch } });
    expect(process.state.input).not.toHaveProperty('launch');
  });

  it('opens as ever when nothing was prepared', () => {
    const { launch: _launch, ...plain } = prepared();
    expect(new Interpreter(assessmentMachine, plain).opening(now)).toHaveLength(1);
    expect(refuseLaunch(plain, now)).toBeNull();
  });

  it.each<[string, Partial<Launch>]>([
    ['GATE_NOT_MET', { bodies: [], assignments: [] }],
    ['NOT_A_MEMBER', { bodies: [{ body: first, contacts: { ...contactsOf(first), main: 'nobody' } }] }],
    ['ALREADY_ENROLLED', { bodies: [...launch.bodies, ...launch.bodies] }],
    ['UNKNOWN_BODY', { bodies: launch.bodies.slice(0, 1) }],
    ['UNKNOWN_INDICATOR', { assignments: [{ indicator: '99.9', lead: first, contributors: [] }] }],
    ['SAME_BODY', { assignments: [{ indicator: indicators[0] ?? '', lead: first, contributors: [first] }] }],
  ])('is refused by the rules of enrolling and assigning: %s', (code, more) => {
    const refused = refuseLaunch(prepared(more), now);
    expect(refused?.refusal.code).toBe(code);
    // A process that were started all the same would open and leave the rest to the coordinator.
    expect(new Interpreter(assessmentMachine, prepared(more)).opening(now)).toHaveLength(1);
  });
});

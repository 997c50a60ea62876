import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BodyCode, IndicatorCode } from '../core/types.js';
import { dossierMachine } from '../dossier/dossier.machine.js';
import { assessmentMachine } from './assessment.machine.js';
import {
  AssessmentCase,
  content,
  coordinator,
  enrolled,
  focalPoint,
  hourMs,
  indicatorCodes,
  planOf,
} from './testing/builders.js';
import { contactKinds } from './types.js';
import { JoinedProcesses } from './testing/joined-processes.js';

const contested = indicatorCodes.slice(0, 2);
const work = ['acceptIndicators', 'answerIndicators', 'clearAnswers', 'submitAnswers'];

/** Bodies whose dossier waits for them to do something about an indicator. */
function owing(joined: JoinedProcesses, indicator: IndicatorCode): readonly BodyCode[] {
  return [...joined.dossiers].flatMap(([body, dossier]) =>
    dossierMachine.waitingOn(dossier.state()).some((one) => work.includes(one.what) && one.items.includes(indicator))
      ? [body]
      : [],
  );
}

/** Handoffs that a body's dossier still puts before it. */
function offered(joined: JoinedProcesses): readonly string[] {
  return [...joined.dossiers].flatMap(([body, dossier]) =>
    Object.values(dossier.state().offers).flatMap((offer) =>
      offer.status === 'open' ? [`${offer.offer} ${body}`] : [],
    ),
  );
}

const body = fc.constantFrom(...enrolled);
const indicator = fc.constantFrom(...contested);
const flag = fc.boolean();
const person = fc.constantFrom('successor-1', 'successor-2', null);
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('propose' as const), indicator, body }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('answerOffer' as const), indicator, flag }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('decide' as const), indicator, flag }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), indicator }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('reassign' as const), indicator, body }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('acceptItem' as const), indicator, body }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('refuseItem' as const), indicator, body }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('handIn' as const), indicator, body }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('replace' as const),
        body,
        contact: fc.constantFrom(...contactKinds),
        person,
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('steer' as const), person }) },
    { weight: 8, arbitrary: fc.record({ do: fc.constant('deliver' as const), link: fc.nat({ max: 20 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }) },
  ),
  { minLength: 10, maxLength: 60, size: 'max' },
);
type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never;

function follow(joined: JoinedProcesses, step: Step): void {
  const { state } = joined.one;
  switch (step.do) {
    case 'propose':
      joined.act(focalPoint(state.register[step.indicator]?.lead ?? ''), {
        type: 'handoff.propose',
        offer: `o${Object.keys(state.offers).length}`,
        indicator: step.indicator,
        to: step.body,
        reason: 'outsideMandate',
      });
      return;
    case 'reassign':
      joined.act(coordinator, {
        type: 'assessment.reassign',
        indicator: step.indicator,
        to: step.body,
        despiteRefusal: true,
      });
      return;
    case 'acceptItem':
      joined.actOn(step.body, { type: 'dossier.accept', indicators: [step.indicator] });
      return;
    case 'refuseItem':
      joined.actOn(step.body, { type: 'dossier.refuse', indicator: step.indicator, reason: 'needsTime' });
      return;
    case 'handIn':
      joined.handIn(step.body, step.indicator);
      return;
    case 'replace':
      joined.act(coordinator, {
        type: 'assessment.replaceContact',
        body: step.body,
        contact: step.contact,
        person: step.person,
        reason: content('reason'),
      });
      return;
    case 'steer':
      joined.act(coordinator, {
        type: 'assessment.replaceSteering',
        role: 'coordinator',
        persons: step.person === null ? [] : [step.person],
        reason: content('reason'),
      });
      return;
    case 'deliver': {
      const links = joined.busy();
      const link = links[step.link % links.length];
      if (link !== undefined) joined.deliver(link);
      return;
    }
    case 'wait':
      joined.wait(step.hours * hourMs);
      return;
    case 'answerOffer':
    case 'decide':
    case 'revoke': {
      const offer = Object.values(state.offers)
        .filter((one) => one.indicator === step.indicator)
        .at(-1);
      if (offer === undefined) return;
      if (step.do === 'revoke') joined.act(focalPoint(offer.from), { type: 'handoff.revoke', offer: offer.id });
      else if (step.do === 'decide') {
        joined.act(coordinator, { type: 'handoff.decide', offer: offer.id, outcome: step.flag ? 'move' : 'keep' });
      } else if (step.flag) joined.act(focalPoint(offer.to), { type: 'handoff.accept', offer: offer.id });
      else joined.act(focalPoint(offer.to), { type: 'handoff.refuse', offer: offer.id, reason: 'sharedMandate' });
      return;
    }
  }
}

describe('an assessment and its dossiers, however their messages cross with what people do', () => {
  it('agree in the end: no stranger owes an indicator, none that is unsettled is forgotten, and all know the same people', () => {
    fc.assert(
      fc.property(steps, (course) => {
        const joined = new JoinedProcesses(new AssessmentCase({ plan: planOf({ hopLimit: 2 }) }).to('collecting'));
        for (const step of course) follow(joined, step);
        joined.settle();

        const { state } = joined.one;
        const waiting = assessmentMachine.waitingOn(state);
        for (const code of contested) {
          const { status, lead } = joined.one.entry(code);
          const bodies = owing(joined, code);
          const coordinatorOwes = waiting.some((one) => one.what === 'reassignIndicator' && one.items.includes(code));
          expect({ code, status, strangers: bodies.filter((one) => one !== lead) }).toEqual({
            code,
            status,
            strangers: [],
          });
          expect({ code, status, coordinatorOwes }).toEqual({ code, status, coordinatorOwes: status === 'refused' });
          if (status === 'assigned' || status === 'accepted')
            expect({ code, status, bodies }).toEqual({ code, status, bodies: [lead] });
        }
        for (const [code, dossier] of joined.dossiers) {
          expect(dossier.state().people).toEqual({
            contacts: state.bodies[code]?.contacts,
            coordinators: state.steering.coordinators,
          });
        }
        const open = Object.values(state.offers).filter((offer) => offer.status === 'open');
        expect([...offered(joined)].sort()).toEqual(open.map((offer) => `${offer.id} ${offer.to}`).sort());
      }),
      { numRuns: 150 },
    );
  });
});

it('an indicator that a meeting judges before anybody answered it is owed by nobody any more', () => {
  const joined = new JoinedProcesses(new AssessmentCase().to('collecting'));
  joined.settle();
  expect(owing(joined, '1.1.1')).toEqual(['KEMNAKER']);
  joined.hear({
    type: 'meeting.outcomes',
    number: 1,
    outcomes: [{ indicator: '1.1.1', item: '1.1.1', outcome: 'notApplicable' }],
  });
  joined.settle();
  expect(joined.one.entry('1.1.1').status).toBe('notApplicable');
  expect(owing(joined, '1.1.1')).toEqual([]);
  expect(owing(joined, '1.1.2')).toEqual(['KEMNAKER']);
});

it('a meeting that corrects an outcome is followed by the register and by the dossier alike', () => {
  const joined = new JoinedProcesses(new AssessmentCase().to('crosscheck'));
  for (const outcome of ['agreed', 'contested', 'notApplicable', 'agreed'] as const) {
    joined.hear({ type: 'meeting.outcomes', number: 1, outcomes: [{ indicator: '1.1.1', item: '1.1.1', outcome }] });
    joined.settle();
    expect(joined.one.entry('1.1.1').outcome).toBe(outcome);
    expect(joined.dossiers.get('KEMNAKER')?.state().items['1.1.1']?.status).toBe(outcome);
  }
});

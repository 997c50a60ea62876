import { describe, expect, it } from '@jest/globals';
import type { AssessmentCommand } from './messages.js';
import {
  AssessmentCase,
  contactsOf,
  coordinator,
  facilitator,
  focalPoint,
  indicatorCodes,
  messagesTo,
  officer,
  planOf,
  researcher,
  sentTo,
  told,
  wib,
} from './testing/builders.js';

const enrolBnpb: AssessmentCommand = { type: 'assessment.enrolBody', body: 'BNPB', contacts: contactsOf('BNPB') };

function assign(...indicators: string[]): AssessmentCommand {
  return {
    type: 'assessment.assign',
    assignments: indicators.map((indicator) => ({ indicator, lead: 'KEMNAKER', contributors: ['KEMENKES'] })),
  };
}

function reassign(
  indicator: string,
  to: string,
  more: { despiteRefusal?: boolean; expectedVersion?: number } = {},
): AssessmentCommand {
  return { type: 'assessment.reassign', indicator, to, ...more };
}

describe('the register at the start', () => {
  it('holds every indicator from the first fact on, owned by the convener', () => {
    const one = new AssessmentCase();
    expect(Object.keys(one.state.register).sort()).toEqual([...indicatorCodes].sort());
    for (const entry of Object.values(one.state.register)) {
      expect(entry).toMatchObject({ lead: 'KEMLU', status: 'unassigned', version: 0, hops: 0, contributors: [] });
    }
  });
});

describe('enrolling a body', () => {
  it('starts its dossier with the calendar as it stands', () => {
    const one = new AssessmentCase();
    const [start] = one.act(coordinator, enrolBnpb);
    expect(start).toMatchObject({
      kind: 'start',
      workflow: 'dossier',
      id: 'assessment/mgi-id-2023/body/BNPB',
      input: {
        body: 'BNPB',
        contacts: contactsOf('BNPB'),
        coordinators: one.input.steering.coordinators,
        calendar: one.state.calendar,
      },
    });
  });

  it('is for the coordinator and the program officer', () => {
    const one = new AssessmentCase();
    expect(one.code(researcher, enrolBnpb)).toBe('NOT_PERMITTED');
    expect(one.code(focalPoint('BNPB'), enrolBnpb)).toBe('NOT_PERMITTED');
    expect(one.code(officer, enrolBnpb)).toBe('accepted');
  });

  it('happens once', () => {
    const one = new AssessmentCase();
    one.act(officer, enrolBnpb);
    expect(one.refusal(coordinator, enrolBnpb)).toEqual({ code: 'ALREADY_ENROLLED', details: { body: 'BNPB' } });
  });

  it('is late once a coordination meeting is over, and possible until validation is', () => {
    const early = new AssessmentCase().to('launched');
    expect(early.state.bodies['KEMNAKER']?.late).toBe(false);
    const late = new AssessmentCase().to('validation');
    late.act(officer, enrolBnpb);
    expect(late.state.bodies['BNPB']?.late).toBe(true);
    expect(new AssessmentCase().to('analysis').code(officer, enrolBnpb)).toBe('WRONG_STAGE');
  });

  it('takes no inherited property for a body', () => {
    const one = new AssessmentCase().to('launched');
    expect(one.refusal(coordinator, reassign('1.1.1', 'constructor')).code).toBe('UNKNOWN_BODY');
    expect(one.refusal(coordinator, reassign('toString', 'KEMLU')).code).toBe('UNKNOWN_INDICATOR');
    one.enrol('__proto__', 'constructor');
    expect(Object.keys(one.state.bodies)).toEqual(expect.arrayContaining(['__proto__', 'constructor']));
  });
});

describe('assigning indicators', () => {
  it('gives a lead with contributors and both clocks by rule', () => {
    const one = new AssessmentCase().to('launched');
    const effects = one.act(coordinator, assign('1.1.1'));
    expect(one.entry('1.1.1')).toMatchObject({
      lead: 'KEMNAKER',
      contributors: ['KEMENKES'],
      status: 'assigned',
      version: 1,
    });
    // From Wednesday 15 March: Monday the 20th; twenty days, less Nyepi and Good Friday, end at the hours of Ramadan.
    expect(messagesTo(effects, 'KEMNAKER')).toEqual([
      {
        type: 'register.assigned',
        indicators: [
          {
            indicator: '1.1.1',
            accepted: false,
            acceptance: expect.objectContaining({ instant: wib('2023-03-20', '16:00'), from: one.now }),
            answering: expect.objectContaining({ instant: wib('2023-04-17', '15:00'), from: one.now }),
          },
        ],
      },
    ]);
  });

  it('does all of a list or none of it', () => {
    const one = new AssessmentCase().to('launched');
    one.act(coordinator, assign('1.1.1'));
    const before = one.state;
    expect(one.refusal(coordinator, assign('1.1.2', '1.1.1'))).toEqual({
      code: 'ALREADY_ASSIGNED',
      details: { indicators: ['1.1.1'] },
    });
    expect(one.refusal(coordinator, assign('1.1.2', '1.1.2')).code).toBe('ALREADY_ASSIGNED');
    expect(one.refusal(coordinator, assign('1.1.2', '9.9.9'))).toEqual({
      code: 'UNKNOWN_INDICATOR',
      details: { indicators: ['9.9.9'] },
    });
    expect(one.state).toBe(before);
  });

  it('wants known bodies, and a lead that is not its own contributor', () => {
    const one = new AssessmentCase().to('launched');
    const withBodies = (lead: string, contributors: readonly string[]): AssessmentCommand => ({
      type: 'assessment.assign',
      assignments: [{ indicator: '1.1.1', lead, contributors }],
    });
    expect(one.refusal(coordinator, withBodies('BNPB', ['KEMLU', 'POLRI']))).toEqual({
      code: 'UNKNOWN_BODY',
      details: { bodies: ['BNPB', 'POLRI'] },
    });
    expect(one.code(coordinator, withBodies('KEMLU', ['KEMLU']))).toBe('SAME_BODY');
    expect(one.code(coordinator, withBodies('KEMLU', ['BP2MI', 'BP2MI']))).toBe('SAME_BODY');
    expect(one.code(coordinator, { type: 'assessment.assign', assignments: [] })).toBe('EMPTY');
  });

  it('is for coordinators and officers, after launch and before the cross-check', () => {
    expect(new AssessmentCase().enrol('KEMNAKER', 'KEMENKES').code(coordinator, assign('1.1.1'))).toBe('WRONG_STAGE');
    const one = new AssessmentCase().to('launched');
    expect(one.code(facilitator, assign('1.1.1'))).toBe('NOT_PERMITTED');
    expect(one.code(officer, assign('1.1.1'))).toBe('accepted');
    expect(new AssessmentCase().to('crosscheck').code(coordinator, assign('1.1.1'))).toBe('WRONG_STAGE');
  });

  it('leaves the version when the convener keeps what it held', () => {
    const one = new AssessmentCase().to('launched').assign(['1.1.1'], 'KEMLU', []);
    expect(one.entry('1.1.1')).toMatchObject({ lead: 'KEMLU', status: 'assigned', version: 0 });
  });
});

describe('the last instant for answers', () => {
  const cap = wib('2023-03-31', '16:00');

  it('caps the rule', () => {
    const one = new AssessmentCase({ plan: planOf({ answeringNotAfter: cap }) }).to('launched').assign(['1.1.1']);
    expect(one.run.facts().at(-1)).toMatchObject({ answering: { instant: cap } });
  });

  it('does not fall before the acceptance deadline', () => {
    const one = new AssessmentCase({ plan: planOf({ answeringNotAfter: cap }) }).to('launched').at(wib('2023-03-30'));
    one.assign(['1.1.1']);
    const acceptance = wib('2023-04-04', '15:00');
    expect(one.run.facts().at(-1)).toMatchObject({
      acceptance: { instant: acceptance },
      answering: { instant: acceptance },
    });
  });

  it('on a day off is the closing of the working day before', () => {
    const sunday = wib('2023-04-02', '12:00');
    const one = new AssessmentCase({ plan: planOf({ answeringNotAfter: sunday }) }).to('launched').assign(['1.1.1']);
    expect(one.run.facts().at(-1)).toMatchObject({ answering: { instant: wib('2023-03-31', '15:00') } });
    const plain = planOf({ answeringNotAfter: sunday, answering: { amount: 40, unit: 'calendarDays' } });
    const counted = new AssessmentCase({ plan: plain }).to('launched').assign(['1.1.1']);
    expect(counted.run.facts().at(-1)).toMatchObject({ answering: { instant: sunday } });
  });

  it('no longer counts once it has passed', () => {
    const one = new AssessmentCase({ plan: planOf({ answeringNotAfter: cap }) }).to('launched').at(wib('2023-04-03'));
    one.assign(['1.1.1']);
    expect(one.run.facts().at(-1)).toMatchObject({ answering: { instant: wib('2023-05-10', '16:00') } });
  });
});

describe('reassigning an indicator', () => {
  function refusedCase(): AssessmentCase {
    const one = new AssessmentCase().to('collecting').at(wib('2023-03-17'));
    one.tell({ type: 'dossier.refused', body: 'KEMNAKER', indicator: '1.1.1', reason: 'outsideMandate' });
    return one;
  }

  it('moves the lead once, tells both dossiers and the former lead', () => {
    const one = refusedCase();
    const effects = one.act(coordinator, reassign('1.1.1', 'KEMENKES'));
    expect(one.entry('1.1.1')).toMatchObject({
      lead: 'KEMENKES',
      contributors: [],
      status: 'assigned',
      version: 2,
      hops: 0,
      refusedBy: ['KEMNAKER'],
    });
    expect(sentTo(effects, 'KEMNAKER')).toEqual(['register.released']);
    expect(sentTo(effects, 'KEMENKES')).toEqual(['register.assigned']);
    expect(told(effects)).toEqual(['reassigned → KEMNAKER-main']);
  });

  it('warns before an indicator goes to a body that refused it', () => {
    const one = refusedCase();
    one.act(coordinator, reassign('1.1.1', 'BP2MI'));
    expect(one.refusal(coordinator, reassign('1.1.1', 'KEMNAKER'))).toEqual({
      code: 'REFUSED_BEFORE',
      details: { indicator: '1.1.1', body: 'KEMNAKER' },
    });
    expect(one.code(coordinator, reassign('1.1.1', 'KEMNAKER', { despiteRefusal: true }))).toBe('accepted');
  });

  it('lets the coordinator insist: clocks anew, the same lead, no release', () => {
    const one = refusedCase();
    expect(one.code(coordinator, reassign('1.1.1', 'KEMNAKER'))).toBe('REFUSED_BEFORE');
    const effects = one.act(coordinator, reassign('1.1.1', 'KEMNAKER', { despiteRefusal: true }));
    expect(one.entry('1.1.1')).toMatchObject({ lead: 'KEMNAKER', status: 'assigned', version: 1 });
    expect(sentTo(effects, 'KEMNAKER')).toEqual(['register.assigned']);
  });

  it('corrects an accepted indicator, but none that is unassigned, handed in or judged', () => {
    const one = new AssessmentCase().to('launched');
    expect(one.code(coordinator, reassign('1.1.1', 'BP2MI'))).toBe('WRONG_STATE');
    one.to('collecting');
    one.tell({ type: 'dossier.accepted', body: 'KEMNAKER', indicators: ['1.1.1'] });
    expect(one.code(coordinator, reassign('1.1.1', 'KEMNAKER'))).toBe('SAME_BODY');
    expect(one.code(coordinator, reassign('1.1.1', 'BP2MI'))).toBe('accepted');
    one.to('crosscheck');
    expect(one.code(coordinator, reassign('1.1.1', 'KEMLU'))).toBe('WRONG_STATE');
  });

  it('is the coordinator’s word alone', () => {
    const one = refusedCase();
    expect(one.code(officer, reassign('1.1.1', 'BP2MI'))).toBe('NOT_PERMITTED');
    expect(one.code(coordinator, reassign('1.1.1', 'BNPB'))).toBe('UNKNOWN_BODY');
    expect(one.code(coordinator, reassign('9.9.9', 'BP2MI'))).toBe('UNKNOWN_INDICATOR');
  });

  it('refuses a stale view', () => {
    const one = refusedCase();
    expect(one.refusal(coordinator, reassign('1.1.1', 'BP2MI', { expectedVersion: 0 }))).toEqual({
      code: 'STALE_VERSION',
      details: { indicator: '1.1.1', expected: 0, actual: 1 },
    });
    expect(one.code(coordinator, reassign('1.1.1', 'BP2MI', { expectedVersion: 1 }))).toBe('accepted');
  });

  it('ends the pending handoff of the indicator', () => {
    const one = new AssessmentCase().to('collecting');
    one.propose('1.1.1', 'KEMNAKER', 'KEMENKES', 'offer-1');
    const effects = one.act(coordinator, reassign('1.1.1', 'BP2MI'));
    expect(one.run.facts().slice(-2)).toMatchObject([
      { type: 'HandoffRevoked', offer: 'offer-1', cause: 'reassigned' },
      { type: 'IndicatorReassigned', from: 'KEMNAKER', to: 'BP2MI' },
    ]);
    expect(one.state.offers['offer-1']?.status).toBe('revoked');
    expect(sentTo(effects, 'KEMENKES')).toEqual(['register.offerClosed']);
    expect(told(effects)).toEqual(['handoffRevoked → KEMENKES-main', 'reassigned → KEMNAKER-main']);
  });
});

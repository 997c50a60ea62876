import { describe, expect, it } from '@jest/globals';
import { indonesia2023, skb2023no327, skb2023no624 } from '../calendar/testing/indonesia-2023.js';
import { workflowIds } from '../core/ids.js';
import { assessmentMachine } from './assessment.machine.js';
import { nextStage } from './gates.js';
import type { AssessmentCommand } from './messages.js';
import { stages, type Stage } from './types.js';
import {
  AssessmentCase,
  content,
  coordinator,
  enrolled,
  facilitator,
  focalPoint,
  hourMs,
  indicatorCodes,
  meetingPlan,
  officer,
  planOf,
  researcher,
  sentTo,
  told,
  wib,
  workingDays,
} from './testing/builders.js';

function advance(to: Stage, waiver?: string): AssessmentCommand {
  return { type: 'assessment.advance', to, waiver: waiver === undefined ? undefined : content(waiver) };
}

describe('advancing', () => {
  it('takes an assessment from setup to closed, every gate met, and tells who steers', () => {
    const one = new AssessmentCase().to('closed');
    expect(Object.keys(one.state.enteredAt)).toEqual([...stages]);
    expect(one.state.waivers).toEqual({});
    const launched = new AssessmentCase().enrol('KEMLU').act(officer, advance('launched'));
    expect(told(launched)).toEqual([
      'stageChanged → coordinator-1',
      'stageChanged → coordinator-2',
      'stageChanged → officer-1',
    ]);
  });

  it('goes to the next stage only', () => {
    const one = new AssessmentCase().to('launched');
    expect(one.refusal(coordinator, advance('crosscheck'))).toEqual({
      code: 'WRONG_STAGE',
      details: { stage: 'launched', to: 'crosscheck', next: 'collecting' },
    });
    expect(one.code(coordinator, advance('setup'))).toBe('WRONG_STAGE');
    expect(one.code(coordinator, advance('launched'))).toBe('WRONG_STAGE');
  });

  it('is for coordinators and officers', () => {
    const one = new AssessmentCase().enrol('KEMLU');
    for (const actor of [researcher, facilitator, focalPoint('KEMLU')])
      expect(one.code(actor, advance('launched'))).toBe('NOT_PERMITTED');
  });

  const unmet: readonly {
    readonly from: Stage;
    readonly missing: readonly string[];
    readonly unwaivable?: readonly string[];
  }[] = [
    { from: 'setup', missing: ['bodiesEnrolled'] },
    { from: 'launched', missing: ['coordinationMeetingHeld', 'allAssigned'] },
    { from: 'collecting', missing: ['allSubmitted'] },
    { from: 'validation', missing: ['fgdHeld', 'everyIndicatorHasOutcome'], unwaivable: ['everyIndicatorHasOutcome'] },
    { from: 'analysis', missing: ['profileCirculated'] },
    { from: 'consultation', missing: ['consultationHeld', 'profileValidated'] },
    { from: 'clearance', missing: ['profilePublished'], unwaivable: ['profilePublished'] },
  ];

  it.each(unmet)(
    'names what is missing to leave $from, and takes a waiver where one may be given',
    ({ from, missing, unwaivable = [] }) => {
      const one = new AssessmentCase().to(from);
      const next = nextStage(from) ?? 'closed';
      const details = { to: next, missing, unwaivable };
      expect(one.refusal(coordinator, advance(next))).toEqual({ code: 'GATE_NOT_MET', details });
      if (unwaivable.length > 0) {
        expect(one.refusal(coordinator, advance(next, 'why'))).toEqual({ code: 'GATE_NOT_MET', details });
        return;
      }
      one.act(coordinator, advance(next, 'why'));
      expect(one.state).toMatchObject({ stage: next, waivers: { [next]: content('why') } });
    },
  );

  it('waits for an open round before validation, and for open contradictions before the end', () => {
    const one = new AssessmentCase().to('crosscheck');
    one.act(researcher, {
      type: 'round.open',
      questions: [{ id: 'q', indicator: '1.1.1', body: 'KEMNAKER', text: content('q') }],
    });
    one.act(researcher, {
      type: 'contradiction.open',
      contradiction: 'c',
      indicator: '1.1.1',
      bodies: ['KEMNAKER', 'KEMLU'],
      kind: 'answersDiffer',
      text: content('c'),
    });
    expect(one.refusal(coordinator, advance('validation')).details).toMatchObject({
      missing: ['noOpenRound', 'noOpenQuestions'],
    });
    one.act(researcher, { type: 'round.close', round: 1 });
    one.to('published');
    expect(one.refusal(coordinator, advance('closed')).details).toMatchObject({ missing: ['noOpenContradictions'] });
  });

  it('keeps no waiver that was not needed', () => {
    const one = new AssessmentCase().enrol('KEMLU');
    one.act(coordinator, advance('launched', 'just in case'));
    expect(one.state.waivers).toEqual({});
  });
});

describe('closing', () => {
  it('tells every dossier, the profile and the meetings that still run', () => {
    const one = new AssessmentCase().to('published');
    const left = one.planMeeting('consultation');
    const effects = one.act(coordinator, advance('closed'));
    const sends = effects.flatMap((effect) => (effect.kind === 'send' ? [[effect.to, effect.body.type]] : []));
    expect(sends).toEqual([
      ...enrolled.map((body) => [workflowIds.dossier('mgi-id-2023', body), 'register.closed']),
      [workflowIds.meeting('mgi-id-2023', left), 'register.closed'],
      [workflowIds.profile('mgi-id-2023'), 'register.closed'],
    ]);
    expect(one.entry('1.1.1')).toMatchObject({ status: 'closed', outcome: 'agreed' });
  });

  it('ends a round that outlived its waived gate, and refuses everything afterwards', () => {
    const one = new AssessmentCase().to('crosscheck');
    one.act(researcher, {
      type: 'round.open',
      questions: [{ id: 'q', indicator: '1.1.1', body: 'KEMNAKER', text: content('q') }],
    });
    one.act(coordinator, advance('validation', 'why'));
    one.to('closed');
    expect(one.run.facts().slice(-2)).toMatchObject([
      { type: 'RoundClosed', unanswered: ['q'] },
      { type: 'StageEntered' },
    ]);
    expect(one.code(coordinator, advance('closed'))).toBe('CLOSED');
    expect(one.code(researcher, { type: 'profile.start' })).toBe('CLOSED');
    expect(
      one.tell({ type: 'dossier.escalated', body: 'KEMLU', obligation: 'o', what: 'answerIndicators', items: [] }),
    ).toEqual([]);
  });
});

describe('announcing a decree', () => {
  const calendar = {
    ...indonesia2023,
    decrees: indonesia2023.decrees.filter((decree) => decree.id !== skb2023no624.id),
  };
  const announce: AssessmentCommand = { type: 'assessment.announceDecree', decree: skb2023no624 };

  it('reaches every dossier, and the profile once there is one', () => {
    const one = new AssessmentCase({ calendar }).to('launched').at(wib('2023-06-20'));
    const effects = one.act(officer, announce);
    for (const body of enrolled) expect(sentTo(effects, body)).toEqual(['register.decree']);
    expect(effects).toHaveLength(enrolled.length);
    expect(one.state.calendar.decrees.at(-1)).toEqual(skb2023no624);

    const late = new AssessmentCase({ calendar }).to('consultation').at(wib('2023-06-20'));
    expect(late.act(officer, announce)).toHaveLength(enrolled.length + 1);
  });

  it('counts for meetings, dossiers and deadlines that come after it', () => {
    const one = new AssessmentCase({ calendar }).to('launched').at(wib('2023-06-20'));
    one.act(coordinator, announce);
    const [start] = one.act(coordinator, {
      type: 'assessment.enrolBody',
      body: 'BNPB',
      contacts: { main: 'm', alternate: 'a', authority: 'v' },
    });
    expect(start).toMatchObject({ input: { calendar: { decrees: expect.arrayContaining([skb2023no624]) } } });
  });

  it('happens by itself when the calendar given at the start holds a decree of a later date', () => {
    const one = new AssessmentCase({ calendar: indonesia2023 }).to('launched');
    const before = one.run.effects().length;
    expect(one.state.calendar.decrees.map(({ id }) => id)).toEqual(['SKB-2022-1066']);
    expect(assessmentMachine.nextDue(one.state)).toBe(wib('2023-03-29', '00:00'));
    one.at(wib('2023-03-29', '00:00'));
    expect(one.run.facts().at(-1)).toMatchObject({ type: 'DecreeAnnounced', decree: { id: 'SKB-2023-327' } });
    for (const body of enrolled) expect(sentTo(one.run.effects().slice(before), body)).toEqual(['register.decree']);
    expect(assessmentMachine.nextDue(one.state)).toBe(wib('2023-06-20', '00:00'));
    const again: AssessmentCommand = { type: 'assessment.announceDecree', decree: skb2023no327 };
    expect(one.code(coordinator, again)).toBe('DECREE_KNOWN');
  });

  it('comes before the end of a round that it moves, also when both are due after an outage', () => {
    const plan = planOf({ roundReply: workingDays(8) });
    const one = new AssessmentCase({ calendar: indonesia2023, plan }).to('crosscheck').at(wib('2023-06-19'));
    one.act(researcher, {
      type: 'round.open',
      questions: [{ id: 'q', indicator: '1.1.1', body: 'KEMNAKER', text: content('q') }],
    });
    expect(one.state.rounds['1']?.deadline.instant).toBe(wib('2023-06-30', '16:00'));
    const dueBy = (now: number) => assessmentMachine.onDue(one.state, now).map(({ type }) => type);
    expect(dueBy(wib('2023-07-04', '15:59'))).toEqual(['DecreeAnnounced']);
    expect(dueBy(wib('2023-07-04', '16:00'))).toEqual(['DecreeAnnounced', 'RoundClosed']);
  });

  it('reaches the meetings that are still ahead or sitting', () => {
    const one = new AssessmentCase({ calendar }).to('launched').at(wib('2023-06-20'));
    one.hold('coordination');
    const ahead = one.planMeeting('fgd');
    const effects = one.act(officer, announce);
    const meetings = effects.flatMap((effect) =>
      effect.kind === 'send' && effect.to.includes('/meeting/') ? [[effect.to, effect.body.type]] : [],
    );
    expect(meetings).toEqual([[workflowIds.meeting('mgi-id-2023', ahead), 'register.decree']]);
  });

  it('is for people who steer, once, and not before it can be known', () => {
    const one = new AssessmentCase({ calendar }).to('launched').at(wib('2023-06-19', '23:59'));
    expect(one.code(researcher, announce)).toBe('NOT_PERMITTED');
    expect(one.refusal(coordinator, announce)).toEqual({
      code: 'WRONG_STATE',
      details: { decree: skb2023no624.id, knownOn: '2023-06-20', today: '2023-06-19' },
    });
    one.at(wib('2023-06-20', '00:00')).act(coordinator, announce);
    expect(one.refusal(coordinator, announce)).toEqual({ code: 'DECREE_KNOWN', details: { decree: skb2023no624.id } });
  });
});

describe('planning a meeting', () => {
  it('starts it with the agenda of indicators', () => {
    const one = new AssessmentCase().to('launched');
    const command = meetingPlan({ number: 3, kind: 'fgd', startsAt: one.now, agenda: ['1.1.1', '2.1.1', '1.1.1'] });
    expect(one.act(facilitator, command)).toEqual([
      {
        kind: 'start',
        workflow: 'meeting',
        id: 'assessment/mgi-id-2023/meeting/3',
        input: {
          assessment: 'mgi-id-2023',
          number: 3,
          kind: 'fgd',
          title: content('meeting-title'),
          startsAt: one.now,
          endsAt: one.now + 2 * hourMs,
          format: 'hybrid',
          calendar: one.state.calendar,
          agenda: [
            { item: '1.1.1', indicator: '1.1.1', offer: null },
            { item: '2.1.1', indicator: '2.1.1', offer: null },
          ],
          coordinators: one.input.steering.coordinators,
          clock: 'held',
        },
      },
    ]);
  });

  it('warns whoever plans it on a day off or outside office hours, and lets it stand', () => {
    const one = new AssessmentCase({ calendar: indonesia2023 }).to('launched').at(wib('2023-06-20'));
    const plan = (number: number, startsAt: number) => {
      const decision = assessmentMachine.decide(one.state, meetingPlan({ number, startsAt }), {
        now: one.now,
        actor: officer,
      });
      return decision.ok ? decision.warnings?.map(({ code }) => code) : decision.refusal.code;
    };
    expect(plan(1, wib('2023-06-30'))).toEqual(['MEETING_STARTS_ON_DAY_OFF']);
    expect(plan(1, wib('2023-07-03', '19:00'))).toEqual(['MEETING_STARTS_OUTSIDE_HOURS', 'MEETING_ENDS_OUTSIDE_HOURS']);
    expect(plan(1, wib('2023-07-03'))).toEqual([]);
    one.act(officer, meetingPlan({ number: 1, startsAt: wib('2023-06-30') }));
    expect(one.state.meetings['1']).toMatchObject({ startsAt: wib('2023-06-30') });
  });

  it('wants a new number, dates ahead and known indicators', () => {
    const one = new AssessmentCase().to('launched');
    const startsAt = one.now + hourMs;
    expect(one.code(researcher, meetingPlan({ number: 1, startsAt }))).toBe('NOT_PERMITTED');
    expect(one.code(officer, meetingPlan({ number: 1, startsAt: one.now - 1 }))).toBe('DATE_PAST');
    expect(one.code(officer, meetingPlan({ number: 1, startsAt, endsAt: startsAt }))).toBe('DATE_PAST');
    expect(one.code(officer, meetingPlan({ number: 1, startsAt, agenda: ['9.9.9'] }))).toBe('UNKNOWN_INDICATOR');
    one.act(officer, meetingPlan({ number: 1, startsAt }));
    expect(one.refusal(officer, meetingPlan({ number: 1, startsAt }))).toEqual({
      code: 'ALREADY_EXISTS',
      details: { meeting: 1 },
    });
  });
});

describe('starting the profile', () => {
  it('hands over provenance and focal points, once, in analysis', () => {
    const one = new AssessmentCase().to('analysis');
    expect(one.code(facilitator, { type: 'profile.start' })).toBe('NOT_PERMITTED');
    const [start] = one.act(researcher, { type: 'profile.start' });
    expect(start).toMatchObject({
      kind: 'start',
      workflow: 'profile',
      id: 'assessment/mgi-id-2023/profile',
      input: {
        focalPoints: enrolled.map((body) => `${body}-main`),
        silence: one.input.plan.silence,
        steering: one.input.steering,
      },
    });
    if (start?.kind !== 'start') throw new Error('the profile was not started');
    expect(start.input).toMatchObject({
      provenance: [...indicatorCodes].map((indicator) => ({
        indicator,
        lead: 'KEMNAKER',
        answer: content(`answer-${indicator}`),
        outcome: 'agreed',
        outcomeAt: `2/${indicator}`,
        contradictions: [],
      })),
    });
    expect(one.code(officer, { type: 'profile.start' })).toBe('ALREADY_EXISTS');
    expect(new AssessmentCase().to('validation').code(officer, { type: 'profile.start' })).toBe('WRONG_STAGE');
  });
});

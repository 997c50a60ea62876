import { beforeEach, describe, expect, it } from '@jest/globals';
import { workflowIds } from '../core/ids.js';
import type { Effect } from '../core/types.js';
import type { AssessmentCommand } from './messages.js';
import {
  actorOf,
  AssessmentCase,
  content,
  coordinator,
  focalPoint,
  hourMs,
  meetingPlan,
  messagesTo,
  noticesIn,
  officer,
  planOf,
  sentTo,
  told,
  wib,
} from './testing/builders.js';

const a = focalPoint('KEMNAKER');
const b = focalPoint('BP2MI');

function propose(more: Partial<Extract<AssessmentCommand, { type: 'handoff.propose' }>> = {}): AssessmentCommand {
  return {
    type: 'handoff.propose',
    offer: 'offer-1',
    indicator: '4.1.1',
    to: 'BP2MI',
    reason: 'outsideMandate',
    ...more,
  };
}
const acceptOffer: AssessmentCommand = { type: 'handoff.accept', offer: 'offer-1' };
const refuseOffer: AssessmentCommand = { type: 'handoff.refuse', offer: 'offer-1', reason: 'sharedMandate' };
const revokeOffer: AssessmentCommand = { type: 'handoff.revoke', offer: 'offer-1' };
const lapsed = { type: 'dossier.offerLapsed', body: 'BP2MI', offer: 'offer-1' } as const;

function decide(outcome: 'move' | 'keep', offer = 'offer-1'): AssessmentCommand {
  return { type: 'handoff.decide', offer, outcome, note: content('minutes') };
}

let one: AssessmentCase;
beforeEach(() => {
  one = new AssessmentCase().to('collecting').at(wib('2023-03-16'));
});

describe('proposing a handoff', () => {
  it('puts the offer before the other body while the lead stays responsible', () => {
    const effects = one.act(a, propose({ note: content('why') }));
    expect(one.entry('4.1.1')).toMatchObject({ lead: 'KEMNAKER', version: 1, hops: 0, status: 'assigned' });
    expect(one.state.offers['offer-1']).toMatchObject({
      status: 'open',
      from: 'KEMNAKER',
      to: 'BP2MI',
      settledAt: null,
    });
    expect(messagesTo(effects, 'BP2MI')).toEqual([
      expect.objectContaining({
        type: 'register.offered',
        offer: 'offer-1',
        from: 'KEMNAKER',
        deadline: expect.objectContaining({ instant: wib('2023-03-21', '16:00') }),
      }),
    ]);
    expect(noticesIn(effects)).toEqual([]);
  });

  it('is for a focal point of the present lead', () => {
    expect(one.code(coordinator, propose())).toBe('NOT_PERMITTED');
    expect(one.code(focalPoint('KEMENKES'), propose())).toBe('NOT_OWNER');
    expect(one.code(focalPoint('BNPB'), propose())).toBe('FOREIGN_BODY');
    expect(one.code(actorOf('focalPoint'), propose())).toBe('FOREIGN_BODY');
  });

  it('wants a known indicator and another, enrolled body', () => {
    expect(one.code(a, propose({ indicator: '9.9.9' }))).toBe('UNKNOWN_INDICATOR');
    expect(one.code(a, propose({ to: 'BNPB' }))).toBe('UNKNOWN_BODY');
    expect(one.code(a, propose({ to: 'KEMNAKER' }))).toBe('SAME_BODY');
  });

  it('refuses a stale view, a second offer and a used id', () => {
    expect(one.code(a, propose({ expectedVersion: 0 }))).toBe('STALE_VERSION');
    one.act(a, propose({ expectedVersion: 1 }));
    expect(one.refusal(a, propose({ offer: 'offer-2' }))).toEqual({
      code: 'OFFER_OPEN',
      details: { indicator: '4.1.1', offer: 'offer-1', to: 'BP2MI' },
    });
    expect(one.code(a, propose({ indicator: '1.1.1' }))).toBe('ALREADY_EXISTS');
    one.tell(lapsed);
    expect(one.code(a, propose({ offer: 'offer-2' }))).toBe('OFFER_OPEN');
  });

  it('is not for what was refused, handed in or never assigned', () => {
    one.tell({ type: 'dossier.refused', body: 'KEMNAKER', indicator: '4.1.1', reason: 'dataElsewhere' });
    expect(one.code(a, propose())).toBe('WRONG_STATE');
    expect(new AssessmentCase().to('launched').code(focalPoint('KEMLU'), propose())).toBe('WRONG_STATE');
    expect(new AssessmentCase().to('crosscheck').code(a, propose())).toBe('WRONG_STATE');
  });
});

describe('accepting a handoff', () => {
  it('changes the register once, with a deadline by rule from then on', () => {
    one.act(a, propose());
    one.at(wib('2023-03-20'));
    const effects = one.act(b, acceptOffer);
    expect(one.entry('4.1.1')).toMatchObject({
      lead: 'BP2MI',
      status: 'accepted',
      version: 2,
      hops: 1,
      since: one.now,
    });
    expect(one.state.offers['offer-1']).toMatchObject({ status: 'accepted', settledAt: one.now });
    expect(sentTo(effects, 'KEMNAKER')).toEqual(['register.released']);
    expect(messagesTo(effects, 'BP2MI')).toMatchObject([
      { type: 'register.offerClosed', offer: 'offer-1' },
      {
        type: 'register.assigned',
        indicators: [
          { indicator: '4.1.1', accepted: true, answering: { from: one.now, instant: wib('2023-04-20', '15:00') } },
        ],
      },
    ]);
    expect(told(effects)).toEqual(['handoffAccepted → KEMNAKER-main']);
  });

  it('is for a focal point of the body it was offered to', () => {
    one.act(a, propose());
    expect(one.code(a, acceptOffer)).toBe('FOREIGN_BODY');
    expect(one.code(actorOf('authority', 'BP2MI'), acceptOffer)).toBe('NOT_PERMITTED');
    expect(one.code(b, { type: 'handoff.accept', offer: 'toString' })).toBe('UNKNOWN_OFFER');
  });

  it('happens once', () => {
    one.act(a, propose());
    one.act(b, acceptOffer);
    expect(one.refusal(b, acceptOffer)).toEqual({
      code: 'OFFER_CLOSED',
      details: { offer: 'offer-1', status: 'accepted' },
    });
    expect(one.code(b, refuseOffer)).toBe('OFFER_CLOSED');
    expect(one.entry('4.1.1').version).toBe(2);
  });

  it('makes the new lead no contributor', () => {
    one.act(a, propose({ to: 'KEMENKES' }));
    one.act(focalPoint('KEMENKES'), acceptOffer);
    expect(one.entry('4.1.1')).toMatchObject({ lead: 'KEMENKES', contributors: [] });
  });

  it('is possible late, until the coordinator has decided', () => {
    one.act(a, propose());
    one.at(wib('2023-03-21', '16:00')).tell(lapsed);
    one.at(wib('2023-03-24'));
    expect(one.code(b, acceptOffer)).toBe('accepted');
    expect(one.entry('4.1.1').lead).toBe('BP2MI');
  });

  it('takes over what the lead had refused meanwhile', () => {
    one.act(a, propose());
    one.tell({ type: 'dossier.refused', body: 'KEMNAKER', indicator: '4.1.1', reason: 'outsideMandate' });
    one.act(b, acceptOffer);
    expect(one.entry('4.1.1')).toMatchObject({ lead: 'BP2MI', status: 'accepted' });
  });
});

describe('refusing and revoking a handoff', () => {
  it('leaves the indicator where it was all along, with the reason', () => {
    one.act(a, propose());
    const effects = one.act(b, refuseOffer);
    expect(one.entry('4.1.1')).toMatchObject({ lead: 'KEMNAKER', version: 1, hops: 0, refusedBy: ['BP2MI'] });
    expect(sentTo(effects, 'BP2MI')).toEqual(['register.offerClosed']);
    expect(noticesIn(effects)).toMatchObject([
      {
        kind: 'handoffRefused',
        recipient: 'KEMNAKER-main',
        data: { refusal: 'sharedMandate', reason: 'outsideMandate' },
      },
    ]);
  });

  it('lets the coordinator give it to that body only after the warning', () => {
    one.act(a, propose());
    one.act(b, refuseOffer);
    expect(one.code(coordinator, { type: 'assessment.reassign', indicator: '4.1.1', to: 'BP2MI' })).toBe(
      'REFUSED_BEFORE',
    );
  });

  it('lets the lead take its offer back while it waits', () => {
    one.act(a, propose());
    expect(one.code(b, revokeOffer)).toBe('NOT_OWNER');
    expect(one.code(coordinator, revokeOffer)).toBe('NOT_PERMITTED');
    const effects = one.act(a, revokeOffer);
    expect(sentTo(effects, 'BP2MI')).toEqual(['register.offerClosed']);
    expect(told(effects)).toEqual(['handoffRevoked → BP2MI-main']);
    expect(one.code(a, revokeOffer)).toBe('OFFER_CLOSED');
    expect(one.code(b, acceptOffer)).toBe('OFFER_CLOSED');
    expect(one.code(a, { type: 'handoff.revoke', offer: 'none' })).toBe('UNKNOWN_OFFER');
  });

  it('ends an offer when the lead hands in the answer', () => {
    one.act(a, propose());
    one.tell(lapsed);
    const effects = one.tell({
      type: 'dossier.submitted',
      body: 'KEMNAKER',
      answers: [{ indicator: '4.1.1', answer: content('x') }],
    });
    expect(one.run.facts().slice(-2)).toMatchObject([
      { type: 'SubmissionNoted' },
      { type: 'HandoffRevoked', offer: 'offer-1', cause: 'answered' },
    ]);
    expect(sentTo(effects, 'BP2MI')).toEqual(['register.offerClosed']);
    expect(one.code(b, acceptOffer)).toBe('OFFER_CLOSED');
  });
});

describe('silence', () => {
  it('goes to the coordinator and never moves the indicator by itself', () => {
    one.act(a, propose());
    one.at(wib('2023-03-21', '16:00'));
    const effects = one.tell(lapsed);
    expect(one.state.offers['offer-1']).toMatchObject({ status: 'escalated', settledAt: one.now });
    expect(one.entry('4.1.1').lead).toBe('KEMNAKER');
    expect(told(effects)).toEqual(['handoffEscalated → coordinator-1', 'handoffEscalated → coordinator-2']);
    expect(noticesIn(effects)[0]?.subject).toBe('assessment/decideEscalatedOffer/offer-1');
    expect(one.tell(lapsed)).toEqual([]);
  });

  it('counts only for the body the offer was made to', () => {
    one.act(a, propose());
    expect(one.tell({ ...lapsed, body: 'KEMENKES' })).toEqual([]);
    expect(one.tell({ ...lapsed, offer: 'none' })).toEqual([]);
  });

  it('lets the coordinator move it', () => {
    one.act(a, propose());
    expect(one.refusal(coordinator, decide('move'))).toEqual({
      code: 'WRONG_STATE',
      details: { offer: 'offer-1', status: 'open' },
    });
    one.tell(lapsed);
    expect(one.code(officer, decide('move'))).toBe('NOT_PERMITTED');
    const effects = one.act(coordinator, decide('move'));
    expect(one.entry('4.1.1')).toMatchObject({ lead: 'BP2MI', status: 'accepted', version: 2, hops: 1 });
    expect(sentTo(effects, 'KEMNAKER')).toEqual(['register.released']);
    expect(sentTo(effects, 'BP2MI')).toEqual(['register.offerClosed', 'register.assigned']);
    expect(told(effects)).toEqual(['reassigned → KEMNAKER-main']);
    expect(one.code(coordinator, decide('keep'))).toBe('OFFER_CLOSED');
    expect(one.code(b, acceptOffer)).toBe('OFFER_CLOSED');
  });

  it('lets the coordinator keep it', () => {
    one.act(a, propose());
    one.tell(lapsed);
    const effects = one.act(coordinator, decide('keep'));
    expect(one.entry('4.1.1')).toMatchObject({ lead: 'KEMNAKER', version: 1, hops: 0 });
    expect(sentTo(effects, 'BP2MI')).toEqual(['register.offerClosed']);
    expect(told(effects)).toEqual(['handoffRefused → KEMNAKER-main', 'handoffRevoked → BP2MI-main']);
    expect(one.code(coordinator, decide('keep', 'none'))).toBe('UNKNOWN_OFFER');
  });
});

describe('the hop limit', () => {
  const c = focalPoint('KEMENKES');

  beforeEach(() => {
    one = new AssessmentCase({ plan: planOf({ hopLimit: 1 }) }).to('collecting').at(wib('2023-03-16'));
    one.act(a, propose());
    one.act(b, acceptOffer);
  });

  it('makes the next handoff the coordinator’s and the next coordination meeting’s', () => {
    const effects = one.propose('4.1.1', 'BP2MI', 'KEMENKES', 'offer-2');
    expect(one.run.facts().at(-1)).toMatchObject({ type: 'HandoffHopLimit', offer: 'offer-2' });
    expect(one.entry('4.1.1')).toMatchObject({ lead: 'BP2MI', hops: 1 });
    expect(sentTo(effects, 'KEMENKES')).toEqual([]);
    expect(told(effects)).toEqual(['handoffHopLimit → coordinator-1', 'handoffHopLimit → coordinator-2']);

    one.planMeeting('fgd');
    expect(one.run.facts().at(-1)).toMatchObject({ type: 'MeetingPlanned', offers: [] });
    const [start] = one.act(coordinator, {
      type: 'meeting.plan',
      number: 9,
      kind: 'coordination',
      startsAt: wib('2023-04-03'),
      endsAt: wib('2023-04-03', '12:00'),
      format: 'inPerson',
      title: content('t'),
      agenda: ['1.1.1'],
    });
    expect(start).toMatchObject({
      input: {
        agenda: [
          { item: '1.1.1', indicator: '1.1.1', offer: null },
          { item: 'offer:offer-2', indicator: '4.1.1', offer: 'offer-2' },
        ],
      },
    });
  });

  it('joins the agenda of a coordination meeting that is planned already, the next one', () => {
    const late = one.planMeeting('coordination');
    one.act(coordinator, meetingPlan({ number: 8, startsAt: one.now + hourMs / 2 }));
    one.act(coordinator, meetingPlan({ number: 7, startsAt: one.now + hourMs / 4, kind: 'fgd' }));
    const agendaOf = (number: number, effects: readonly Effect[]) =>
      effects.flatMap((effect) =>
        effect.kind === 'send' && effect.to === workflowIds.meeting('mgi-id-2023', number) ? [effect.body] : [],
      );
    const item = { item: 'offer:offer-2', indicator: '4.1.1', offer: 'offer-2' };
    const effects = one.propose('4.1.1', 'BP2MI', 'KEMENKES', 'offer-2');
    expect(agendaOf(8, effects)).toEqual([{ type: 'register.agenda', items: [item] }]);
    expect(agendaOf(late, effects)).toEqual([]);
    expect(agendaOf(7, effects)).toEqual([]);
  });

  it('takes it out of the bodies’ hands', () => {
    one.propose('4.1.1', 'BP2MI', 'KEMENKES', 'offer-2');
    expect(one.code(c, { type: 'handoff.accept', offer: 'offer-2' })).toBe('HOP_LIMIT');
    expect(one.code(c, { type: 'handoff.refuse', offer: 'offer-2', reason: 'needsTime' })).toBe('HOP_LIMIT');
    expect(one.code(b, { type: 'handoff.revoke', offer: 'offer-2' })).toBe('HOP_LIMIT');
    expect(one.tell({ type: 'dossier.offerLapsed', body: 'KEMENKES', offer: 'offer-2' })).toEqual([]);
    expect(one.code(b, propose({ offer: 'offer-3', to: 'KEMLU' }))).toBe('OFFER_OPEN');
  });

  it('is passed only by a decision, of which the other body hears as a new lead only', () => {
    one.propose('4.1.1', 'BP2MI', 'KEMENKES', 'offer-2');
    const effects = one.act(coordinator, decide('move', 'offer-2'));
    expect(one.entry('4.1.1')).toMatchObject({ lead: 'KEMENKES', hops: 2, version: 3 });
    expect(sentTo(effects, 'KEMENKES')).toEqual(['register.assigned']);
    one.propose('4.1.1', 'KEMENKES', 'KEMLU', 'offer-3');
    expect(one.state.offers['offer-3']?.status).toBe('hopLimit');
    const kept = one.act(coordinator, decide('keep', 'offer-3'));
    expect(kept.filter((effect) => effect.kind === 'send')).toEqual([]);
    expect(told(kept)).toEqual(['handoffRefused → KEMENKES-main']);
  });

  it('tells a body nothing of an offer that never reached it', () => {
    one.propose('4.1.1', 'BP2MI', 'KEMENKES', 'offer-2');
    const effects = one.tell({
      type: 'dossier.submitted',
      body: 'BP2MI',
      answers: [{ indicator: '4.1.1', answer: content('x') }],
    });
    expect(one.state.offers['offer-2']?.status).toBe('revoked');
    expect(effects).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { indonesia2023, skb2022no1066, skb2023no327, skb2023no624 } from '../calendar/testing/indonesia-2023.js';
import type { Actor, Effect, NoticeIntent, ViewRow } from '../core/types.js';
import { meetingMachine } from './meeting.machine.js';
import { voicesOn } from './meeting.voices.js';
import { replayed } from './testing/machine-run.js';
import {
  attendance,
  coordinator,
  drafted,
  facilitator,
  fgdDay,
  focalPoint,
  inSession,
  invitee,
  meetingInput,
  type MeetingRun,
  observer,
  officer,
  opened,
  plannedAt,
  ref,
  reviewer,
  wib,
} from './testing/meeting-builder.js';
import type { MeetingCommand } from './types.js';

const notices = (effects: readonly Effect[]): readonly NoticeIntent[] =>
  effects.flatMap((effect) => (effect.kind === 'notice' ? [effect.notice] : []));
const sent = (effects: readonly Effect[]): readonly unknown[] =>
  effects.flatMap((effect) => (effect.kind === 'send' ? [{ to: effect.to, ...effect.body }] : []));
const rows = (all: readonly ViewRow[], kind: string): readonly ViewRow[] => all.filter((row) => row.kind === kind);
const outcome = (item: string, value: 'agreed' | 'contested' | 'notApplicable' | 'discussed' = 'agreed') => ({
  item,
  outcome: value,
  wording: ref(`wording-${item}`),
});

describe('a meeting in draft', () => {
  it('mails nobody and waits for the coordinator to hold it', () => {
    const run = drafted();
    expect(run.effects()).toEqual([]);
    expect(meetingMachine.waitingOn(run.state())).toMatchObject([
      { role: 'coordinator', what: 'holdMeeting', until: fgdDay, then: 'meetingTakesPlace', since: plannedAt },
    ]);
  });

  it('sends one invitation each at the next opening of the office when it is opened', () => {
    const run = drafted();
    const friday = wib('2023-06-09', '17:30');
    const effects = run.act({ type: 'meeting.open', invitees: [invitee('KEMLU'), reviewer] }, coordinator, friday);
    expect(notices(effects)).toMatchObject([
      {
        recipient: 'kemlu-main',
        kind: 'invitation',
        why: 'invited',
        form: 'single',
        dueAt: wib('2023-06-12', '07:30'),
      },
      { recipient: 'reviewer-1', why: 'outsideReviewer', body: null, dueAt: wib('2023-06-12', '07:30') },
    ]);
    expect(sent(effects)).toEqual([
      { to: 'assessment/mgi-id-2023', type: 'meeting.status', number: 3, status: 'open' },
    ]);
    expect(notices(effects)[0]?.subject).toBe(meetingMachine.waitingOn(run.state())[0]?.id);
  });

  it('cannot be started, attended, decided or closed', () => {
    const commands: readonly MeetingCommand[] = [
      { type: 'meeting.start' },
      { type: 'meeting.attend', attendances: [attendance('KEMLU')] },
      { type: 'meeting.positions', item: '1', positions: [{ body: 'KEMLU', position: 'agree', onBehalf: true }] },
      { type: 'meeting.outcomes', outcomes: [outcome('1')] },
      { type: 'meeting.followUp', followUp: 'f1', body: 'KEMLU', text: ref('f') },
      { type: 'meeting.close' },
      { type: 'meeting.reply', person: facilitator.person, reply: 'yes' },
    ];
    for (const command of commands) expect(drafted().codeOf(command, facilitator, fgdDay)).toBe('MEETING_STATE');
  });

  it('is not opened for nobody, and not after its end', () => {
    expect(drafted().codeOf({ type: 'meeting.open', invitees: [] }, coordinator, plannedAt)).toBe('EMPTY');
    const late = wib('2023-06-22', '08:00');
    expect(drafted().codeOf({ type: 'meeting.open', invitees: [reviewer] }, coordinator, late)).toBe('DATE_PAST');
  });
});

describe('an open meeting', () => {
  it('invites late bodies later and tells nobody twice', () => {
    const run = opened();
    const effects = run.act(
      { type: 'meeting.open', invitees: [invitee('KEMLU'), invitee('BPS'), invitee('BPS')] },
      officer,
      wib('2023-06-14', '09:00'),
    );
    expect(notices(effects).map((one) => one.recipient)).toEqual(['bps-main']);
    expect(sent(effects)).toEqual([]);
    expect(run.codeOf({ type: 'meeting.open', invitees: [invitee('BPS')] }, officer, plannedAt)).toBe('EMPTY');
    expect(run.state().since).toBe(plannedAt);
  });

  it('takes a reply from the person or from those who run the meeting, nobody else', () => {
    const run = opened();
    const kemnaker = focalPoint('KEMNAKER');
    run.act({ type: 'meeting.reply', person: kemnaker.person, reply: 'yes', mode: 'online' }, kemnaker, plannedAt);
    expect(run.state().invitees[kemnaker.person]).toMatchObject({ reply: 'yes', mode: 'online' });
    run.act({ type: 'meeting.reply', person: kemnaker.person, reply: 'no', mode: 'online' }, officer, plannedAt);
    expect(run.state().invitees[kemnaker.person]).toMatchObject({ reply: 'no', mode: null });
    const foreign: MeetingCommand = { type: 'meeting.reply', person: kemnaker.person, reply: 'yes' };
    expect(run.codeOf(foreign, focalPoint('KEMLU'), plannedAt)).toBe('NOT_PERMITTED');
    for (const person of ['stranger', 'constructor', '__proto__']) {
      expect(run.codeOf({ type: 'meeting.reply', person, reply: 'yes' }, officer, plannedAt)).toBe('UNKNOWN_PERSON');
    }
  });

  it('assumes how one takes part where a meeting leaves no choice', () => {
    for (const [format, mode] of [
      ['inPerson', 'inPerson'],
      ['online', 'online'],
      ['hybrid', null],
    ] as const) {
      const run = opened({ format });
      run.act({ type: 'meeting.reply', person: 'kemlu-main', reply: 'yes' }, officer, plannedAt);
      expect(run.state().invitees['kemlu-main']?.mode).toBe(mode);
    }
  });

  it('starts on its civil day, not on the evening before', () => {
    const run = opened();
    expect(run.codeOf({ type: 'meeting.start' }, facilitator, wib('2023-06-19', '23:59'))).toBe('MEETING_STATE');
    expect(run.codeOf({ type: 'meeting.start' }, observer, fgdDay)).toBe('NOT_PERMITTED');
    const effects = run.act({ type: 'meeting.start' }, facilitator, wib('2023-06-20', '00:00'));
    expect(sent(effects)).toMatchObject([{ type: 'meeting.status', status: 'inSession' }]);
    expect(run.codeOf({ type: 'meeting.start' }, facilitator, fgdDay)).toBe('MEETING_STATE');
    expect(run.codeOf({ type: 'meeting.open', invitees: [invitee('BPS')] }, officer, fgdDay)).toBe('MEETING_STATE');
  });
});

describe('attendance', () => {
  it('counts people, modes, bodies and outsiders; the last check-in of a person wins', () => {
    const run = inSession();
    const walkIn = { person: 'bps-staff', body: 'BPS', outside: false, mode: 'inPerson' } as const;
    run.act(
      {
        type: 'meeting.attend',
        attendances: [
          attendance('KEMNAKER'),
          walkIn,
          { ...reviewer, mode: 'online' },
          attendance('KEMNAKER', 'online'),
        ],
      },
      officer,
      fgdDay,
    );
    const [meeting] = rows(meetingMachine.project(run.state()), 'meeting');
    expect(meeting).toMatchObject({
      id: '3',
      doc: { invited: 3, attendance: { total: 4, inPerson: 2, online: 2, bodies: 3, outside: 1 } },
    });
    expect(rows(meetingMachine.project(run.state()), 'attendance').map((row) => row.id)).toContain('3/bps-staff');
  });

  it('does not give a body the voice of another body’s invitee', () => {
    const strayed = { ...attendance('KEMNAKER'), body: 'BPS' };
    const run = inSession();
    expect(run.codeOf({ type: 'meeting.attend', attendances: [strayed] }, officer, fgdDay)).toBe('FOREIGN_BODY');
    expect(run.codeOf({ type: 'meeting.attend', attendances: [] }, officer, fgdDay)).toBe('EMPTY');
    expect(run.codeOf({ type: 'meeting.attend', attendances: [strayed] }, observer, fgdDay)).toBe('NOT_PERMITTED');
  });
});

describe('positions', () => {
  const position = (
    body: string,
    value: 'agree' | 'agreeWithEdit' | 'object' | 'absent' = 'agree',
    item = '1',
  ): MeetingCommand => ({ type: 'meeting.positions', item, positions: [{ body, position: value, onBehalf: true }] });

  const voices = (run: MeetingRun): unknown => {
    const { agenda, speakers } = run.state();
    return agenda[0] && voicesOn(agenda[0], speakers);
  };

  it('are one voice per body: the latest stands and says who spoke', () => {
    const run = inSession();
    run.act(position('KEMLU', 'object'), facilitator, fgdDay);
    expect(voices(run)).toEqual({ KEMLU: { position: 'object', onBehalf: true } });
    run.act(position('KEMLU', 'agreeWithEdit'), focalPoint('KEMLU'), fgdDay);
    expect(voices(run)).toEqual({ KEMLU: { position: 'agreeWithEdit', onBehalf: false } });
  });

  it.each<[string, MeetingCommand, Actor, string]>([
    ['of another body', position('KEMLU'), focalPoint('KEMNAKER'), 'FOREIGN_BODY'],
    ['of a body that is not there', position('KEMNAKER'), focalPoint('KEMNAKER'), 'WRONG_STATE'],
    ['by an observer', position('KEMLU'), observer, 'NOT_PERMITTED'],
    ['on an unknown item', position('KEMLU', 'agree', '9'), facilitator, 'UNKNOWN_ITEM'],
    ['absent, of a body nobody invited', position('BPS', 'absent'), facilitator, 'UNKNOWN_BODY'],
    ['absent, of an invited body', position('KEMNAKER', 'absent'), facilitator, 'accepted'],
    ['of nobody', { type: 'meeting.positions', item: '1', positions: [] }, facilitator, 'EMPTY'],
  ])('%s', (_name, command, actor, code) => {
    expect(inSession().codeOf(command, actor, fgdDay)).toBe(code);
  });
});

describe('outcomes', () => {
  const set = (...outcomes: ReturnType<typeof outcome>[]): MeetingCommand => ({ type: 'meeting.outcomes', outcomes });

  it('of several items are set together and reported to the register', () => {
    const run = inSession();
    const effects = run.act(set(outcome('1'), outcome('2', 'contested')), facilitator, fgdDay);
    expect(sent(effects)).toEqual([
      {
        to: 'assessment/mgi-id-2023',
        type: 'meeting.outcomes',
        number: 3,
        outcomes: [
          { indicator: '1.1.1', item: '1', outcome: 'agreed' },
          { indicator: '1.1.2', item: '2', outcome: 'contested' },
        ],
      },
    ]);
    expect(rows(meetingMachine.project(run.state()), 'agendaItem')).toMatchObject([
      { id: '3/1', doc: { outcome: 'agreed', wording: ref('wording-1') } },
      { id: '3/2', doc: { outcome: 'contested' } },
    ]);
  });

  it('are all refused when one item is unknown, named twice or has no wording', () => {
    const run = inSession();
    const before = run.state();
    const wordless = { ...outcome('2'), wording: { id: '', hash: '' } };
    expect(run.attempt(set(outcome('1'), outcome('9')), facilitator, fgdDay)).toEqual({
      ok: false,
      refusal: { code: 'UNKNOWN_ITEM', details: { items: ['9'] } },
    });
    expect(run.codeOf(set(outcome('1'), outcome('1', 'contested')), facilitator, fgdDay)).toBe('ALREADY_EXISTS');
    expect(run.codeOf(set(outcome('1'), wordless), facilitator, fgdDay)).toBe('EMPTY');
    expect(run.codeOf(set(outcome('1')), focalPoint('KEMLU'), fgdDay)).toBe('NOT_PERMITTED');
    expect(run.state()).toBe(before);
  });

  it('may be corrected while the meeting sits, but not taken back', () => {
    const run = inSession();
    run.act(set(outcome('1', 'discussed')), facilitator, fgdDay);
    expect(sent(run.effects()).filter((one) => JSON.stringify(one).includes('meeting.outcomes'))).toEqual([]);
    run.act(set(outcome('1', 'contested')), facilitator, fgdDay);
    const corrected = run.act(set(outcome('1', 'agreed')), facilitator, fgdDay);
    expect(sent(corrected)).toMatchObject([{ outcomes: [{ item: '1', outcome: 'agreed' }] }]);
    expect(run.codeOf(set(outcome('1', 'discussed')), facilitator, fgdDay)).toBe('WRONG_STATE');
    run.act(set(outcome('2')), facilitator, fgdDay);
    run.act({ type: 'meeting.close' }, facilitator, fgdDay);
    expect(run.codeOf(set(outcome('1', 'contested')), facilitator, fgdDay)).toBe('MEETING_STATE');
  });

  it('of an offer at the hop limit are not reported as the outcome of its indicator', () => {
    const run = inSession({ kind: 'coordination', agenda: [{ item: 'A', indicator: '1.1.1', offer: 'offer-7' }] });
    expect(sent(run.act(set(outcome('A', 'agreed')), coordinator, fgdDay))).toEqual([]);
  });
});

describe('what the register tells', () => {
  const item = { item: 'offer:o1', indicator: '4.1.1', offer: 'o1' };

  it('puts an offer at the hop limit on the agenda, once, as long as the meeting is not over', () => {
    const run = opened({ kind: 'coordination', agenda: [] });
    run.tell({ type: 'register.agenda', items: [item, item] }, plannedAt);
    run.tell({ type: 'register.agenda', items: [item] }, plannedAt);
    expect(run.state().agenda).toEqual([{ ...item, said: '', outcome: null, wording: null }]);
    expect(run.facts().filter(({ type }) => type === 'AgendaExtended')).toHaveLength(1);
    expect(rows(meetingMachine.project(run.state()), 'agendaItem').map(({ id }) => id)).toEqual(['3/offer:o1']);
    run.act({ type: 'meeting.start' }, facilitator, fgdDay);
    run.act({ type: 'meeting.outcomes', outcomes: [outcome('offer:o1', 'discussed')] }, facilitator, fgdDay);
    run.act({ type: 'meeting.close' }, facilitator, fgdDay);
    run.tell({ type: 'register.agenda', items: [{ ...item, item: 'offer:o2' }] }, fgdDay);
    expect(run.state().agenda).toHaveLength(1);
    expect(replayed(meetingMachine, meetingInput({ kind: 'coordination', agenda: [] }), run)).toEqual(run.state());
  });

  it('invites to talk about the handoff of an indicator, which people know, and not about the number of an offer', () => {
    const run = drafted({ kind: 'coordination', agenda: [{ item: '1.1.1', indicator: '1.1.1', offer: null }] });
    run.tell({ type: 'register.agenda', items: [item] }, plannedAt);
    const effects = run.act({ type: 'meeting.open', invitees: [invitee('KEMLU')] }, coordinator, plannedAt);
    expect(notices(effects)).toMatchObject([{ kind: 'invitation', items: ['1.1.1', 'offer:4.1.1'] }]);
  });

  it('keeps invitations off a day that a decree has made a day off', () => {
    const calendar = { ...indonesia2023, decrees: [skb2022no1066, skb2023no327] };
    const run = drafted({ calendar, startsAt: wib('2023-07-10', '09:00'), endsAt: wib('2023-07-10', '12:00') });
    run.tell({ type: 'register.decree', decree: skb2023no624 }, wib('2023-06-20', '11:00'));
    expect(run.tell({ type: 'register.decree', decree: skb2023no624 }, wib('2023-06-20', '11:00'))).toEqual([]);
    const effects = run.act(
      { type: 'meeting.open', invitees: [invitee('KEMLU')] },
      coordinator,
      wib('2023-06-27', '17:00'),
    );
    expect(notices(effects)).toMatchObject([{ dueAt: wib('2023-07-03', '07:30') }]);
    expect(run.facts().map(({ type }) => type)).toEqual(['MeetingDrafted', 'DecreeNoted', 'MeetingOpened']);
  });
});

describe('closing', () => {
  it('an FGD needs an outcome for every item', () => {
    const run = inSession();
    run.act({ type: 'meeting.outcomes', outcomes: [outcome('2')] }, facilitator, fgdDay);
    expect(meetingMachine.waitingOn(run.state())).toMatchObject([
      { what: 'setOutcomes', role: 'facilitator', items: ['1.1.1'], until: null, then: 'nothingAutomatic' },
    ]);
    expect(run.attempt({ type: 'meeting.close' }, facilitator, fgdDay)).toEqual({
      ok: false,
      refusal: { code: 'OUTCOME_MISSING', details: { items: ['1'] } },
    });
    run.act({ type: 'meeting.outcomes', outcomes: [outcome('1', 'notApplicable')] }, facilitator, fgdDay);
    expect(meetingMachine.waitingOn(run.state())).toMatchObject([
      { what: 'closeMeeting', role: 'facilitator', items: [] },
    ]);
    const effects = run.act({ type: 'meeting.close' }, facilitator, fgdDay);
    expect(sent(effects)).toMatchObject([{ type: 'meeting.status', status: 'closed' }]);
    expect(meetingMachine.isClosed(run.state())).toBe(true);
    expect(meetingMachine.waitingOn(run.state())).toEqual([]);
    expect(replayed(meetingMachine, meetingInput(), run)).toEqual(run.state());
  });

  it('a coordination meeting may leave an offer undecided', () => {
    const run = inSession({ kind: 'coordination', agenda: [{ item: 'A', indicator: '1.1.1', offer: 'offer-7' }] });
    expect(run.codeOf({ type: 'meeting.close' }, coordinator, fgdDay)).toBe('accepted');
  });

  it('the end of the assessment ends a meeting that was never held, without telling the assessment', () => {
    const run = drafted();
    expect(run.tell({ type: 'register.closed' }, fgdDay)).toEqual([]);
    expect(meetingMachine.isClosed(run.state())).toBe(true);
    run.tell({ type: 'register.closed' }, fgdDay);
    expect(run.facts().map((fact) => fact.type)).toEqual(['MeetingDrafted', 'MeetingClosed']);
  });
});

describe('follow-ups', () => {
  it('go to the coordinators with the body, once per id', () => {
    const run = inSession();
    const command: MeetingCommand = { type: 'meeting.followUp', followUp: 'f1', body: 'BPS', text: ref('do it') };
    expect(notices(run.act(command, facilitator, fgdDay))).toMatchObject([
      { kind: 'followUp', recipient: coordinator.person, why: 'coordinator', form: 'digest', body: 'BPS' },
    ]);
    expect(run.codeOf(command, facilitator, fgdDay)).toBe('ALREADY_EXISTS');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NoticeContent } from '../core/types.js';
import { asOfNow, canWait, type DutyNow } from './as-of-now.js';

const [morning, deadline, later] = [1_000, 5_000, 9_000];
const subject = `KEMLU/acceptIndicators@${deadline}`;
const duty = (items: readonly string[], change: Partial<DutyNow> = {}): DutyNow => ({
  id: subject,
  items,
  until: deadline,
  ...change,
});
const data = { what: 'acceptIndicators', count: 4, until: deadline } as const;
const assigned = {
  kind: 'assigned',
  subject,
  items: ['1.1', '1.2', '1.3', '1.4'],
  data: { ...data, answeringUntil: later },
} as const;
const reminder = { ...assigned, kind: 'reminder', data: { ...data, step: 1 } } as const;
const invitation = (startsAt: number): NoticeContent & { readonly subject: string; readonly items: string[] } => ({
  kind: 'invitation',
  subject: `meeting/1/holdMeeting/${startsAt}`,
  items: ['1.1', 'offer:1.2'],
  data: { meeting: 1, meetingKind: 'fgd', title: 'T', startsAt, endsAt: startsAt + 1, format: 'inPerson' },
});

describe('a notice as it is read', () => {
  it('asks for the one that is left of four', () => {
    expect(asOfNow(assigned, [duty(['1.4'])], morning)).toEqual({
      notice: { ...assigned, items: ['1.4'], data: { ...assigned.data, count: 1 } },
      duty: subject,
      until: deadline,
    });
  });

  it('says nothing of what is done, even when others still owe something of the kind', () => {
    expect(asOfNow(assigned, [], morning)).toEqual({ dropped: 'settled' });
    expect(asOfNow(assigned, [duty(['2.1'])], morning)).toEqual({ dropped: 'settled' });
  });

  it('counts questions and not the indicators that they are about', () => {
    const id = `KEMLU/replyQuestions/2@${deadline}`;
    const four = { what: 'replyQuestions', round: 2, count: 4, until: deadline } as const;
    const questions = { kind: 'questions', subject: id, items: ['1.1', '1.2'], data: four } as const;
    expect(asOfNow(questions, [duty(['1.1', '1.1', '1.2'], { id })], morning)).toMatchObject({
      notice: { items: ['1.1', '1.2'], data: { count: 3 } },
    });
    expect(asOfNow(questions, [duty(['1.2'], { id })], morning)).toMatchObject({
      notice: { items: ['1.2'], data: { count: 1 } },
    });
  });

  it('follows a duty whose deadline a decree has moved, and names the new one', () => {
    const moved = duty(['1.1', '1.4'], { id: `KEMLU/acceptIndicators@${later}`, until: later });
    expect(asOfNow(assigned, [moved], morning)).toMatchObject({
      notice: { items: ['1.1', '1.4'], data: { count: 2, until: later } },
      duty: moved.id,
      until: later,
    });
  });

  it('says no rung of a deadline that has been moved: the new one has its own', () => {
    const moved = duty(['1.1'], { id: `KEMLU/acceptIndicators@${later}`, until: later });
    expect(asOfNow(reminder, [moved], morning)).toEqual({ dropped: 'settled' });
  });

  it('speaks of a deadline that has passed meanwhile as passed', () => {
    expect(asOfNow(reminder, [duty(['1.1'])], later)).toMatchObject({ notice: { kind: 'overdue' } });
    expect(asOfNow(reminder, [duty(['1.1'])], deadline)).toMatchObject({ notice: { kind: 'reminder' } });
  });

  it('invites only to what has not begun', () => {
    const hold = duty([], { id: invitation(later).subject, until: later });
    expect(asOfNow(invitation(later), [hold], later - 1)).toMatchObject({
      notice: { items: ['1.1', 'offer:1.2'] },
      until: later,
    });
    expect(asOfNow(invitation(later), [hold], later)).toEqual({ dropped: 'past' });
  });

  it('follows a duty whatever that lists, where the notice itself names nothing', () => {
    const vacancy = {
      kind: 'vacancy',
      subject: 'register/appoint/KEMLU/main@1',
      items: [],
      data: { office: 'mainFocalPoint' },
    } as const;
    const appoint = duty(['KEMLU'], { id: vacancy.subject, until: null });
    expect(asOfNow(vacancy, [appoint], later)).toMatchObject({ notice: { kind: 'vacancy', items: [] } });
    expect(asOfNow(vacancy, [], later)).toEqual({ dropped: 'settled' });
  });

  it('tells what happened whatever is open', () => {
    const replied = { kind: 'questionsReplied', subject: null, items: [], data: { round: 1 } } as const;
    expect(asOfNow(replied, [], later)).toEqual({ notice: replied, duty: null, until: null });
  });

  it('never names or counts more than was decided, nor anything that is not open', () => {
    const code = fc.constantFrom('1', '2', '3', '4', '5');
    const codes = fc.array(code, { maxLength: 8 });
    // A duty of this kind always is about something.
    const some = fc.array(code, { minLength: 1, maxLength: 8 });
    const duties = fc.array(
      fc.record({ id: fc.constantFrom(subject, `KEMLU/acceptIndicators@${later}`, 'other'), items: some }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(codes, duties, fc.boolean(), fc.nat(later), (items, open, rung, now) => {
        const decided = { ...(rung ? reminder : assigned), items };
        const all = open.map((one) => ({ ...one, until: deadline }));
        const result = asOfNow(decided, all, now);
        if ('dropped' in result) {
          const same = all.filter(({ id }) => id === subject);
          expect(same.flatMap((one) => one.items).filter((item) => items.includes(item))).toEqual([]);
          return;
        }
        const { notice } = result;
        const named = all.filter(({ id }) => id !== 'other').flatMap((one) => one.items);
        if (named.length > 0) expect(notice.items.every((item) => named.includes(item))).toBe(true);
        expect(notice.items.every((item) => items.includes(item))).toBe(true);
        expect(notice.data.count).toBeLessThanOrEqual(decided.data.count);
        // Read again it says the same.
        expect(asOfNow(notice, all, now)).toEqual(result);
      }),
    );
  });
});

describe('a notice whose day turned out to be a day off', () => {
  it('waits for the next opening, unless that is too late', () => {
    expect(canWait({ ...invitation(later), form: 'single' }, deadline)).toBe(true);
    expect(canWait({ ...invitation(later), form: 'single' }, later)).toBe(false);
    const moved = {
      kind: 'deadlineMoved',
      data: { of: 'duties', decree: 'D', what: 'answerIndicators', from: deadline, to: later, count: 1, byRule: null },
    } as const;
    expect(canWait({ ...moved, form: 'single' }, later)).toBe(false);
    expect(canWait({ ...moved, form: 'digest' }, later)).toBe(true);
  });
});

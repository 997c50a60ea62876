import { describe, expect, it } from '@jest/globals';
import { atLocal } from '../calendar/calendar.js';
import { alwaysOpen, indonesia2023 } from '../calendar/testing/indonesia-2023.js';
import { noticeKinds } from '../core/types.js';
import { noticeForm, noticesTo, noticeTo } from './notice.js';

const cal = indonesia2023;
const request = {
  assessment: 'ID-2023',
  scope: 'body/KEMLU',
  calendar: cal,
  at: atLocal(cal, '2023-06-27', '17:00'),
  kind: 'reminder',
  step: 'answerIndicators',
  occurrence: 1,
  version: 42,
  why: 'mainFocalPoint',
  data: { what: 'answerIndicators', count: 1, until: 42, step: 1 },
} as const;

describe('a notice', () => {
  it('is identified by case, scope, step, occurrence, deadline version, recipient and channel', () => {
    expect(noticeTo('kemlu.main', request).purposeKey).toBe(
      'ID-2023|body/KEMLU|reminder:answerIndicators|1|42|kemlu.main|mail',
    );
    expect(noticeTo('kemlu.main', { ...request, channel: 'webhook', address: 'https://x.example' })).toMatchObject({
      purposeKey: 'ID-2023|body/KEMLU|reminder:answerIndicators|1|42|kemlu.main|webhook',
      channel: 'webhook',
      address: 'https://x.example',
    });
    expect(noticeTo('kemlu.main', request)).toMatchObject({ channel: 'mail', address: null });
    const { assessment, scope, at, kind, occurrence, why, data } = request;
    const bare = { assessment, scope, calendar: cal, at, kind, occurrence, why, data };
    expect(noticeTo('kemlu.main', bare).purposeKey).toBe('ID-2023|body/KEMLU|reminder|1|-|kemlu.main|mail');
  });

  it('waits for the next opening, over holidays that are known by then', () => {
    expect(noticeTo('p', request).dueAt).toBe(atLocal(cal, '2023-07-03', '07:30'));
    expect(noticeTo('p', { ...request, calendar: alwaysOpen }).dueAt).toBe(request.at);
  });

  it('decided at midnight of a working day goes out that day', () => {
    const midnight = atLocal(cal, '2023-06-27', '00:00');
    expect(noticeTo('p', { ...request, at: midnight }).dueAt).toBe(atLocal(cal, '2023-06-27', '07:30'));
  });

  it('to something that begins before the next opening goes out at once, in a letter of its own', () => {
    const { assessment, scope, occurrence, why } = request;
    const monday = (time: string) => atLocal(cal, '2023-06-12', time);
    const invited = (startsAt: number) =>
      noticeTo('p', {
        ...{ assessment, scope, calendar: cal, occurrence, why, kind: 'invitation' },
        at: atLocal(cal, '2023-06-09', '16:30'),
        data: { meeting: 1, meetingKind: 'fgd', title: 'T', startsAt, endsAt: startsAt + 1, format: 'inPerson' },
      });
    expect(invited(monday('07:00'))).toMatchObject({ dueAt: atLocal(cal, '2023-06-09', '16:30'), form: 'single' });
    expect(invited(monday('07:30'))).toMatchObject({ dueAt: atLocal(cal, '2023-06-09', '16:30') });
    expect(invited(monday('08:00'))).toMatchObject({ dueAt: monday('07:30') });
  });

  it('joins the digest, except for invitations, consultations, publications, hand-overs, absences and what becomes of a role', () => {
    expect(noticeKinds.filter((kind) => noticeForm(kind) === 'single')).toEqual([
      'invitation',
      'consultation',
      'profilePublished',
      'handedOver',
      'roleGiven',
      'roleEnded',
      'absenceNoted',
      'standIn',
      'absenceOver',
    ]);
  });

  it('goes to each person once', () => {
    const effects = noticesTo(['a', 'b', 'a'], request);
    expect(effects.map((effect) => effect.notice.recipient)).toEqual(['a', 'b']);
    expect(new Set(effects.map((effect) => effect.notice.purposeKey)).size).toBe(2);
  });
});

import { describe, expect, it } from '@jest/globals';
import { alwaysOpen, indonesia2023 as calendar } from '../calendar/testing/indonesia-2023.js';
import { hoursWarnings } from './meeting.hours.js';
import { wib } from './testing/meeting-builder.js';

const now = wib('2023-05-02', '09:00');

/** Codes of the warnings about a meeting from one local time to another. */
function codes(from: readonly [string, string], to: readonly [string, string], at = now): readonly string[] {
  return hoursWarnings(calendar, { startsAt: wib(...from), endsAt: wib(...to) }, at).map(({ code }) => code);
}

describe('the times of a meeting', () => {
  it('pass without a word within office hours, from opening to closing', () => {
    expect(codes(['2023-05-16', '07:30'], ['2023-05-16', '16:00'])).toEqual([]);
    expect(codes(['2023-05-16', '15:59'], ['2023-05-17', '07:31'])).toEqual([]);
  });

  it('are warned about before the opening and from the closing on, each end by itself', () => {
    expect(codes(['2023-05-16', '07:29'], ['2023-05-16', '16:01'])).toEqual([
      'MEETING_STARTS_OUTSIDE_HOURS',
      'MEETING_ENDS_OUTSIDE_HOURS',
    ]);
    expect(codes(['2023-05-16', '16:00'], ['2023-05-17', '07:30'])).toEqual([
      'MEETING_STARTS_OUTSIDE_HOURS',
      'MEETING_ENDS_OUTSIDE_HOURS',
    ]);
    const startsAt = wib('2023-05-16', '19:00');
    const [evening] = hoursWarnings(calendar, { startsAt, endsAt: wib('2023-05-17', '10:00') }, now);
    expect(evening?.details).toEqual({ startsAt, opens: '07:30', closes: '16:00' });
  });

  it('are warned about on days off, once for one day', () => {
    expect(codes(['2023-05-20', '09:00'], ['2023-05-20', '12:00'])).toEqual(['MEETING_STARTS_ON_DAY_OFF']);
    expect(codes(['2023-05-19', '09:00'], ['2023-05-20', '12:00'])).toEqual(['MEETING_ENDS_ON_DAY_OFF']);
    expect(codes(['2023-05-20', '09:00'], ['2023-05-21', '12:00'])).toEqual([
      'MEETING_STARTS_ON_DAY_OFF',
      'MEETING_ENDS_ON_DAY_OFF',
    ]);
  });

  it('are judged by the decrees that are known when it is planned', () => {
    const day = ['2023-06-30', '09:00'] as const;
    const noon = ['2023-06-30', '11:00'] as const;
    expect(codes(day, noon, wib('2023-06-19', '09:00'))).toEqual([]);
    expect(codes(day, noon, wib('2023-06-20', '09:00'))).toEqual(['MEETING_STARTS_ON_DAY_OFF']);
  });

  it('are never unusual where every instant is office time', () => {
    const call = { startsAt: wib('2023-05-20', '03:00'), endsAt: wib('2023-05-20', '04:00') };
    expect(hoursWarnings(alwaysOpen, call, now)).toEqual([]);
  });
});

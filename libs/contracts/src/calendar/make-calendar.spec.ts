import { describe, expect, it } from '@jest/globals';
import { atLocal, clockOf } from '@selaras/domain';
import fc from 'fast-check';
import { makeCalendar, zoneOffsets } from './make-calendar.js';
import { isZoneName } from './zone-name.js';

const around = Date.UTC(2023, 2, 15);
const input = {
  id: 'c',
  country: 'DE',
  weekend: [6, 7],
  officeHours: [{ from: '2023-01-01', opens: '09:00', closes: '17:00' }],
  decrees: [],
};
const zones = ['Europe/Berlin', 'Asia/Jakarta', 'America/St_Johns', 'Pacific/Chatham', 'Africa/Casablanca', 'UTC'];

describe('the zone of a calendar', () => {
  it('has its transitions written out: 17:00 in Berlin in April is 15:00 UTC', () => {
    const berlin = makeCalendar({ ...input, zone: 'Europe/Berlin' }, around);
    expect(new Date(atLocal(berlin, '2023-04-14', '17:00')).toISOString()).toBe('2023-04-14T15:00:00.000Z');
    expect(new Date(atLocal(berlin, '2023-01-13', '17:00')).toISOString()).toBe('2023-01-13T16:00:00.000Z');
    expect(berlin.offsets.find(({ from }) => from === Date.UTC(2023, 2, 26, 1))).toMatchObject({ minutes: 120 });
    expect(berlin.offsets.length).toBe(1 + 14 * 2);
  });

  it('is looked up once, however often a calendar is made', () => {
    const once = zoneOffsets('Asia/Jakarta', around);
    expect(makeCalendar({ ...input, zone: 'Asia/Jakarta' }, around).offsets).toBe(once);
    expect(zoneOffsets('Asia/Jakarta', Date.UTC(2031, 0, 1))).not.toBe(once);
    expect(zoneOffsets('Asia/Makassar', around)).not.toBe(once);
  });

  it('bears the name that people there use', () => {
    const name = (zone: string): string | undefined => zoneOffsets(zone, around)[0]?.name;
    expect(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map(name)).toEqual(['WIB', 'WITA', 'WIT']);
    expect(['Europe/Berlin', 'America/New_York', 'UTC'].map(name)).toEqual(['CET', 'EST', 'UTC']);
  });

  it('says the same as the platform at every instant it covers', () => {
    const anyInstant = fc.integer({ min: Date.UTC(2021, 0, 2), max: Date.UTC(2034, 11, 30) });
    for (const zone of zones) {
      const offsets = zoneOffsets(zone, around);
      const platform = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
      fc.assert(
        fc.property(anyInstant, (at) => {
          const here = new Date(clockOf(offsets, at)).toISOString().slice(0, 16).replace('T', ' ');
          expect([zone, here]).toEqual([zone, platform.format(at)]);
        }),
      );
    }
  });

  it('is a place that the zone database knows; an offset is no name', () => {
    for (const zone of zones) expect([zone, isZoneName(zone)]).toEqual([zone, true]);
    for (const zone of ['WIB', '+07:00', '-03:30', '', 'Europe/Bonn', 'constructor', '__proto__', '\u200b']) {
      expect([zone, isZoneName(zone)]).toEqual([zone, false]);
    }
  });
});

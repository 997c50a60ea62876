import { describe, expect, it } from '@jest/globals';
import { zoneHere } from './here.js';
import { longInstant } from './instants.js';

describe('the zone of the browser', () => {
  it('is that of its clock, with its name', () => {
    const at = Date.UTC(2026, 10, 27, 2, 5);
    const [zone] = zoneHere(at, 'en');
    expect(zone).toMatchObject({ minutes: -new Date(at).getTimezoneOffset(), name: expect.stringMatching(/\S/) });
    const local = new Date(at);
    const time = `${String(local.getHours()).padStart(2, '0')}:${String(local.getMinutes()).padStart(2, '0')}`;
    expect(longInstant('en', zoneHere(at, 'en'), at)).toContain(time);
  });
});

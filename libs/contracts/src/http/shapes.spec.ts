import { describe, expect, it } from '@jest/globals';
import { idempotencyKeyPattern } from './openapi.js';
import { calendarSchema, instantSchema, ruleSchema } from './shapes.js';

const accepts = (schema: { safeParse(value: unknown): { readonly success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success;

describe('shapes of requests', () => {
  it('take instants of the years in which an assessment can be', () => {
    expect(accepts(instantSchema, '2023-03-15T09:00:00+07:00')).toBe(true);
    expect(accepts(instantSchema, '2099-12-31T23:59:59Z')).toBe(true);
    // Counting the working days until then takes seconds for each row of a screen.
    expect(accepts(instantSchema, '9999-12-31T00:00:00Z')).toBe(false);
    expect(accepts(instantSchema, '0000-01-01T00:00:00Z')).toBe(false);
    expect(accepts(instantSchema, 'tomorrow')).toBe(false);
  });

  it('take periods of days up to ten years, and as many seconds as before', () => {
    const rule = (amount: number, unit: string) => ({ amount, unit });
    expect(accepts(ruleSchema, rule(3650, 'workingDays'))).toBe(true);
    expect(accepts(ruleSchema, rule(3651, 'workingDays'))).toBe(false);
    expect(accepts(ruleSchema, rule(1_000_000, 'calendarDays'))).toBe(false);
    expect(accepts(ruleSchema, rule(1_000_000, 'seconds'))).toBe(true);
  });

  it('take a zone only when the calendar itself names it', () => {
    const calendar = (zone: string) => ({
      id: 'c',
      country: 'ID',
      weekend: [6, 7],
      zone,
      zones: { WIB: '+07:00' },
      officeHours: [{ from: '2023-01-01', opens: '07:30', closes: '16:00' }],
      decrees: [],
    });
    expect(accepts(calendarSchema, calendar('WIB'))).toBe(true);
    for (const inherited of ['constructor', 'toString', '__proto__']) {
      expect([inherited, accepts(calendarSchema, calendar(inherited))]).toEqual([inherited, false]);
    }
  });

  it('keep the keys of creations out of the reach of commands', () => {
    const pattern = new RegExp(idempotencyKeyPattern);
    expect(pattern.test('3f0c7a52-9d53-4f3e-9a55-4f6c1b0f9a01')).toBe(true);
    expect(pattern.test('indonesia-2023:created:1')).toBe(true);
    expect(pattern.test('create:national-2027')).toBe(false);
  });
});

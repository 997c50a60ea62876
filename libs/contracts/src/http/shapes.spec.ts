import { describe, expect, it } from '@jest/globals';
import { idempotencyKeyPattern } from './openapi.js';
import { calendarSchema, dateSchema, forwardRuleSchema, instantSchema, ruleSchema } from './shapes.js';

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

  it('take dates of the years in which facts can hold, and no others', () => {
    for (const date of ['1900-01-01', '2023-06-28', '2099-12-31'])
      expect([date, accepts(dateSchema, date)]).toEqual([date, true]);
    for (const date of ['0000-01-01', '0099-06-28', '1899-12-31', '2100-01-01', '9999-12-31', '12023-06-28'])
      expect([date, accepts(dateSchema, date)]).toEqual([date, false]);
    expect(dateSchema.safeParse('12023-06-28').error?.issues).toHaveLength(1);
  });

  it('take offsets that clocks have', () => {
    const at = (offset: string) => accepts(instantSchema, `2023-03-15T09:00:00${offset}`);
    for (const offset of ['Z', '+07:00', '-03:30', '+05:45', '+14:00', '-12:00'])
      expect([offset, at(offset)]).toEqual([offset, true]);
    for (const offset of ['', '+99:99', '+24:00', '+14:15', '-13:00', '+07:01'])
      expect([offset, at(offset)]).toEqual([offset, false]);
  });

  it('take rules that run forward where a clock runs forward', () => {
    const rule = (amount: number, unit = 'workingDays') => accepts(forwardRuleSchema, { amount, unit });
    expect([rule(0), rule(5), rule(0, 'calendarDays'), rule(1, 'seconds')]).toEqual([true, true, true, true]);
    expect([rule(-1), rule(-1, 'calendarDays'), rule(0, 'seconds'), rule(-5, 'seconds')]).toEqual(Array(4).fill(false));
  });

  it('take periods of days up to ten years, and as many seconds as before', () => {
    const rule = (amount: number, unit: string) => ({ amount, unit });
    expect(accepts(ruleSchema, rule(3650, 'workingDays'))).toBe(true);
    expect(accepts(ruleSchema, rule(3651, 'workingDays'))).toBe(false);
    expect(accepts(ruleSchema, rule(1_000_000, 'calendarDays'))).toBe(false);
    expect(accepts(ruleSchema, rule(1_000_000, 'seconds'))).toBe(true);
  });

  it('take a zone by its name, hours that close after they open, and periods that end after they begin', () => {
    const calendar = (zone: string, hours: object = {}) => ({
      id: 'c',
      country: 'ID',
      weekend: [6, 7],
      zone,
      officeHours: [{ from: '2023-01-01', opens: '07:30', closes: '16:00', ...hours }],
      decrees: [],
    });
    const jakarta = 'Asia/Jakarta';
    expect(accepts(calendarSchema, calendar(jakarta))).toBe(true);
    expect(accepts(calendarSchema, { ...calendar(jakarta), zones: { WIB: '+07:00' } })).toBe(false);
    expect(accepts(calendarSchema, calendar(jakarta, { opens: '16:00', closes: '07:30' }))).toBe(false);
    expect(accepts(calendarSchema, calendar(jakarta, { opens: '16:00' }))).toBe(false);
    expect(accepts(calendarSchema, calendar(jakarta, { to: '2022-12-31' }))).toBe(false);
    expect(accepts(calendarSchema, calendar(jakarta, { to: '2023-01-01' }))).toBe(true);
    for (const inherited of ['WIB', '+07:00', 'constructor', 'toString', '__proto__']) {
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

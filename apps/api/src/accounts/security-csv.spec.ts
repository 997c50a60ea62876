import { describe, expect, it } from '@jest/globals';
import { asCsvLine } from './security-csv.js';

describe('the security log as a table', () => {
  it('shows what strangers call themselves, and calculates nothing of it', () => {
    const event = {
      id: 7,
      at: Date.UTC(2026, 10, 27),
      kind: 'signInFailed' as const,
      person: null,
      by: null,
      address: '10.0.0.1',
      device: '=cmd|"/c calc"!A1',
      assessment: null,
      body: null,
      route: null,
      details: { reason: 'unknown' },
    };
    expect(asCsvLine(event)).toBe(
      `"7","2026-11-27T00:00:00.000Z","signInFailed","","","10.0.0.1","'=cmd|""/c calc""!A1","","","","reason=unknown"\r\n`,
    );
  });
});

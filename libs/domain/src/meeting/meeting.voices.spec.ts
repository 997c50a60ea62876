import { describe, expect, it } from '@jest/globals';
import { voicesOn, withSpeakers, withVoices } from './meeting.voices.js';
import { positions } from './types.js';

describe('voices on an item', () => {
  it('are what was said last, by body, for every position there is', () => {
    const bodies = ['KEMLU', '__proto__', 'BPS', 'constructor', 'BNPB'];
    const first = positions.map((position, n) => ({ body: bodies[n] ?? '', position, onBehalf: false }));
    const second = [{ body: 'BPS', position: 'agree' as const, onBehalf: true }];
    const said = withVoices(withVoices('', bodies, first), bodies, second);
    expect(Object.entries(voicesOn({ said }, bodies))).toEqual(
      first.map(({ body, position }) =>
        body === 'BPS' ? [body, { position: 'agree', onBehalf: true }] : [body, { position, onBehalf: false }],
      ),
    );
  });

  it('leave out who has spoken elsewhere only', () => {
    const said = withVoices('', ['A', 'B', 'C'], [{ body: 'C', position: 'absent', onBehalf: true }]);
    expect(voicesOn({ said }, ['A', 'B', 'C', 'D'])).toEqual({ C: { position: 'absent', onBehalf: true } });
    expect(voicesOn({ said: '' }, ['A'])).toEqual({});
  });

  it('are of speakers in the order in which they first spoke', () => {
    const speakers = withSpeakers([], ['B', 'A', 'B']);
    expect(speakers).toEqual(['B', 'A']);
    expect(withSpeakers(speakers, ['A', 'C'])).toEqual(['B', 'A', 'C']);
    expect(withSpeakers(speakers, ['A'])).toBe(speakers);
  });

  it('keep their digits for ever: running meetings have them in their state', () => {
    const bodies = positions.flatMap((one) => [one, `${one} on behalf`]);
    const all = positions.flatMap((position) => [
      { body: position, position, onBehalf: false },
      { body: `${position} on behalf`, position, onBehalf: true },
    ]);
    expect(withVoices('', bodies, all)).toBe('123456789a');
  });
});

import { describe, expect, it } from '@jest/globals';
import { figureOf, inTurns } from './benchmark.js';
import { payloadBytes } from './histories.js';
import { eventOf } from './stream.js';

describe('measuring in turns', () => {
  it('changes who goes first, and drops the first pair', async () => {
    const order: string[] = [];
    let n = 0;
    const side = (name: string) => () => {
      order.push(name);
      return Promise.resolve((n += 1));
    };
    const pairs = await inTurns(2, new AbortController().signal, { ours: side('a'), yardstick: side('b') });
    expect(order.join('')).toBe('abbaab');
    expect(pairs).toEqual([
      { ours: 4, yardstick: 3 },
      { ours: 5, yardstick: 6 },
    ]);
    expect(figureOf(pairs, (value) => value * 10)).toEqual([
      { ours: 40, yardstick: 30 },
      { ours: 50, yardstick: 60 },
    ]);
  });

  it('ends with what the signal carries', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const ours = () => Promise.resolve(stop.abort(reason));
    await expect(inTurns(5, stop.signal, { ours, yardstick: () => Promise.resolve() })).rejects.toBe(reason);
  });
});

describe('an event of a live stream', () => {
  it('is what its data says', () => {
    expect(eventOf('id: 7\nevent: change\ndata: {"lastFactId":7,"kinds":["clock"],"bodies":null}', 5)).toEqual([
      { atMs: 5, lastFactId: 7, kinds: ['clock'], bytes: 76 },
    ]);
  });

  it('may say less or more than is known of it', () => {
    expect(eventOf('data: {"lastFactId":"8"}', 5)).toMatchObject([{ lastFactId: 8, kinds: null }]);
    expect(eventOf(': still here', 5)).toEqual([]);
    expect(eventOf('retry: 2000', 5)).toEqual([]);
    expect(eventOf('data: {"hello":true}', 5)).toEqual([]);
  });
});

describe('the payloads of a history', () => {
  it('are found wherever an event has them', () => {
    const payload = (length: number) => ({ metadata: { encoding: new Uint8Array(10) }, data: new Uint8Array(length) });
    const event = { attributes: { input: { payloads: [payload(3), payload(5)] }, outcome: { success: null } } };
    expect(Math.max(...payloadBytes(event))).toBe(5);
    expect(Math.max(...payloadBytes({}))).toBe(0);
  });
});

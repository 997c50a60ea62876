import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { EventStream, joined } from './event-stream.js';

/** A reply whose reader takes nothing until it is asked to. */
function slowResponse(): PassThrough {
  return Object.assign(new PassThrough({ highWaterMark: 40 }), {
    status: () => undefined,
    setHeader: () => undefined,
  });
}
const streamOf = (line: PassThrough): EventStream => new EventStream(line as never);
const event = (n: number) => ({ lastFactId: n, clockAt: 0, kinds: [n % 2 === 0 ? 'even' : 'odd'], bodies: null });
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a live stream', () => {
  it('keeps one event for a reader who is slow, the latest', async () => {
    const line = slowResponse();
    const stream = streamOf(line);
    for (let n = 1; n <= 1000; n += 1) stream.change(event(n));
    const bufferedBytes = line.writableLength + line.readableLength;
    expect(bufferedBytes).toBeLessThan(400);
    let text = '';
    line.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await nextTurn();
    await nextTurn();
    expect(text).toMatch(/^retry: 2000\n\nid: 1\nevent: change\ndata: {"lastFactId":1,.*}\n\n/);
    expect(text.match(/event: change/g)?.length).toBeLessThan(5);
    // It says all that the events said which were not sent.
    expect(text).toMatch(/id: 1000\nevent: change\ndata: {"lastFactId":1000,.*"kinds":\["even","odd"\],.*}\n\n$/);
  });

  it('cuts off a reader who takes nothing from one heartbeat to the next, and lets the others be', async () => {
    const stuck = slowResponse();
    const stuckStream = streamOf(stuck);
    for (let n = 1; n <= 10; n += 1) stuckStream.change(event(n));
    stuckStream.heartbeat();
    expect(stuck.destroyed).toBe(true);
    const reading = slowResponse();
    reading.resume();
    const stream = streamOf(reading);
    stream.change(event(1));
    await nextTurn();
    stream.heartbeat();
    expect(reading.destroyed).toBe(false);
  });

  it('writes nothing after its end, whatever still happens', async () => {
    const line = slowResponse();
    const errors: unknown[] = [];
    line.on('error', (error) => errors.push(error));
    const stream = streamOf(line);
    stream.end();
    stream.change(event(1));
    stream.heartbeat();
    stream.end();
    await nextTurn();
    expect(errors).toEqual([]);
  });
});

describe('two events as one', () => {
  const of = (kinds: string[] | null, bodies: string[] | null) => ({ lastFactId: 1, clockAt: 1, kinds, bodies });
  it('say what both said, and anything when one of them did', () => {
    expect(joined(of(['a'], ['X']), { ...of(['b'], ['Y']), lastFactId: 2 })).toEqual({
      lastFactId: 2,
      clockAt: 1,
      kinds: ['a', 'b'],
      bodies: ['X', 'Y'],
    });
    expect(joined(of(null, ['X']), of(['b'], ['Y']))).toMatchObject({ kinds: null, bodies: ['X', 'Y'] });
    expect(joined(of(['a'], ['X']), of(['b'], null))).toMatchObject({ kinds: ['a', 'b'], bodies: null });
  });
});

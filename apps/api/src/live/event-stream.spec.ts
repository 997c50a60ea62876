import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { EventStream } from './event-stream.js';

/** A reply whose reader takes nothing until it is asked to. */
function slowResponse(): PassThrough {
  return Object.assign(new PassThrough({ highWaterMark: 40 }), {
    status: () => undefined,
    setHeader: () => undefined,
  });
}
const streamOf = (line: PassThrough): EventStream => new EventStream(line as never);
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a live stream', () => {
  it('keeps one event for a reader who is slow, the latest', async () => {
    const line = slowResponse();
    const stream = streamOf(line);
    for (let n = 1; n <= 1000; n += 1) stream.change({ n });
    const bufferedBytes = line.writableLength + line.readableLength;
    expect(bufferedBytes).toBeLessThan(200);
    let text = '';
    line.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await nextTurn();
    await nextTurn();
    expect(text).toMatch(/^retry: 2000\n\nevent: change\ndata: {"n":1}\n\n/);
    expect(text.match(/event: change/g)?.length).toBeLessThan(5);
    expect(text).toMatch(/data: {"n":1000}\n\n$/);
  });

  it('cuts off a reader who takes nothing from one heartbeat to the next, and lets the others be', async () => {
    const stuck = slowResponse();
    const stuckStream = streamOf(stuck);
    for (let n = 1; n <= 10; n += 1) stuckStream.change({ n });
    stuckStream.heartbeat();
    expect(stuck.destroyed).toBe(true);
    const reading = slowResponse();
    reading.resume();
    const stream = streamOf(reading);
    stream.change({ n: 1 });
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
    stream.change({ n: 1 });
    stream.heartbeat();
    stream.end();
    await nextTurn();
    expect(errors).toEqual([]);
  });
});

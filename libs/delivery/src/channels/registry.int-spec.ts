import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { silentLogger } from '../logger.js';
import { createSender } from '../pipeline/sender.js';
import pLimit from 'p-limit';
import { MemoryLedger } from '../testing/memory-ledger.js';
import { aMessage } from '../testing/messages.js';
import { createChannels } from './channels.js';
import { defineChannel, registerChannels } from './registry.js';
import type { Channel } from './registry.js';

const secret = 'a secret that both sides know';
const signatureOf = (body: string): string => createHmac('sha256', secret).update(body).digest('hex');

class Refused extends Error {
  constructor(readonly status: number) {
    super(`answered ${status}`);
  }
}

/** A second way, known to this test alone: what is owed, as JSON, signed, to an address of another system. */
function webhook(): Channel {
  return defineChannel({
    name: 'webhook',
    slots: pLimit(2),
    render: ({ id, notices }) => JSON.stringify({ id, notices: notices.map(({ kind, items }) => ({ kind, items })) }),
    send: async (body, message, signal) => {
      const headers = { 'content-type': 'application/json', 'x-signature': signatureOf(body) };
      const init = { method: 'POST', body, headers };
      const response = await fetch(message.address, signal === undefined ? init : { ...init, signal });
      await response.arrayBuffer();
      if (!response.ok) throw new Refused(response.status);
      return message.id;
    },
    classify: (error) => ({
      error: String(error),
      permanent: error instanceof Refused && error.status === 410,
      unreachable: !(error instanceof Refused),
    }),
    close: async () => undefined,
  });
}

describe('a second channel beside mail', () => {
  let server: Server;
  let url: string;
  let received: { readonly body: string; readonly signature: string | string[] | undefined }[];
  let status: number;

  beforeEach(async () => {
    received = [];
    status = 204;
    server = createServer((request, response) => {
      void text(request).then((body) => {
        received.push({ body, signature: request.headers['x-signature'] });
        response.writeHead(status).end();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  afterEach(async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  });

  async function deliver(change: Parameters<typeof aMessage>[0], others: readonly Channel[] = [webhook()]) {
    const message = aMessage({ rehearsal: false, channel: 'webhook', address: url, ...change });
    const ledger = new MemoryLedger([message]);
    // Nobody listens there: what goes by mail here, or to the inbox, fails.
    const channels = createChannels({ inbox: { host: '127.0.0.1', port: 1 }, others });
    const sender = createSender({ ledger, channels, logger: silentLogger, leaseMs: 30_000 });
    await sender.handle({ messages: [...(await ledger.claimDue(10))] });
    await sender.drain();
    await channels.close();
    return { message, row: ledger.row(message.id) };
  }

  it('takes what is owed on it to its own address', async () => {
    const { message, row } = await deliver({});
    expect(row).toMatchObject({ state: 'sent', messageId: message.id });
    expect(received).toEqual([{ body: expect.stringContaining(message.id), signature: expect.any(String) }]);
    expect(received[0]?.signature).toBe(signatureOf(received[0]?.body ?? ''));
  });

  it('says itself what a failure means', async () => {
    status = 503;
    expect((await deliver({})).row).toMatchObject({ state: 'queued', refusals: 1 });
    status = 410;
    expect((await deliver({})).row).toMatchObject({ state: 'dead', error: 'Error: answered 410' });
    expect((await deliver({ address: 'http://127.0.0.1:1/' })).row).toMatchObject({ state: 'queued', refusals: 0 });
  });

  it('is never the way of a rehearsal', async () => {
    expect((await deliver({ rehearsal: true })).row).toMatchObject({ state: 'queued' });
    expect(received).toEqual([]);
  });

  it('waits where a process has no such way, and the ledger says so', async () => {
    expect((await deliver({}, [])).row).toMatchObject({
      state: 'queued',
      refusals: 0,
      error: 'this notifier has no channel named webhook',
    });
  });

  it('has a name of its own', () => {
    const one = webhook();
    expect(() => registerChannels({ rehearsal: one, live: [one, webhook()] })).toThrow(RangeError);
  });
});

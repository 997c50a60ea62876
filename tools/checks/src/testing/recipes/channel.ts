import type { Recipe } from './recipe.js';

/** What is owed also reaches another system, as signed JSON over HTTP. */
export const channel: Recipe = {
  title: 'A channel',
  goal: 4,
  changes: [
    {
      file: 'libs/delivery/src/channels/webhook.ts',
      text: `import { createHmac } from 'node:crypto';
import pLimit from 'p-limit';
import { defineChannel } from './registry.js';
import type { Channel } from './registry.js';

class Answered extends Error {
  constructor(readonly status: number) {
    super(\`answered \${status}\`);
  }
}

/** What is owed, as JSON with a signature, to the address of another system. */
export function webhookChannel({ secret }: { readonly secret: string }): Channel {
  return defineChannel({
    name: 'webhook',
    slots: pLimit(5),
    render: ({ id, notices }) => JSON.stringify({ id, notices: notices.map(({ kind, items }) => ({ kind, items })) }),
    send: async (body, message, signal) => {
      const signature = createHmac('sha256', secret).update(body).digest('hex');
      const headers = { 'content-type': 'application/json', 'x-signature': signature };
      const reply = await fetch(message.address, { method: 'POST', body, headers, ...(signal && { signal }) });
      await reply.arrayBuffer();
      if (!reply.ok) throw new Answered(reply.status);
      return message.id;
    },
    classify: (error) => ({
      error: String(error),
      permanent: error instanceof Answered && error.status === 410,
      unreachable: !(error instanceof Answered),
    }),
    close: async () => undefined,
  });
}
`,
    },
    {
      file: 'libs/delivery/src/index.ts',
      after: "export { createChannels, defaultFrom } from './channels/channels.js';\n",
      insert: "export { webhookChannel } from './channels/webhook.js';\n",
    },
    {
      file: 'libs/delivery/src/settings.ts',
      after: '    SELARAS_MAIL_FROM: optional.pipe(sender.optional()),\n',
      insert: '    SELARAS_WEBHOOK_SECRET: optional,\n',
    },
    {
      file: 'libs/delivery/src/settings.ts',
      after: '    from: env.SELARAS_MAIL_FROM,\n',
      insert: '    webhookSecret: env.SELARAS_WEBHOOK_SECRET,\n',
    },
    {
      file: 'apps/notifier/src/notifier.service.ts',
      replace: 'createChannels, describeError,',
      by: 'createChannels, describeError, webhookChannel,',
    },
    {
      file: 'apps/notifier/src/notifier.service.ts',
      replace: 'createChannels({ inbox, smtpUrl, from, origin, contact });',
      by: `createChannels({
      ...{ inbox, smtpUrl, from, origin, contact },
      others: settings.webhookSecret === undefined ? [] : [webhookChannel({ secret: settings.webhookSecret })],
    });`,
    },
  ],
  proof: [
    {
      file: 'libs/delivery/src/channels/recipe-channel.spec.ts',
      text: `import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';
import { aMessage } from '../testing/messages.js';
import { createChannels } from './channels.js';
import { webhookChannel } from './webhook.js';

it('what is owed on the new channel reaches its address, signed, and no rehearsal does', async () => {
  const received: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push(\`\${String(request.headers['x-signature']).length} \${body}\`);
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = \`http://127.0.0.1:\${(server.address() as AddressInfo).port}/\`;
  const channels = createChannels({
    inbox: { host: '127.0.0.1', port: 1 },
    others: [webhookChannel({ secret: 'a secret of both' })],
  });
  const message = aMessage({ rehearsal: false, channel: 'webhook', address });
  expect(await channels.channelFor(message)?.send(message)).toBe(message.id);
  expect(received).toEqual([expect.stringMatching(new RegExp(\`^64 .*\${message.id}\`))]);
  expect(channels.channelFor({ ...message, rehearsal: true })?.name).toBe('mail');
  await channels.close();
  server.close();
  server.closeAllConnections();
});
`,
    },
  ],
};

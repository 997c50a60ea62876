import { domainToASCII, domainToUnicode } from 'node:url';
import { appendFile, mkdtemp, open as openFile, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { LedgerMessage } from '@selaras/contracts';
import { createTransport } from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import { createChannels } from '../channels/channels.js';
import { composeMail } from '../channels/compose.js';
import { refOf } from '../channels/headers.js';
import { aMessage, aNotice, inEnglish } from '../testing/messages.js';
import { startInbox } from './inbox.js';
import type { Inbox } from './inbox.js';

describe('the built-in inbox', () => {
  let dir: string;
  let inbox: Inbox;
  const open = (): Promise<Inbox> => startInbox({ smtpPort: 0, httpPort: 0, dir });

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'selaras-inbox-'));
    inbox = await open();
  });
  afterEach(async () => {
    await inbox.close();
    await rm(dir, { recursive: true, force: true });
  });

  const send = async (...mails: readonly SendMailOptions[]): Promise<void> => {
    const transport = createTransport({ host: '127.0.0.1', port: inbox.smtpPort, secure: false, ignoreTLS: true });
    for (const mail of mails) await transport.sendMail(mail);
    transport.close();
  };
  const sendAll = async (messages: readonly LedgerMessage[]): Promise<void> => {
    const channels = createChannels({ inbox: { host: '127.0.0.1', port: inbox.smtpPort } });
    const channel = channels.channelFor({ rehearsal: true, channel: 'mail' });
    if (channel === null) throw new Error('no way to the inbox');
    await Promise.all(messages.map((message) => channel.slots(() => channel.send(message))));
    await channels.close();
  };
  const get = async (path: string): Promise<{ status: number; headers: Headers; body: string }> => {
    const response = await fetch(new URL(path, inbox.url));
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  const from = 'Selaras <no-reply@selaras.local>';
  const compose = (message: LedgerMessage): SendMailOptions => composeMail(message, { from });

  it('keeps a mail with everything its headers say, and over a restart', async () => {
    const message = inEnglish(
      aMessage({
        notices: [
          aNotice({ title: { en: 'Keterpaduan – 2023' } }),
          ...Array.from({ length: 60 }, () => aNotice()),
          aNotice({ assessment: 'jateng-2023' }),
        ],
      }),
    );
    await send(compose(message));
    const expected = {
      n: 1,
      messageId: `<${message.id}@selaras.local>`,
      to: 'kemlu-main@example.invalid',
      refs: {
        assessments: ['mgi-2023', 'jateng-2023'].map((key) => refOf('assessment', key)),
        person: refOf('person', 'kemlu-main'),
        notices: message.notices.map((notice) => refOf('notice', notice.purposeKey)),
      },
    };
    expect(inbox.list()).toEqual([expect.objectContaining(expected)]);
    await inbox.close();
    inbox = await open();
    expect(inbox.list()).toEqual([expect.objectContaining(expected)]);
    await send(compose(message));
    // A repeat under the same Message-ID is listed once, and still seen by whoever counts receipts.
    expect(inbox.list().map(({ n }) => n)).toEqual([1]);
    expect(inbox.list({ repeats: true }).map(({ n, repeatOf }) => [n, repeatOf])).toEqual([
      [1, null],
      [2, 1],
    ]);
    expect(JSON.parse((await get('/api/messages?text=0')).body)).toEqual([
      expect.objectContaining({ n: 1, receipts: 2 }),
    ]);
    await inbox.close();
    inbox = await open();
    expect(inbox.list()).toHaveLength(1);
    expect(JSON.parse((await get('/api/messages?text=0&repeats=1')).body)).toHaveLength(2);
  });

  it.each([
    'x@kot.xn--o3cw4h',
    'info@müller.example',
    'สมชาย@มหาวิทยาลัย.ไทย',
    'user&co@kemlu.example',
    'a/b@kemlu.example',
    'x=y@kemlu.example',
    "o'brien+asesmen@kemlu.example",
  ])('takes mail to %s', async (email) => {
    const { recipient } = aMessage();
    await send(compose(aMessage({ recipient: { ...recipient, email } })));
    const [name, host] = [email.slice(0, email.indexOf('@')), email.slice(email.indexOf('@') + 1)];
    const [{ to } = { to: '' }] = inbox.list();
    // A name of a domain has two ways of writing; either leads there.
    expect([domainToUnicode(host), domainToASCII(host)].map((one) => `${name}@${one}`)).toContain(to);
  });

  it('answers as JSON with the text, filtered and continued', async () => {
    await send(
      ...['mgi-2023', 'jateng-2023', 'mgi-2023'].map((assessment) =>
        compose(aMessage({ assessment, notices: [aNotice({ assessment })] })),
      ),
    );
    const all: unknown = JSON.parse((await get('/api/messages')).body);
    expect(all).toHaveLength(3);
    const later: unknown = JSON.parse((await get('/api/messages?assessment=mgi-2023&after=1')).body);
    expect(later).toEqual([
      expect.objectContaining({
        n: 3,
        refs: expect.objectContaining({ person: refOf('person', 'kemlu-main') }),
        text: expect.stringContaining('Yth. Narahubung Utama KEMLU'),
      }),
    ]);
    expect(JSON.parse((await get('/api/messages?text=0&limit=1')).body)).toEqual([
      expect.objectContaining({ n: 1, text: null }),
    ]);
    expect((await get('/api/messages?after=x')).status).toBe(400);
  });

  it('shows the list and one mail; what a mail holds stays inert', async () => {
    await send({
      from,
      to: { name: 'X', address: 'x@example.invalid' },
      subject: '<script>alert(1)</script>',
      text: '<script>alert(2)</script>',
      html: '<p>hello</p><script>alert(3)</script>',
      headers: { 'X-Selaras-Refs': '"><script>alert(4)</script>; "><script>' },
    });
    const list = await get('/');
    expect(list.status).toBe(200);
    expect(list.body).not.toContain('<script');
    expect(list.body).toContain('&lt;script&gt;alert(1)');
    expect(list.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'nonce-/);
    const filtered = await get('/?person=%22%3E%3Cscript%3E');
    expect(filtered.body).not.toContain('<script');
    const one = await get('/messages/1');
    expect(one.body).not.toContain('<script');
    expect(one.body).toContain('<iframe sandbox="" title="HTML" src="/messages/1/html">');
    const html = await get('/messages/1/html');
    expect(html.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox$/);
    expect(html.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('/messages/2')).status).toBe(404);
    expect((await get('/messages/../../etc/passwd')).status).toBe(404);
    expect((await fetch(inbox.url, { method: 'POST' })).status).toBe(405);
  });

  it('says why there is nothing to see: no mail yet, none that matches, past the last page', async () => {
    expect((await get('/')).body).toMatch(/Belum ada surat\..*No messages yet\./);
    await send(compose(aMessage()));
    expect((await get('/?person=nobody')).body).toMatch(/Tidak ada surat yang sesuai.*No message matches/);
    const past = (await get('/?person=kemlu-main&page=7')).body;
    expect(past).toMatch(/Tidak ada surat di halaman ini.*href="\/\?person=kemlu-main&amp;page=1"/);
    expect(past).not.toContain('Lebih baru');
    expect((await get('/?page=0')).status).toBe(400);
  });

  it('pages a long list, newest first', async () => {
    await sendAll(Array.from({ length: 101 }, () => aMessage()));
    const first = await get('/');
    expect(first.body).toContain('101 messages');
    expect(first.body).toContain('<a href="/messages/101">');
    expect(first.body).not.toContain('<a href="/messages/1">');
    expect(first.body).toContain('href="/?page=2"');
    const second = await get('/?page=2');
    expect(second.body).toContain('<a href="/messages/1">');
    expect(second.body).toContain('Lebih baru');
  });

  it('lists a mail that it could not keep at first and was offered again', async () => {
    const probe = await openFile(join(dir, 'index.jsonl'));
    const appendFile = jest.spyOn(Object.getPrototypeOf(probe) as typeof probe, 'appendFile');
    await probe.close();
    appendFile.mockRejectedValueOnce(new Error('no space left'));
    const mail = compose(aMessage());
    await expect(send(mail)).rejects.toMatchObject({ responseCode: 451 });
    appendFile.mockRestore();
    await send(mail);
    expect(inbox.list()).toEqual([expect.objectContaining({ messageId: mail.messageId, repeatOf: null })]);
  });

  it('listens on loopback only', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal);
    // A machine without a network has nobody outside.
    if (outside === undefined) return;
    for (const port of [inbox.httpPort, inbox.smtpPort]) {
      await expect(
        new Promise((resolve, reject) => connect(port, outside.address, () => resolve('reached')).on('error', reject)),
      ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
  });

  it('answers nobody who comes under another name', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(
        { host: '127.0.0.1', port: inbox.httpPort, path: '/api/messages', headers: { host: 'evil.example' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('drops a line that a crash cut off, and does not write over its mail', async () => {
    await send(compose(aMessage()));
    await inbox.close();
    await writeFile(join(dir, '000002.eml'), 'Subject: never acknowledged\r\n\r\n');
    await appendFile(join(dir, 'index.jsonl'), '{"n":2,"messageId":"<x');
    inbox = await open();
    expect(inbox.list()).toHaveLength(1);
    await send(compose(aMessage()));
    expect(inbox.list().map(({ n }) => n)).toEqual([1, 2]);
    expect(await readFile(join(dir, '000002.eml'), 'utf8')).toContain('never acknowledged');
    expect((await readFile(join(dir, 'index.jsonl'), 'utf8')).trimEnd().split('\n')).toHaveLength(2);
  });

  it('refuses to open an index that is damaged inside', async () => {
    await inbox.close();
    await writeFile(join(dir, 'index.jsonl'), 'damaged\n');
    await expect(open()).rejects.toThrow('line 1 is damaged');
    await writeFile(join(dir, 'index.jsonl'), '');
    inbox = await open();
  });

  it('takes many at once, each under a number of its own', async () => {
    const messages = Array.from({ length: 120 }, () => aMessage());
    await sendAll(messages);
    const listed = inbox.list();
    expect(new Set(listed.map(({ n }) => n)).size).toBe(120);
    expect(new Set(listed.map(({ messageId }) => messageId))).toEqual(
      new Set(messages.map(({ id }) => `<${id}@selaras.local>`)),
    );
  });
});

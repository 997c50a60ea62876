import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { aMessage, aNotice, anAssessment } from '../testing/messages.js';
import { composeMail, messageIdOf } from './compose.js';
import { readRefs, refOf, writeRefs } from './headers.js';

describe('headers of a mail', () => {
  it('carry references there and back, folded or not, and nothing that can be read', () => {
    const key = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 1 }), key, fc.array(key), (assessments, person, notices) => {
        const refs = {
          assessments: assessments.map((one) => refOf('assessment', one)),
          person: refOf('person', person),
          notices: notices.map((one) => refOf('notice', one)),
        };
        const value = writeRefs(refs);
        expect(value).toMatch(/^[\w; -]+$/);
        expect(readRefs(value)).toEqual(refs);
        expect(readRefs(value.replaceAll(' ', '\r\n '))).toEqual(refs);
      }),
    );
    // One key in two roles is two references.
    expect(refOf('person', 'x')).not.toBe(refOf('notice', 'x'));
    expect(readRefs('"><script>')).toEqual({ assessments: [], person: '', notices: [] });
  });
  it.each([
    ['Selaras <a@kemlu.go.id>', 'kemlu.go.id'],
    ['a@kemlu.go.id', 'kemlu.go.id'],
    ['"Selaras, Kemlu" <a@b@KEMLU.example>', 'kemlu.example'],
    ['Selaras <a@müller.example>', 'xn--mller-kva.example'],
  ])('name the same Message-ID every time, under the domain of the sender: %s', (from, domain) => {
    const message = aMessage();
    expect(composeMail(message, { from }).messageId).toBe(`<${message.id}@${domain}>`);
    expect(messageIdOf(message, from)).toBe(composeMail(message, { from }).messageId);
  });
  it('name who is to be asked as the one to reply to, or whom the installation names, or nobody', () => {
    const from = 'Selaras <a@example.invalid>';
    const reply = (message: ReturnType<typeof aMessage>, contact?: string) =>
      composeMail(message, { from, contact }).replyTo;
    expect(reply(aMessage())).toEqual({ name: 'Koordinator Kemlu', address: 'coordinator@example.invalid' });
    const nobody = aMessage({ assessments: { 'mgi-2023': anAssessment({ contacts: [] }) } });
    expect(reply(nobody, 'Meja bantuan <help@example.invalid>')).toEqual({
      name: 'Meja bantuan',
      address: 'help@example.invalid',
    });
    expect(reply(nobody)).toBeUndefined();
  });
  it('tell no key of ours', () => {
    const message = aMessage();
    const mail = composeMail(message, { from: 'Selaras <a@example.invalid>' });
    expect(mail.to).toEqual({ name: 'Narahubung Utama KEMLU', address: 'kemlu-main@example.invalid' });
    const told = JSON.stringify(mail.headers);
    for (const key of ['mgi-2023', 'kemlu-main', 'reminder', 'answerIndicators', message.id]) {
      expect(told).not.toContain(key);
    }
    expect(mail.headers).toMatchObject({
      'X-Selaras-Refs': `${refOf('assessment', 'mgi-2023')}; ${refOf('person', 'kemlu-main')}; ${message.notices.map((n) => refOf('notice', n.purposeKey)).join(' ')}`,
    });
  });
  it.each([
    'a\r\nBcc: all@example.invalid',
    'a\nBcc: all@example.invalid\n\n<script>',
    '"x" <all@example.invalid>, b@example.invalid',
    'a\u2028Bcc: all@example.invalid\u0000',
    'a\u202egnp.exe\u2066',
  ])('cannot be added to, nor a recipient, by any text of a message: %j', async (hostile) => {
    const message = aMessage({
      assessment: hostile,
      assessments: {
        [hostile]: anAssessment({ contacts: [{ name: { id: hostile, en: hostile }, email: 'c@example.invalid' }] }),
      },
      recipient: { ...aMessage().recipient, person: hostile, name: { id: hostile, en: hostile } },
      notices: [
        aNotice({
          purposeKey: hostile,
          assessment: hostile,
          title: { id: hostile, en: hostile },
          body: hostile,
          items: [hostile],
        }),
      ],
    });
    const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    const info = await transport.sendMail(composeMail(message, { from: 'Selaras <a@example.invalid>' }));
    expect(info.envelope).toEqual({ from: 'a@example.invalid', to: ['kemlu-main@example.invalid'] });
    const { headerLines, headers } = await simpleParser(info.message);
    // Each of them once.
    expect(headerLines.map(({ key }) => key).sort()).toEqual(
      [
        'from to reply-to subject message-id date mime-version content-type auto-submitted content-language',
        'x-selaras-refs',
      ]
        .join(' ')
        .split(' ')
        .sort(),
    );
    expect(JSON.stringify([...headers])).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { decodeWords } from '../inbox/store.js';
import { aMessage, aNotice } from '../testing/messages.js';
import { composeMail } from './compose.js';
import { decodePurposeKeys, encodePurposeKeys, rawHeaders } from './headers.js';

describe('headers of a mail', () => {
  it('carry any purpose key there and back', () => {
    const key = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        expect(decodePurposeKeys(encodePurposeKeys(keys))).toEqual(keys);
      }),
    );
  });
  it('are read unfolded and repeated', () => {
    const headers = rawHeaders('X-A: one\r\n two\r\nx-b: 1\r\nX-B: 2\r\nno field');
    expect(headers.get('x-a')).toEqual(['one two']);
    expect(headers.get('x-b')).toEqual(['1', '2']);
  });
  it('decode words of UTF-8', () => {
    expect(decodeWords('=?UTF-8?Q?Undangan_rapat_=E2=80=93?= =?UTF-8?B?IGhhcmkgaW5p?=')).toBe(
      'Undangan rapat – hari ini',
    );
    expect(decodeWords('plain')).toBe('plain');
  });
  it('name the same Message-ID every time and everything a checker needs', () => {
    const message = aMessage();
    const mail = composeMail(message, { from: 'Selaras <a@example.invalid>' });
    expect(mail.messageId).toBe(`<${message.id}@selaras.local>`);
    expect(mail.headers).toMatchObject({
      'X-Selaras-Assessment': 'mgi-2023',
      'X-Selaras-Message': message.id,
      'X-Selaras-Person': 'kemlu-main',
      'X-Selaras-Day': '2023-06-28',
      'X-Selaras-Form': 'digest',
    });
    expect(mail.to).toEqual({ name: 'Narahubung Utama KEMLU', address: 'kemlu-main@example.invalid' });
  });
  it.each([
    'a\r\nBcc: all@example.invalid',
    'a\nBcc: all@example.invalid\n\n<script>',
    '"x" <all@example.invalid>, b@example.invalid',
    'a\u2028Bcc: all@example.invalid\u0000',
  ])('cannot be added to, nor a recipient, by any text of a message: %j', async (hostile) => {
    const message = aMessage({
      assessment: hostile,
      recipient: { ...aMessage().recipient, person: hostile, nameId: hostile, nameEn: hostile },
      notices: [
        aNotice({
          purposeKey: hostile,
          assessment: hostile,
          titleId: hostile,
          titleEn: hostile,
          body: hostile,
          items: [hostile],
        }),
      ],
    });
    const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    const info = await transport.sendMail(composeMail(message, { from: 'Selaras <a@example.invalid>' }));
    expect(info.envelope).toEqual({ from: 'a@example.invalid', to: ['kemlu-main@example.invalid'] });
    const [head = ''] = String(info.message).split('\r\n\r\n');
    expect([...rawHeaders(head).keys()].sort()).toEqual(
      [
        'from to subject message-id date mime-version content-type auto-submitted content-language',
        'x-selaras-assessment x-selaras-day x-selaras-form x-selaras-message x-selaras-person x-selaras-purpose',
      ]
        .join(' ')
        .split(' ')
        .sort(),
    );
    expect([...rawHeaders(head).values()].every((values) => values.length === 1)).toBe(true);
  });
});

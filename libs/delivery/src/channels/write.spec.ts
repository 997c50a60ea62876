import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import { aMessage, aNotice } from '../testing/messages.js';
import { composeMail } from './compose.js';
import { writeMail } from './write.js';

describe('a mail written in one piece', () => {
  const library = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  // What is chance or the clock in a mail otherwise.
  const fixed = { date: new Date('2023-06-28T00:30:00Z'), baseBoundary: 'same' };
  const ending = (text: string): string => text.replaceAll(/\r?\n/g, '\r\n');
  const same = async (mail: SendMailOptions): Promise<void> => {
    const info = await library.sendMail({ ...mail, ...fixed });
    const { raw, envelope } = writeMail({ ...mail, ...fixed });
    expect(ending(raw)).toBe(String(info.message));
    expect(envelope).toEqual(info.envelope);
  };

  it.each(['id', 'en'] as const)('is what the library writes: %s', async (lang) => {
    const message = aMessage({ recipient: { ...aMessage().recipient, lang } });
    await same(composeMail(message, { from: 'Selaras <a@example.invalid>', origin: 'https://selaras.example' }));
  });

  it('is what the library writes, whatever stands in it', async () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    await fc.assert(
      fc.asyncProperty(text, text, fc.array(text, { minLength: 1, maxLength: 3 }), async (name, title, keys) => {
        const message = aMessage({
          recipient: { ...aMessage().recipient, name: { id: name, en: name } },
          notices: keys.map((purposeKey) => aNotice({ purposeKey, title: { id: title, en: title }, body: name })),
        });
        await same(composeMail(message, { from: 'Selaras – uji <a@example.invalid>' }));
      }),
      { numRuns: 60 },
    );
  });

  it('is not one with something else than text in it', () => {
    const mail = { from: 'a@example.invalid', to: 'b@example.invalid', attachments: [{ content: Buffer.from([0]) }] };
    expect(() => writeMail(mail)).toThrow(TypeError);
  });
});

import { describe, expect, it } from '@jest/globals';
import { headOf } from './head.js';

const mail = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'));

describe('the head of a mail', () => {
  it('is read unfolded and decoded, without the body', async () => {
    const raw = mail(
      'message-id: <a@example.invalid>',
      'SUBJECT: =?UTF-8?Q?Undangan_rapat_=E2=80=93?= =?UTF-8?B?IGhhcmkgaW5p?=',
      'X-Selaras-Refs: a b;',
      ' c; d',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      'Subject: not of the head',
    );
    expect(await headOf(raw)).toEqual({
      messageId: '<a@example.invalid>',
      subject: 'Undangan rapat – hari ini',
      refs: 'a b; c; d',
    });
  });
  it('may lack everything, or be no head at all', async () => {
    const none = { messageId: '', subject: '', refs: '' };
    expect(await headOf(mail(''))).toEqual(none);
    expect(await headOf(mail('no field', '', ''))).toEqual(none);
    expect(await headOf(mail('X-Selaras-Refs: a', 'X-Selaras-Refs: b', '', ''))).toEqual(none);
    expect(await headOf(mail('Subject: plain'))).toEqual({ ...none, subject: 'plain' });
  });
});

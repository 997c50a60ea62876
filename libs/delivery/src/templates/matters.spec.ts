import { describe, expect, it } from '@jest/globals';
import type { LedgerText } from '@selaras/contracts';
import { aMessage, aNotice, anAssessment, saying, wednesdayAfternoon } from '../testing/messages.js';
import type { NoticeChange } from '../testing/messages.js';
import { renderMail } from './mail.js';

const day = 86_400_000;
const origin = 'https://selaras.example';
const text = (of: LedgerText['of'], change: Partial<LedgerText> = {}): LedgerText => ({
  of,
  about: null,
  question: null,
  lang: 'id',
  text: 'Teks.',
  ...change,
});

describe('hostile data', () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&\r\nBcc: all@example.invalid\u202egnp.exe\u2066';
  it('is inert in HTML, breaks no line and turns no text around', () => {
    const message = aMessage({
      recipient: { ...aMessage().recipient, name: { id: hostile } },
      assessments: {
        'mgi-2023': anAssessment({
          contacts: [{ name: { id: hostile, en: hostile }, email: 'a@example.invalid' }],
          indicators: { [hostile]: { id: hostile, en: hostile } },
          decrees: { 'SKB-2023-2': { id: hostile } },
        }),
      },
      notices: [
        aNotice({ body: hostile, items: [hostile], title: { id: hostile } }),
        aNotice({ ...saying('handoffAccepted', { from: hostile, to: hostile }), body: hostile }),
        aNotice(saying('contradiction', { bodies: [hostile] })),
        aNotice({ ...saying('followUp', { followUp: hostile }), texts: [text('followUp', { text: hostile })] }),
        aNotice({ ...saying('questions'), items: ['1'], texts: [text('question', { about: '1', text: hostile })] }),
        aNotice(saying('deadlineMoved')),
      ],
    });
    const mail = renderMail(message, { origin });
    expect(mail.html).not.toContain('<img');
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.text).not.toMatch(/^Bcc/m);
    for (const part of [
      mail.subject,
      mail.text.replaceAll('\n', ''),
      mail.html.replaceAll('\n', ''),
      mail.contact?.name ?? '',
    ]) {
      expect(part).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
    }
  });
});

describe('notices of one mail that say the same', () => {
  // Each of a duty of its own: those of one duty are one matter before.
  const subjects = (...notices: readonly NoticeChange[]): string => {
    const all = notices.map((change, n) => aNotice({ ...change, duty: `KEMLU/${n}@1` }));
    return renderMail(aMessage({ rehearsal: false, notices: all })).subject;
  };

  it('are one matter, which counts what all of them name', () => {
    const [a, b] = [
      { ...saying('assigned', { count: 2 }), items: ['1.1', '1.2'] },
      { ...saying('assigned', { count: 2 }), items: ['1.2', '1.3'] },
    ] as const;
    expect(subjects(a, b)).toBe('Mohon menerima 3 indikator sebelum Rabu, 28 Juni pukul 16.00 WIB');
    const asked = { ...saying('reminder', { what: 'replyQuestions', count: 2 }), items: ['1.1'] } as const;
    expect(subjects(asked, asked)).toMatch(/^Mohon membalas 4 pertanyaan klarifikasi sebelum/);
  });

  it('stay apart when their deadlines, bodies or remarks differ', () => {
    const offered = { ...saying('handoffOffered', { from: 'BPS' }), items: ['1.1'] };
    expect(subjects(offered, { ...offered, ...saying('handoffOffered', { from: 'KEMLU' }) })).toMatch(
      /dan 1 hal lain$/,
    );
    expect(subjects(offered, { ...offered, texts: [text('remark')] })).toMatch(/dan 1 hal lain$/);
    expect(subjects(offered, { ...offered, until: wednesdayAfternoon + day })).toMatch(/dan 1 hal lain$/);
  });
});

import { describe, expect, it } from '@jest/globals';
import { faultsOf, pagesOfMatters } from './read-mail.js';
import type { ReceivedMail } from './read-mail.js';

const link = 'https://selaras.example/a/mgi-2023/assignments';
const good: ReceivedMail = {
  lang: 'en',
  subject: 'Please answer 2 indicators by Wednesday 28 June',
  text: [
    'Dear Main Focal Point,',
    '',
    'FOR ACTION',
    '',
    '1. Reminder: answer 2 indicators',
    '   KEMLU still has to answer 2 indicators.',
    '   Due: Wednesday, 28 June 2023, 16:00 WIB',
    '   Indicator:',
    '   - 1.2.9 Visa policy',
    '     Question: “What does answerIndicators mean?”',
    `   Open in Selaras: ${link}`,
    '   You are receiving this as the main focal point of KEMLU.',
    '',
    'For questions, please contact Coordinator, Kemlu (c@example.invalid), or reply to this message.',
    '',
    'Kind regards,',
    'Coordinator, Kemlu',
    '',
  ].join('\n'),
};
const faults = (change: Partial<ReceivedMail>) => faultsOf({ ...good, ...change }, pagesOfMatters).join('; ');
const without = (from: string, to: string) => faults({ text: good.text.replace(from, to) });

describe('whoever reads mails', () => {
  it('has nothing to say of a good one, nor of what others wrote in it', () => {
    expect(faults({})).toBe('');
  });

  it('misses what is asked, and until when, in the subject', () => {
    expect(faults({ subject: 'Reminder for KEMLU, 28 June' })).toBe('the subject asks nothing');
    expect(faults({ subject: 'Please answer 2 indicators' })).toBe('the subject names no day');
    expect(faults({ subject: `Please answer ${'2 indicators and '.repeat(8)} by 28 June` })).toMatch(
      /a subject of \d+/,
    );
  });

  it('stumbles over a link that leads nowhere, and over none', () => {
    expect(without(link, 'https://selaras.example/')).toMatch(/leads nowhere/);
    expect(without(link, 'https://selaras.example/a/mgi-2023/nothing')).toMatch(/leads nowhere/);
    expect(without(`   Open in Selaras: ${link}\n`, '')).toMatch(/1 matters and 0 links/);
  });

  it.each(['answerIndicators', 'UNKNOWN_BODY', 'offer:1.2', 'undefined', '{count}', '[object Object]', 'content-7'])(
    'stumbles over words of a program: %s',
    (raw) => {
      expect(without('still has to answer', `still has to ${raw} answer`)).toContain(raw.slice(0, 6).trim());
    },
  );

  it('stumbles over holes, silent characters, and words that are out of use', () => {
    expect(without('   KEMLU still has to answer 2 indicators.', '   .')).toMatch(/an empty sentence/);
    expect(without('KEMLU still', 'KEMLU\u202e still')).toBe('a character that shows nothing');
    expect(faults({ lang: 'id', subject: 'Mohon menjawab, 2 Mei: asesmen' })).toMatch(/asesmen/);
  });

  it('wants somebody to ask', () => {
    expect(without('For questions, please contact', 'See')).toBe('nobody to ask');
    expect(without('Kind regards,', '')).toBe('nobody to ask');
  });
});

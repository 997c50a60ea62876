import { describe, expect, it } from '@jest/globals';
import type { LedgerText } from '@selaras/contracts';
import { aMessage, aNotice, anAssessment, saying } from '../testing/messages.js';
import { renderMail } from './mail.js';

const inArabic: LedgerText = { of: 'followUp', about: null, question: null, lang: 'ar', text: 'أرسلوا البيانات.' };

describe('a mail about an assessment in other languages', () => {
  const french = anAssessment({
    languages: ['fr', 'ar'],
    contacts: [{ name: { ar: 'منسقة', fr: 'Coordinatrice' }, email: 'c@example.invalid' }],
    indicators: {
      '1.1': { ar: 'سؤال', fr: 'Question' },
      '1.2': { ar: 'سياسة التأشيرات' },
      '1.3': { de: 'Frage', en: 'Question' },
    },
    decrees: { D: { fr: 'Décret' } },
  });
  const message = aMessage({
    assessments: { 'mgi-2023': french, 'jateng-2023': anAssessment() },
    recipient: { ...aMessage().recipient, lang: 'en', name: { ar: 'نقطة اتصال', de: 'Kontakt' } },
    notices: [
      aNotice({ title: { ar: 'حوكمة الهجرة', fr: 'Gouvernance des migrations' }, items: ['1.1', '1.2', '1.3'] }),
    ],
  });

  it('speaks the language of its reader, and falls back through those of the assessment', () => {
    const { text, html, contact, subject } = renderMail(message);
    // Of the interface: the reader's own.
    expect(subject).toContain('Please answer');
    // No name in English nor in French: Arabic is next, before what comes first by its tag.
    expect(text).toContain('Dear نقطة اتصال,');
    expect(text).toContain('in the assessment “Gouvernance des migrations”');
    expect(text).toContain('- 1.1 Question\n   - 1.2 سياسة التأشيرات\n   - 1.3 Question\n');
    expect(contact).toMatchObject({ name: 'Coordinatrice' });
    expect(html).toContain('<span lang="fr" dir="auto">Question</span>');
    expect(html).toContain('<span lang="ar" dir="auto">سياسة التأشيرات</span>');
    // In the reader's own language nothing has to be said about it.
    expect(html).toContain('<strong>1.3</strong> Question');
    expect(html).toContain('<html lang="en">');
  });

  it('marks what people wrote in a language of their own, and the titles of several assessments', () => {
    const quoted = aNotice({
      ...saying('followUp'),
      title: { ar: 'حوكمة الهجرة' },
      texts: [inArabic],
    });
    const { html } = renderMail({ ...message, notices: [quoted, aNotice({ assessment: 'jateng-2023' })] });
    expect(html).toContain('<blockquote lang="ar" dir="auto"');
    expect(html).toMatch(/<h1 lang="ar" dir="auto"[^>]*>حوكمة الهجرة<\/h1>/);
    expect(html).toMatch(/<h1 style="[^"]*">Migration Governance Indicators 2023<\/h1>/);
  });

  it('names a decree that is known by its id alone', () => {
    const moved = (decree: string): string =>
      renderMail({ ...message, notices: [aNotice(saying('deadlineMoved', { decree }))] }).text;
    expect(moved('D')).toContain('Décret');
    expect(moved('UNKNOWN')).toContain('UNKNOWN');
  });
});

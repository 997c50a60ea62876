import { describe, expect, it } from '@jest/globals';
import { letterKinds } from '@selaras/contracts';
import type { LedgerLetter, LedgerMessage } from '@selaras/contracts';
import { langs, outOfUse } from '@selaras/language';
import type { Lang } from '@selaras/language';
import { composeMail } from '../channels/compose.js';
import { renderMail } from './mail.js';

const token = 'T'.repeat(43);
const wib = [{ from: 0, minutes: 420, name: 'WIB' }];
const place = {
  title: { id: 'Penilaian Tata Kelola Migrasi 2026', en: 'Migration Governance Assessment 2026' },
  languages: ['id', 'en'],
  offsets: wib,
  role: 'focalPoint',
  body: 'BPS',
} as const;
const invitation: LedgerLetter = {
  kind: 'invitation',
  login: 'narahubung-bps',
  token,
  until: Date.UTC(2026, 10, 30, 2, 30),
  by: {
    name: { id: 'Koordinator Kemlu', en: 'Coordinator at Kemlu' },
    email: 'koordinator@kemlu.example',
    operator: false,
  },
  places: [place, { ...place, role: 'participant', body: null }],
};

function message(lang: Lang, letter: Partial<LedgerLetter> = {}, rehearsal = false): LedgerMessage {
  return {
    id: '3f0c5a52-58de-4f0b-9a55-4f6c1b0f9a15',
    form: 'single',
    day: '2026-11-28',
    assessment: '',
    assessments: {},
    rehearsal,
    channel: 'mail',
    address: 'ratna@bps.example',
    recipient: { person: 'narahubung-bps', name: { id: 'Ratna', en: 'Ratna' }, email: 'ratna@bps.example', lang },
    notices: [],
    letter: { ...invitation, ...letter },
    attempt: 1,
    refusals: 0,
  };
}
const options = { origin: 'https://selaras.example' };

describe('letters about accounts', () => {
  it('say who invites and why, what to do and until when, in the language of the reader', () => {
    const english = renderMail(message('en'), options);
    expect(english.subject).toBe('Invitation to Selaras: please choose your password');
    expect(english.text).toContain(
      'Coordinator at Kemlu invites you to take part in the assessment “Migration Governance Assessment 2026” as focal point of BPS, and in 1 more role.',
    );
    expect(english.text).toContain('Monday, 30 November 2026, 09:30 WIB');
    expect(english.text).toContain(`https://selaras.example/password#${token}`);
    expect(english.contact).toEqual({ name: 'Coordinator at Kemlu', address: 'koordinator@kemlu.example' });
    const indonesian = renderMail(message('id'), options);
    expect(indonesian.text).toContain('Koordinator Kemlu mengundang Bapak/Ibu mengikuti penilaian');
    expect(indonesian.text).toContain('sebagai narahubung BPS');
    expect(indonesian.text).toContain('Senin, 30 November 2026, pukul 09.30 WIB');
    expect(indonesian.html).toContain(`href="https://selaras.example/password#${token}"`);
  });

  it('tell who did not ask for one that there is nothing to do', () => {
    const { text, subject } = renderMail(message('en', { kind: 'reset', by: null }), options);
    expect(subject).toBe('Selaras: choose a new password');
    expect(text).toContain('your password stays as it is');
    expect(text).not.toContain('invites');
  });

  it('tell the owner what was done to the account, open nothing, and say what to do if it was somebody else', () => {
    const others = ['invitation', 'reset', 'secondFactorReset', 'sightAsked', 'sightBegan'];
    const kinds = letterKinds.filter((kind) => !others.includes(kind));
    for (const lang of langs) {
      const texts = kinds.map((kind) => {
        const { text, subject, html } = renderMail(message(lang, { kind, by: null }), options);
        expect(text).not.toContain('/password#');
        expect(html).not.toContain(token);
        expect(text).toMatch(/If it was not you|Bila bukan Bapak\/Ibu/);
        return `${subject} ${text}`;
      });
      expect(new Set(texts).size).toBe(kinds.length);
    }
    const by = { name: { en: 'System operator' }, email: 'operator@selaras.invalid', operator: true };
    const given = renderMail(message('en', { kind: 'passwordChanged', by }), options).text;
    expect(given).toContain('System operator set a new password for your account');
  });

  it('say who took a second factor away, and open nothing', () => {
    const by = { name: { en: 'System operator' }, email: 'operator@selaras.invalid', operator: true };
    const { text, html } = renderMail(message('en', { kind: 'secondFactorReset', by }), options);
    expect(text).toContain('System operator took away the second factor');
    expect(text).toContain('If you did not ask for this');
    for (const body of [text, html]) {
      expect(body).not.toContain(token);
      expect(body).not.toContain('operator@selaras.invalid');
    }
  });

  it('name no address of an operator, and whom to ask instead', () => {
    const by = { name: { en: 'System operator' }, email: 'operator@selaras.invalid', operator: true };
    const named = renderMail(message('en', { by }), {
      ...options,
      contact: { name: 'Help desk', address: 'help@kemlu.example' },
    });
    expect(named.text).toContain('Help desk (help@kemlu.example)');
    expect(renderMail(message('en', { by, places: [] }), options).text).not.toContain('operator@selaras.invalid');
  });

  it('refer to a person and to no assessment, and keep what opens the link out of every header', () => {
    const mail = composeMail(message('en', {}, true), { ...options, from: 'Selaras <no-reply@selaras.example>' });
    expect(mail.subject).toMatch(/^\[Rehearsal\] /);
    expect(mail.headers).toMatchObject({ 'X-Selaras-Refs': expect.stringMatching(/^; [\w-]{22}; $/) });
    const { text: _text, html: _html, ...head } = mail;
    expect(JSON.stringify(head)).not.toContain(token);
  });

  const sight = {
    title: { id: 'Penilaian Tata Kelola Migrasi 2026', en: 'Migration Governance Assessment 2026' },
    languages: ['id', 'en'],
    offsets: wib,
    reason: 'The list of offers stays empty',
    until: Date.UTC(2026, 10, 30, 2, 30),
  };
  const operator = { name: { en: 'System operator' }, email: 'operator@selaras.invalid', operator: true };
  it('say who asks to see as the reader and why, and lead to where that is allowed', () => {
    const { text, html } = renderMail(
      message('en', { kind: 'sightAsked', by: operator, sight: { ...sight, until: null } }),
      options,
    );
    expect(text).toContain(
      'System operator asks to see the assessment “Migration Governance Assessment 2026” as you see it',
    );
    expect(text).toContain('The list of offers stays empty');
    expect(text).toContain('Nothing is shown before you say yes');
    expect(html).toContain('href="https://selaras.example/account"');
    expect(`${text}${html}`).not.toContain(token);
  });

  it('say who sees as the reader and until when', () => {
    const { text } = renderMail(message('id', { kind: 'sightBegan', by: operator, sight }), options);
    expect(text).toContain('sekarang melihat penilaian “Penilaian Tata Kelola Migrasi 2026”');
    expect(text).toContain('Senin, 30 November 2026, pukul 09.30 WIB');
    expect(text).not.toContain(token);
  });

  it.each(langs)('use the words of the glossary: %s', (lang) => {
    for (const kind of letterKinds) {
      const { text, subject } = renderMail(message(lang, { kind, sight }), options);
      expect(outOfUse(`${subject}\n${text}`, lang)).toBe(false);
      expect(subject.length).toBeLessThanOrEqual(70);
      expect(text).not.toMatch(/undefined|null|\{|\}/);
    }
  });
});

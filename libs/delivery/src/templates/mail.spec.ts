import { describe, expect, it } from '@jest/globals';
import { noticeForm, noticeKinds, noticeWhys, waitingWhats } from '@selaras/domain';
import type { LedgerNotice } from '@selaras/contracts';
import { aMessage, aNotice, inEnglish, wednesdayAfternoon } from '../testing/messages.js';
import { renderMail } from './mail.js';
import { duties, whySentence } from './words.js';

/** Data as the process machines write it, all of it at once. */
const fullData: LedgerNotice['data'] = {
  what: 'answerIndicators',
  count: 3,
  until: wednesdayAfternoon,
  answeringUntil: wednesdayAfternoon,
  from: 'BPS',
  to: 'KEMENDAGRI',
  reason: 'sharedMandate',
  refusal: 'outsideMandate',
  cause: 'byOwner',
  round: 2,
  contradictionKind: 'figuresDiffer',
  bodies: 'BPS, KEMLU',
  decree: 'SKB-2023-2',
  meeting: 2,
  meetingKind: 'fgd',
  startsAt: wednesdayAfternoon,
  endsAt: wednesdayAfternoon + 3_600_000,
  hybrid: true,
  profileVersion: 3,
  statements: 41,
  erratum: 1,
  statement: 'S-12',
  stage: 'crosscheck',
  waived: false,
  followUp: 'F-1',
};
const holes = /undefined|null|NaN|\[object|\{|\}|\$\{|  +\S.*:\s*$/;

describe.each(['id', 'en'] as const)('mails in %s', (lang) => {
  const say = (change: Parameters<typeof aMessage>[0]): ReturnType<typeof renderMail> => {
    const message = aMessage(change);
    return renderMail(lang === 'en' ? inEnglish(message) : message);
  };

  it.each(noticeKinds)('has words for %s with all its data, with none, and for nobody in particular', (kind) => {
    const variants = [
      aNotice({ kind, data: fullData }),
      aNotice({ kind, data: {}, until: null }),
      aNotice({ kind, data: {}, until: null, body: null, items: [] }),
      aNotice({
        kind,
        data: { from: wednesdayAfternoon, to: wednesdayAfternoon, what: 'answerIndicators', decree: 'D' },
      }),
    ];
    for (const notice of variants) {
      const mail = say({ form: noticeForm(kind), notices: [notice] });
      expect(mail.subject).not.toMatch(holes);
      expect(mail.text).not.toMatch(holes);
      expect(mail.html.replace(/style="[^"]*"/g, '')).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
      expect(mail.subject.length).toBeGreaterThan(10);
    }
  });

  it.each(noticeWhys)('says why this person got it: %s', (why) => {
    expect(say({ notices: [aNotice({ why })] }).text).toContain(whySentence(why, 'KEMLU', lang));
  });

  it.each(waitingWhats)('can remind of %s', (what) => {
    expect(say({ notices: [aNotice({ data: { what } })] }).text).toContain(duties[lang][what]);
  });
});

describe('a digest', () => {
  it('greets, sums up, groups by urgency, lists codes in counting order and closes honestly', () => {
    const mail = renderMail(
      aMessage({
        notices: [
          aNotice({ kind: 'handoffAccepted', items: ['2.1.1'], data: { from: 'KEMLU', to: 'BPS' }, until: null }),
          aNotice({ until: wednesdayAfternoon + 86_400_000, data: { what: 'replyQuestions' }, items: ['3.1'] }),
          aNotice({ items: ['1.2.10'] }),
          aNotice({ items: ['1.2.9'] }),
        ],
      }),
    );
    expect(mail.subject).toBe('[Latihan] 3 hal untuk Rabu, 28 Juni 2023 – Indikator Tata Kelola Migrasi 2023');
    expect(mail.text).toBe(
      [
        'Yth. Narahubung Utama KEMLU,',
        '',
        'Ringkasan Rabu, 28 Juni 2023: ada 3 hal untuk Anda dalam asesmen “Indikator Tata Kelola Migrasi 2023”.',
        '',
        'PERLU TINDAKAN',
        '',
        '1. Pengingat untuk KEMLU',
        '   KEMLU masih perlu menjawab indikator.',
        '   Tenggat: Rabu, 28 Juni 2023, 16.00 WIB',
        '   Indikator: 1.2.9, 1.2.10',
        '   Anda menerima ini sebagai narahubung utama KEMLU.',
        '',
        '2. Pengingat untuk KEMLU',
        '   KEMLU masih perlu menanggapi pertanyaan klarifikasi.',
        '   Tenggat: Kamis, 29 Juni 2023, 16.00 WIB',
        '   Pertanyaan: 3.1',
        '   Anda menerima ini sebagai narahubung utama KEMLU.',
        '',
        'UNTUK DIKETAHUI',
        '',
        '3. BPS menerima pengalihan',
        '   BPS kini bertanggung jawab atas indikator berikut; KEMLU tidak lagi perlu menjawabnya.',
        '   Indikator: 2.1.1',
        '   Anda menerima ini sebagai narahubung utama KEMLU.',
        '',
        '-- ',
        'Ini latihan: tanggal dan tugas dalam surat ini bagian dari simulasi, dan surat ini tidak pernah keluar dari kotak surat bawaan.',
        'Katalog ilustratif: rumusan indikator disusun untuk peragaan dan bukan rumusan resmi.',
        'Dikirim otomatis oleh Selaras. Selaras tidak berafiliasi dengan, dan tidak didukung secara resmi oleh, IOM, Economist Impact, atau kementerian mana pun.',
        '',
      ].join('\n'),
    );
  });

  it('reads the same in English', () => {
    const mail = renderMail(inEnglish(aMessage()));
    expect(mail.subject).toBe('[Rehearsal] Reminder for KEMLU – Migration Governance Indicators 2023');
    expect(mail.text).toContain('Dear Main Focal Point of KEMLU,');
    expect(mail.text).toContain('there is 1 matter for you in the assessment “Migration Governance Indicators 2023”');
    expect(mail.text).toContain('KEMLU still has to answer the indicators.');
    expect(mail.text).toContain('Due: Wednesday, 28 June 2023, 16:00 WIB');
    expect(mail.text).toContain('You receive this as the main focal point of KEMLU.');
    expect(mail.text).toContain('This is a rehearsal');
    expect(mail.text).toContain('Illustrative catalogue');
  });

  it('keeps assessments apart when it joins several', () => {
    const mail = renderMail(
      inEnglish(aMessage({ notices: [aNotice(), aNotice({ assessment: 'jateng-2023', items: ['9.9'] })] })),
    );
    expect(mail.subject).toBe('[Rehearsal] 2 matters for Wednesday, 28 June 2023');
    expect(mail.text).toMatch(/Migration Governance Indicators 2023\n=+\n[^]*jateng-2023\n=+\n[^]*9\.9/);
  });

  it('says nothing of a rehearsal or an illustrative catalogue when there is none', () => {
    const mail = renderMail(aMessage({ rehearsal: false, frameworkIllustrative: false }));
    expect(mail.subject).not.toContain('[');
    expect(mail.text).not.toMatch(/latihan|ilustratif/i);
    expect(mail.text).toContain('tidak berafiliasi');
  });
});

describe('an invitation', () => {
  it('tells kind, day, time with zone and how to attend', () => {
    const notice = aNotice({ kind: 'invitation', why: 'invited', data: fullData, items: [] });
    const mail = renderMail(inEnglish(aMessage({ form: 'single', notices: [notice] })));
    expect(mail.subject).toContain('Invitation: focus group discussion (FGD), Wednesday, 28 June 2023');
    expect(mail.text).toContain('Time: Wednesday, 28 June 2023, 16:00–17:00 WIB');
    expect(mail.text).toContain('Mode: in person or online');
    expect(mail.text).toContain('You receive this as an invited participant.');
  });
});

describe('hostile data', () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&\r\nBcc: all@example.invalid';
  it('is inert in HTML and cannot break a line in the subject', () => {
    const message = aMessage({
      titleId: hostile,
      recipient: { ...aMessage().recipient, nameId: hostile },
      notices: [
        aNotice({ body: hostile, items: [hostile], data: { what: hostile } }),
        aNotice({ kind: 'handoffAccepted', body: hostile, data: { from: hostile, to: hostile } }),
        aNotice({ kind: 'contradiction', data: { bodies: hostile, contradictionKind: hostile } }),
      ],
    });
    const mail = renderMail(message);
    expect(mail.html).not.toContain('<img');
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.text).not.toMatch(/^Bcc/m);
  });
  it('does not take names of Object for data', () => {
    const mail = renderMail(aMessage({ notices: [aNotice({ data: { what: 'constructor' } })] }));
    expect(mail.text).not.toContain('function');
  });
});

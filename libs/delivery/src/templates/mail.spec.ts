import { describe, expect, it } from '@jest/globals';
import { noticeForm, noticeKinds, noticeWhys, waitingWhats } from '@selaras/domain';
import { aMessage, aNotice, inEnglish, saying, wednesdayAfternoon } from '../testing/messages.js';
import type { NoticeChange } from '../testing/messages.js';
import { renderMail } from './mail.js';
import { duties, whySentence } from './words.js';

const holes = /undefined|null|NaN|\[object|\{|\}|\$\{|  +\S.*:\s*$/;

describe.each(['id', 'en'] as const)('mails in %s', (lang) => {
  const say = (change: Parameters<typeof aMessage>[0]): ReturnType<typeof renderMail> => {
    const message = aMessage(change);
    return renderMail(lang === 'en' ? inEnglish(message) : message);
  };

  it.each(noticeKinds)('has words for %s, with a body and for nobody in particular', (kind) => {
    const variants = [
      aNotice(saying(kind)),
      aNotice({ ...saying(kind), until: null }),
      aNotice({ ...saying(kind), until: null, body: null, items: [] }),
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
    expect(say({ notices: [aNotice(saying('reminder', { what }))] }).text).toContain(duties[lang][what]);
  });
});

describe('a digest', () => {
  it('greets, sums up, groups by urgency, lists codes in counting order and closes honestly', () => {
    const mail = renderMail(
      aMessage({
        notices: [
          aNotice({ ...saying('handoffAccepted', { from: 'KEMLU', to: 'BPS' }), items: ['2.1.1'], until: null }),
          aNotice({
            until: wednesdayAfternoon + 86_400_000,
            ...saying('reminder', { what: 'replyQuestions' }),
            items: ['3.1.1', '3.1.1'],
          }),
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
        '   KEMLU masih perlu membalas pertanyaan klarifikasi.',
        '   Tenggat: Kamis, 29 Juni 2023, 16.00 WIB',
        '   Indikator: 3.1.1',
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
        'Ini adalah latihan. Tanggal dan tugas dalam surat ini merupakan bagian dari simulasi; surat ini tidak pernah keluar dari kotak surat bawaan.',
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
    expect(mail.text).toContain('You are receiving this as the main focal point of KEMLU.');
    expect(mail.text).toContain('This is a rehearsal');
    expect(mail.text).toContain('Illustrative catalogue');
  });

  it('speaks of several indicators when matters of one each are joined', () => {
    const notices = ['3.1.1', '3.1.2'].map((item) => aNotice({ items: [item] }));
    const { text } = renderMail(inEnglish(aMessage({ notices })));
    expect(text).toContain('Indicators: 3.1.1, 3.1.2');
  });

  it('keeps assessments apart when it joins several', () => {
    const mail = renderMail(
      inEnglish(
        aMessage({
          notices: [
            aNotice(),
            aNotice({
              assessment: 'jateng-2023',
              titleEn: 'Central Java 2023',
              frameworkIllustrative: false,
              items: ['9.9'],
            }),
          ],
        }),
      ),
    );
    expect(mail.subject).toBe('[Rehearsal] 2 matters for Wednesday, 28 June 2023');
    expect(mail.text).toMatch(/Migration Governance Indicators 2023\n=+\n[^]*Central Java 2023\n=+\n[^]*9\.9/);
    expect(mail.text).toContain('Illustrative catalogue');
  });

  it('bears the title of what is left of it, whatever began it', () => {
    const left = aNotice({ assessment: 'jateng-2023', titleId: 'Jawa Tengah 2023' });
    expect(renderMail(aMessage({ assessment: 'mgi-2023', notices: [left] })).subject).toContain('– Jawa Tengah 2023');
  });

  it('says nothing of a rehearsal or an illustrative catalogue when there is none', () => {
    const mail = renderMail(aMessage({ rehearsal: false, notices: [aNotice({ frameworkIllustrative: false })] }));
    expect(mail.subject).not.toContain('[');
    expect(mail.text).not.toMatch(/latihan|ilustratif/i);
    expect(mail.text).toContain('tidak berafiliasi');
  });
});

describe('what a letter says', () => {
  const told = (lang: 'id' | 'en', change: NoticeChange, origin?: string): string => {
    const message = aMessage({ notices: [aNotice(change)] });
    return renderMail(lang === 'en' ? inEnglish(message) : message, origin).text;
  };

  it('names the indicators that questions and offers are about, each once', () => {
    expect(told('en', { ...saying('questions'), items: ['3.1'] })).toContain('Indicator: 3.1\n');
    expect(told('id', { ...saying('handoffOffered'), items: ['2.1.3'] })).toContain('Indikator: 2.1.3\n');
    expect(
      told('en', { ...saying('reminder', { what: 'replyQuestions' }), items: ['1.1.1', '2.1.3', '1.1.1'] }),
    ).toContain('Indicators: 1.1.1, 2.1.3\n');
  });

  it('names both deadlines of an assignment for what they are', () => {
    const answeringUntil = wednesdayAfternoon + 20 * 86_400_000;
    const text = told('en', saying('assigned', { answeringUntil }));
    expect(text).toContain('Accept or refuse by: Wednesday, 28 June 2023, 16:00 WIB');
    expect(text).toContain('Answer by: Tuesday, 18 July 2023, 16:00 WIB');
  });

  it('does not pass over the other deadlines that a decree moves', () => {
    const moved = (count: number) => saying('deadlineMoved', { count });
    expect(told('en', moved(3))).toContain(
      '3 deadlines for KEMLU have moved. The earliest is the one to answer the indicators.',
    );
    expect(told('id', moved(1))).toContain('tenggat bagi KEMLU untuk menjawab indikator berubah');
  });

  it('says that a decree came too late to shorten a deadline, and where it would have led', () => {
    const kept = saying('deadlineMoved', { to: wednesdayAfternoon, byRule: wednesdayAfternoon - 86_400_000 });
    expect(told('en', kept)).toContain('the deadline for KEMLU to answer the indicators stays as it was.');
    expect(told('en', kept)).toContain('By working days alone: Tuesday, 27 June 2023, 16:00 WIB');
    expect(told('en', kept)).not.toContain('Previously');
    expect(told('id', kept)).toContain('Tenggat bagi KEMLU untuk menjawab indikator tetap seperti semula.');
  });

  it('says that a refused handoff leaves the deadline as it was', () => {
    expect(told('id', { ...saying('handoffRefused'), until: null })).toContain('tenggatnya tidak berubah');
  });

  it('gives no body to an office that a notice names none for', () => {
    const text = told('en', { ...saying('consultation'), body: null, items: [] });
    expect(text).toContain('You are receiving this as a main focal point.');
  });

  it('speaks of no framework in particular', () => {
    for (const lang of ['id', 'en'] as const) {
      expect(told(lang, { ...saying('profilePublished'), items: [] })).not.toMatch(
        /published.*migration|migrasi telah/i,
      );
    }
  });

  it('tells where to act, in text and in HTML, when the place is known', () => {
    const address = 'https://selaras.example/?a=1&b=2';
    expect(told('id', {}, address)).toContain(`Buka Selaras: ${address}\n`);
    const { html } = renderMail(aMessage(), address);
    expect(html).toContain('<a href="https://selaras.example/?a=1&amp;b=2">');
    expect(told('id', {})).not.toContain('Buka Selaras');
  });
});

describe('an invitation', () => {
  it('sums up a long agenda and names handoffs on it', () => {
    const agenda = (items: readonly string[]): string =>
      renderMail(aMessage({ form: 'single', notices: [aNotice({ ...saying('invitation'), items })] })).text;
    expect(agenda(['1.2.10', 'offer:1.2.11', '1.2.9', 'offer:1.2.1'])).toContain(
      'Agenda: indikator 1.2.9, 1.2.10; pengalihan indikator 1.2.1, 1.2.11\n',
    );
    expect(agenda(Array.from({ length: 98 }, (_, n) => `1.${n + 1}`))).toContain(
      'Agenda: 98 indikator (1.1 sampai 1.98)\n',
    );
  });

  it('tells kind, day, time with zone and how to attend', () => {
    const notice = aNotice({ ...saying('invitation'), why: 'invited', items: [] });
    const mail = renderMail(inEnglish(aMessage({ form: 'single', notices: [notice] })));
    expect(mail.subject).toContain('Invitation: focus group discussion (FGD), Wednesday, 28 June 2023');
    expect(mail.text).toContain('Time: Wednesday, 28 June 2023, 16:00–17:00 WIB');
    expect(mail.text).toContain('Mode: in person or online');
    expect(mail.text).toContain('You are receiving this as an invited participant.');
  });
});

describe('hostile data', () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&\r\nBcc: all@example.invalid';
  it('is inert in HTML and cannot break a line in the subject', () => {
    const message = aMessage({
      recipient: { ...aMessage().recipient, nameId: hostile },
      notices: [
        aNotice({ body: hostile, items: [hostile], titleId: hostile }),
        aNotice({ ...saying('handoffAccepted', { from: hostile, to: hostile }), body: hostile }),
        aNotice(saying('contradiction', { bodies: [hostile] })),
        aNotice(saying('followUp', { followUp: hostile })),
        aNotice(saying('erratum', { statement: hostile })),
      ],
    });
    const mail = renderMail(message);
    expect(mail.html).not.toContain('<img');
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.text).not.toMatch(/^Bcc/m);
  });
});

import { describe, expect, it } from '@jest/globals';
import { noticeForm, noticeKinds, noticeWhys, waitingWhats } from '@selaras/domain';
import { dutyFor, whyWords } from '@selaras/language';
import type { LedgerText } from '@selaras/contracts';
import { aMessage, aNotice, aRung, anAssessment, inEnglish, saying, wednesdayAfternoon } from '../testing/messages.js';
import type { NoticeChange } from '../testing/messages.js';
import { renderMail } from './mail.js';

const holes = /undefined|null|NaN|\[object|\{|\}|\$\{|: *$/m;
const codes = /\b[a-z]+[A-Z]\w*\b/;
const day = 86_400_000;
const origin = 'https://selaras.example';
const text = (of: LedgerText['of'], change: Partial<LedgerText> = {}): LedgerText => ({
  of,
  about: null,
  question: null,
  lang: 'id',
  text: `Teks ${of.toLowerCase()}.`,
  ...change,
});
const everyText = (['contradiction', 'remark', 'followUp', 'meeting', 'before', 'after'] as const).map((of) =>
  text(of),
);

describe.each(['id', 'en'] as const)('mails in %s', (lang) => {
  const say = (change: Parameters<typeof aMessage>[0]): ReturnType<typeof renderMail> => {
    const message = aMessage(change);
    return renderMail(lang === 'en' ? inEnglish(message) : message, { origin });
  };

  it.each(noticeKinds)('has words for %s, with texts and names and with none', (kind) => {
    const variants = [
      aNotice({ ...saying(kind), texts: everyText }),
      aNotice({ ...saying(kind), until: null }),
      aNotice({ ...saying(kind), until: null, body: null, items: [], assessment: 'unknown' }),
    ];
    for (const notice of variants) {
      const mail = say({ form: noticeForm(kind), notices: [notice] });
      expect(mail.subject).not.toMatch(holes);
      expect(mail.text).not.toMatch(holes.source.replace('|: *$', ''));
      expect(mail.text.replaceAll(/https:\S+/g, '')).not.toMatch(codes);
      expect(mail.html.replace(/style="[^"]*"/g, '')).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
      expect(mail.subject.length).toBeGreaterThan(10);
      expect(mail.subject.length).toBeLessThan(110);
      expect(mail.text).toContain(`${origin}/a/${notice.assessment}/`);
    }
  });

  it.each(noticeWhys)('says why this person got it: %s', (why) => {
    expect(say({ notices: [aNotice({ why })] }).text).toContain(whyWords[lang][why]);
  });

  it.each(waitingWhats)('can remind of %s, and names it and its day in the subject', (what) => {
    const mail = say({
      notices: [aNotice({ kind: 'reminder', data: aRung({ what }), until: wednesdayAfternoon + day })],
    });
    expect(mail.text).toContain(dutyFor(what, 2, lang));
    expect(mail.subject).toMatch(lang === 'id' ? /Mohon .+ sebelum Kamis, 29 Juni$/ : /Please .+ by Thursday 29 June$/);
  });
});

describe('a digest', () => {
  it('greets, sums up, groups by urgency, names indicators in counting order and closes with a person', () => {
    const mail = renderMail(
      aMessage({
        notices: [
          aNotice({
            ...saying('handoffAccepted', { from: 'KEMLU', to: 'BPS' }),
            items: ['2.1.1'],
            until: null,
          }),
          aNotice({
            kind: 'reminder',
            data: aRung({ what: 'replyQuestions', count: 1 }),
            until: wednesdayAfternoon + day,
            items: ['3.1.1', '3.1.1'],
            texts: [text('question', { about: '3.1.1', question: 'q7', text: 'Sejak kapan berlaku?' })],
          }),
          aNotice({ items: ['1.2.10'] }),
          aNotice({ items: ['1.2.9'] }),
        ],
      }),
      { origin },
    );
    expect(mail.subject).toBe(
      '[Latihan] Mohon menjawab 2 indikator sebelum Rabu, 28 Juni pukul 16.00 WIB, dan 2 hal lain',
    );
    expect(mail.text).toBe(
      [
        'Yth. Narahubung Utama KEMLU,',
        '',
        'Rangkuman harian Rabu, 28 Juni 2023: ada 3 hal dalam penilaian “Indikator Tata Kelola Migrasi 2023”.',
        '',
        'PERLU TINDAKAN',
        '',
        '1. Pengingat: menjawab 2 indikator',
        '   KEMLU masih perlu menjawab 2 indikator.',
        '   Tenggat: Rabu, 28 Juni 2023, pukul 16.00 WIB',
        '   Indikator:',
        '   - 1.2.9 Kebijakan visa',
        '   - 1.2.10 Izin tinggal',
        '   Buka di Selaras: https://selaras.example/a/mgi-2023/assignments',
        '   Surat ini diterima sebagai narahubung utama KEMLU.',
        '',
        '2. Pengingat: membalas 1 pertanyaan klarifikasi',
        '   KEMLU masih perlu membalas 1 pertanyaan klarifikasi.',
        '   Tenggat: Kamis, 29 Juni 2023, pukul 16.00 WIB',
        '   Indikator:',
        '   - 3.1.1',
        '     Pertanyaan: “Sejak kapan berlaku?”',
        '   Buka di Selaras: https://selaras.example/a/mgi-2023/assignments?do=reply&of=q7',
        '   Surat ini diterima sebagai narahubung utama KEMLU.',
        '',
        'UNTUK DIKETAHUI',
        '',
        '3. BPS menerima pengalihan dari KEMLU',
        '   BPS kini bertanggung jawab atas indikator berikut; KEMLU tidak perlu lagi menjawabnya.',
        '   Indikator:',
        '   - 2.1.1',
        '   Buka di Selaras: https://selaras.example/a/mgi-2023/assignments',
        '   Surat ini diterima sebagai narahubung utama KEMLU.',
        '',
        'Pertanyaan dapat disampaikan kepada Koordinator Kemlu, koordinator penilaian (coordinator@example.invalid), atau dengan membalas surat ini.',
        '',
        'Hormat kami,',
        'Koordinator Kemlu',
        'Koordinator penilaian “Indikator Tata Kelola Migrasi 2023”',
        '',
        '-- ',
        'Ini adalah latihan. Tanggal dan tugas dalam surat ini merupakan bagian dari latihan; surat ini tidak pernah keluar dari kotak surat bawaan.',
        'Katalog ilustratif: rumusan indikator disusun untuk peragaan dan bukan rumusan resmi.',
        'Dikirim otomatis oleh Selaras. Selaras tidak berafiliasi dengan, dan tidak didukung secara resmi oleh, IOM, Economist Impact, atau kementerian mana pun.',
        '',
      ].join('\n'),
    );
    expect(mail.contact).toMatchObject({ name: 'Koordinator Kemlu', address: 'coordinator@example.invalid' });
  });

  it('reads the same in English', () => {
    const mail = renderMail(inEnglish(aMessage()));
    expect(mail.subject).toBe('[Rehearsal] Please answer 2 indicators by Wednesday 28 June, 16:00 WIB');
    expect(mail.text).toContain('Dear Main Focal Point of KEMLU,');
    expect(mail.text).toContain('there is 1 matter in the assessment “Migration Governance Indicators 2023”');
    expect(mail.text).toContain('KEMLU still has to answer 2 indicators.');
    expect(mail.text).toContain('Due: Wednesday, 28 June 2023, 16:00 WIB');
    expect(mail.text).toContain('- 1.2.9 Visa policy\n');
    expect(mail.text).toContain('You are receiving this as the main focal point of KEMLU.');
    expect(mail.text).toContain('Kind regards,\nCoordinator, Kemlu\nCoordinator of the assessment');
    expect(mail.text).toContain('This is a rehearsal');
    expect(mail.text).toContain('Illustrative catalogue');
  });

  it('says how late something is, and what is told where nothing is asked', () => {
    const late = aNotice({ ...saying('overdue', { count: 1 }), until: wednesdayAfternoon - day });
    expect(renderMail(inEnglish(aMessage({ notices: [late] }))).subject).toBe(
      '[Rehearsal] Overdue since Tuesday 27 June: please answer 1 indicator',
    );
    const told = aNotice({ ...saying('handoffAccepted', { from: 'KEMLU', to: 'BPS' }), until: null });
    expect(renderMail(aMessage({ rehearsal: false, notices: [told] })).subject).toBe(
      'BPS menerima pengalihan dari KEMLU',
    );
  });

  it('asks for one duty once, with the strongest word and what is named and quoted by any', () => {
    const duty = 'KEMLU/replyQuestions/1@1';
    const mail = renderMail(
      inEnglish(
        aMessage({
          notices: [
            aNotice({
              ...saying('questions', { count: 1 }),
              duty,
              items: ['1.1'],
              texts: [text('question', { about: '1.1', question: 'q1', text: 'Sejak kapan?' })],
            }),
            aNotice({ ...saying('reminder', { what: 'replyQuestions', count: 1 }), duty, items: ['1.2'] }),
          ],
        }),
      ),
    );
    expect(mail.text).toContain('there is 1 matter');
    expect(mail.text).toContain('KEMLU still has to reply to 2 clarification questions.');
    expect(mail.text).toContain('   - 1.1\n     Question: “Sejak kapan?”\n   - 1.2\n');
  });

  it('keeps assessments apart when it joins several, each in its own zone', () => {
    const berlin = anAssessment({ offsets: [{ from: 0, minutes: 120, name: 'CEST' }] });
    const mail = renderMail(
      inEnglish(
        aMessage({
          assessments: { 'mgi-2023': anAssessment(), 'jateng-2023': berlin },
          notices: [
            aNotice(),
            aNotice({
              assessment: 'jateng-2023',
              title: { en: 'Central Java 2023' },
              frameworkIllustrative: false,
              items: ['9.9'],
            }),
          ],
        }),
      ),
    );
    expect(mail.subject).toBe('[Rehearsal] Please answer 2 indicators by Wednesday 28 June, 16:00 WIB, and 1 more');
    expect(mail.text).toMatch(/Migration Governance Indicators 2023\n=+\n[^]*Central Java 2023\n=+\n[^]*9\.9/);
    expect(mail.text).toMatch(/16:00 WIB[^]*11:00 CEST/);
    expect(mail.text).toContain('Illustrative catalogue');
  });

  it('bears the title of what is left of it, whatever began it', () => {
    const left = aNotice({ assessment: 'jateng-2023', title: { id: 'Jawa Tengah 2023' } });
    expect(renderMail(aMessage({ assessment: 'mgi-2023', notices: [left] })).text).toContain('“Jawa Tengah 2023”');
  });

  it('says nothing of a rehearsal or an illustrative catalogue when there is none', () => {
    const mail = renderMail(aMessage({ rehearsal: false, notices: [aNotice({ frameworkIllustrative: false })] }));
    expect(mail.subject).not.toContain('[');
    expect(mail.text).not.toMatch(/latihan|ilustratif/i);
    expect(mail.text).toContain('tidak berafiliasi');
  });

  it('refers somebody who steers to another one who does', () => {
    const two = ['a', 'b'].map((name) => ({ name: { id: name, en: name }, email: `${name}@example.invalid` }));
    const assessments = { 'mgi-2023': anAssessment({ contacts: two }) };
    const recipient = { ...aMessage().recipient, email: 'a@example.invalid' };
    expect(renderMail(aMessage({ assessments, recipient })).contact).toMatchObject({ name: 'b' });
    expect(renderMail(aMessage({ assessments })).contact).toMatchObject({ name: 'a' });
  });

  it('names whom the installation names where nobody steers, and never nobody', () => {
    const assessments = { 'mgi-2023': anAssessment({ contacts: [] }) };
    const ask = (contact: { name: string | null; address: string } | null) =>
      renderMail(inEnglish(aMessage({ assessments })), { contact });
    const desk = ask({ name: 'Help desk', address: 'help@example.invalid' });
    expect(desk.text).toContain('please contact Help desk (help@example.invalid), or reply');
    expect(desk.contact).toMatchObject({ address: 'help@example.invalid' });
    expect(ask({ name: null, address: 'help@example.invalid' }).text).toContain('contact help@example.invalid, or');
    expect(ask(null).text).toContain('please contact the coordinator of the assessment.');
    expect(ask(null).contact).toBeNull();
  });
});

describe('what a letter says', () => {
  const told = (lang: 'id' | 'en', change: NoticeChange): string => {
    const message = aMessage({ notices: [aNotice(change)] });
    return renderMail(lang === 'en' ? inEnglish(message) : message, { origin }).text;
  };

  it('names the indicators that questions and offers are about, each once and with its title', () => {
    expect(told('en', { ...saying('questions'), items: ['1.2.9', '1.2.9'] })).toContain(
      'Indicator:\n   - 1.2.9 Visa policy\n',
    );
    expect(told('id', { ...saying('handoffOffered'), items: ['1.2.9'] })).toContain(
      'Indikator:\n   - 1.2.9 Kebijakan visa\n',
    );
  });

  it('counts indicators that would fill a screen', () => {
    const items = Array.from({ length: 98 }, (_, n) => `1.${n + 1}`);
    const long = told('en', { ...saying('assigned', { count: 98 }), items });
    expect(long).toContain('Assignment of 98 indicators to KEMLU');
    expect(long).toContain('- and 68 more indicators\n');
  });

  it('quotes questions under their indicator, remarks and follow-ups as they were written', () => {
    const asked = [text('question', { about: '1.2.9', question: 'q1', text: 'Mulai kapan?\nSebutkan dasarnya.' })];
    expect(told('en', { ...saying('questions'), items: ['1.2.9'], texts: asked })).toContain(
      '- 1.2.9 Visa policy\n     Question:\n     > Mulai kapan?\n     > Sebutkan dasarnya.\n',
    );
    expect(
      told('id', { ...saying('followUp'), items: [], texts: [text('followUp', { text: 'Kirim datanya.' })] }),
    ).toContain('Tindak lanjut: “Kirim datanya.”');
    expect(told('id', { ...saying('handoffOffered'), texts: [text('remark', { text: 'Data di BPS.' })] })).toContain(
      'Keterangan: “Data di BPS.”',
    );
  });

  it('names both deadlines of an assignment for what they are', () => {
    const said = told('en', saying('assigned', { answeringUntil: wednesdayAfternoon + 20 * day }));
    expect(said).toContain('Accept or refuse by: Wednesday, 28 June 2023, 16:00 WIB');
    expect(said).toContain('Answer by: Tuesday, 18 July 2023, 16:00 WIB');
  });

  it('asks to answer what was taken over, and an authority to see to what others owe', () => {
    const taken = told('en', { ...saying('assigned', { what: 'answerIndicators', count: 1 }), items: ['1.2.9'] });
    expect(taken).toContain('By a handoff, KEMLU is now responsible for the following indicator. Please answer it.');
    expect(taken).not.toContain('Accept or refuse by');
    const late = aNotice({ ...saying('overdue', { count: 1 }), why: 'validatingAuthority' });
    expect(renderMail(aMessage({ notices: [late] })).subject).toContain('Mohon meminta KEMLU menjawab 1 indikator');
    const own = aNotice({ ...saying('overdue', { what: 'clearAnswers', count: 1 }), why: 'validatingAuthority' });
    expect(renderMail(aMessage({ notices: [own] })).subject).toContain('Mohon mengesahkan 1 jawaban');
  });

  it('does not pass over the other deadlines that a decree moves, and names the decree', () => {
    const moved = (count: number) => ({ ...saying('deadlineMoved', { count }), until: null });
    expect(told('en', moved(3))).toContain(
      '3 deadlines for KEMLU have moved. The earliest is the one to answer indicators.',
    );
    expect(told('id', moved(1))).toContain('tenggat bagi KEMLU untuk menjawab indikator berubah');
    expect(told('id', moved(1))).toContain('Dasar: SKB 3 Menteri No. 2/2023\n');
  });

  it('says that a decree came too late to shorten a deadline, and where it would have led', () => {
    const kept = saying('deadlineMoved', { to: wednesdayAfternoon, byRule: wednesdayAfternoon - day });
    expect(told('en', kept)).toContain('the deadline for KEMLU to answer indicators stays as it was.');
    expect(told('en', kept)).toContain('By working days alone: Tuesday, 27 June 2023, 16:00 WIB');
    expect(told('en', kept)).not.toContain('Previously');
    expect(told('id', kept)).toContain('Tenggat bagi KEMLU untuk menjawab indikator tetap seperti semula.');
  });

  it('says that a refused handoff leaves the deadline as it was', () => {
    expect(told('id', { ...saying('handoffRefused'), until: null })).toContain('tenggatnya tidak berubah');
  });

  it('says that a changed ground holds the draft up, and that it leaves what is published as it is', () => {
    const notice = { kind: 'provenanceChanged', body: null, items: ['1.1.1'], until: null } as const;
    const draft = { ...notice, data: { profileVersion: 1, statements: 2, published: false } };
    expect(told('en', draft)).toContain('What is on record for the indicator below has changed since');
    expect(told('en', draft)).toContain('cannot be circulated, validated, cleared or published');
    expect(told('id', draft)).toContain('konsep tidak dapat diedarkan, divalidasi, disetujui, atau diterbitkan');
    const published = { ...draft, data: { ...draft.data, published: true } };
    expect(told('en', published)).toContain('consider whether an erratum is needed');
    expect(told('id', published)).toContain('mohon dipertimbangkan apakah diperlukan ralat');
  });

  it('speaks of silence that means consent only while nobody has objected', () => {
    const letter = { body: null, items: [] };
    expect(told('en', { ...saying('consultation'), ...letter })).toContain('the draft counts as agreed');
    expect(told('id', { ...saying('consultation'), ...letter })).toContain('konsep dianggap disetujui');
    const objected = { ...saying('consultation', { until: null }), ...letter, until: null };
    expect(told('en', objected)).toContain('does not count as agreed by silence');
    expect(told('id', objected)).toContain('tidak dianggap disetujui dengan sendirinya');
  });

  it('gives no body to an office that a notice names none for', () => {
    const said = told('en', { ...saying('consultation'), body: null, items: [] });
    expect(said).toContain('You are receiving this as a main focal point.');
  });

  it('speaks of no framework in particular', () => {
    for (const lang of ['id', 'en'] as const) {
      expect(told(lang, { ...saying('profilePublished'), items: [] })).not.toMatch(
        /published.*migration|migrasi telah/i,
      );
    }
  });

  it('links each matter to where it is dealt with, in text and in HTML, and not to the start page', () => {
    const path = (change: NoticeChange): string =>
      /https:\/\/selaras\.example(\S*)/.exec(told('id', change))?.[1] ?? '';
    expect(path({ items: ['1.2.9'] })).toBe('/a/mgi-2023/assignments?do=answer&of=1.2.9');
    expect(path({ items: ['1.2.9', '1.2.10'] })).toBe('/a/mgi-2023/assignments');
    expect(path({ ...saying('escalation'), why: 'coordinator' })).toBe('/a/mgi-2023/overview?do=body&of=KEMLU');
    expect(path({ ...saying('profilePublished'), why: 'researcher', body: null })).toBe('/a/mgi-2023/overview');
    expect(path({ ...saying('invitation'), why: 'invited' })).toBe('/a/mgi-2023/assignments');
    expect(path({ ...saying('invitation'), why: 'outsideReviewer', body: null })).toBe('/a/mgi-2023/overview');
    const { html } = renderMail(aMessage({ notices: [aNotice({ items: ['1.2.9'] })] }), { origin });
    expect(html).toContain('<a href="https://selaras.example/a/mgi-2023/assignments?do=answer&amp;of=1.2.9">');
    expect(renderMail(aMessage()).text).not.toContain('Buka di Selaras');
  });
});

describe('an invitation', () => {
  it('sums up a long agenda and names handoffs on it', () => {
    const agenda = (items: readonly string[]): string =>
      renderMail(aMessage({ form: 'single', notices: [aNotice({ ...saying('invitation'), items })] })).text;
    expect(agenda(['1.2.10', 'offer:1.2.11', '1.2.9', 'offer:1.2.1'])).toContain(
      'Mata acara: indikator 1.2.9, 1.2.10; pengalihan indikator 1.2.1, 1.2.11\n',
    );
    expect(agenda(Array.from({ length: 98 }, (_, n) => `1.${n + 1}`))).toContain(
      'Mata acara: 98 indikator (1.1 sampai 1.98)\n',
    );
  });

  it('tells title, day, time with zone and how to attend', () => {
    const notice = aNotice({
      ...saying('invitation'),
      why: 'invited',
      items: [],
      texts: [text('meeting', { text: 'FGD validasi data' })],
    });
    const mail = renderMail(inEnglish(aMessage({ form: 'single', notices: [notice] })));
    expect(mail.subject).toBe(
      '[Rehearsal] Invitation to the focus group discussion (FGD), Wednesday 28 June: please confirm attendance',
    );
    expect(mail.text).toContain('Meeting: FGD validasi data');
    expect(mail.text).toContain('Time: Wednesday, 28 June 2023, 16:00–17:00 WIB');
    expect(mail.text).toContain('Mode: in person or online');
    expect(mail.text).toContain('You are receiving this as an invited participant.');
  });
});

import { groupBy } from '@selaras/domain';
import {
  alternateOf,
  authorityOf,
  coordinator,
  convener,
  mainOf,
  officer,
  outsiders,
  researcher,
  steering,
} from './actors.js';
import { notApplicable } from './fgd.js';
import { addReplies } from './opening.js';
import { english, indonesian, wib, type ScriptBuilder, type Text } from './script-builder.js';
import { illustrativeStatement } from './texts.js';
import type { Sources } from './sources.js';

const consultationNumber = 5;
const consultationDay = '2023-12-19';
/** Bodies that send their alternate along to the consultation. */
const largeBodies = [
  'KEMLU',
  'KEMENKUMHAM',
  'KEMNAKER',
  'BP2MI',
  'KEMENDAGRI',
  'BAPPENAS',
  'KEMENPPPA',
  'KEMENSOS',
  'POLRI',
];

const domainNames: Readonly<Record<string, string>> = {
  'Access to basic social services and social security': 'Akses ke layanan sosial dasar dan jaminan sosial',
  'Family reunification': 'Penyatuan keluarga',
  'Right to work': 'Hak untuk bekerja',
  'Long-term residency and path to citizenship': 'Izin tinggal jangka panjang dan jalur kewarganegaraan',
  'Civil participation': 'Partisipasi warga',
  'Signature and ratification of international conventions': 'Penandatanganan dan ratifikasi konvensi internasional',
  'Bilateral agreements': 'Perjanjian bilateral',
  'Institutional framework': 'Kerangka kelembagaan',
  'Migration strategy': 'Strategi migrasi',
  'Legal framework': 'Kerangka hukum',
  'Institutional transparency and coherence': 'Keterbukaan dan keselarasan kelembagaan',
  'Migration data': 'Data migrasi',
  'Regional cooperation': 'Kerja sama kawasan',
  'Global cooperation': 'Kerja sama global',
  'Non-governmental partners': 'Mitra nonpemerintah',
  'Labour migration management': 'Pengelolaan migrasi tenaga kerja',
  'Skills and qualification recognition': 'Pengakuan keterampilan dan kualifikasi',
  'Student migration': 'Migrasi pelajar',
  'Bilateral labour agreements': 'Perjanjian ketenagakerjaan bilateral',
  'Remittances and diaspora contributions': 'Remitansi dan kontribusi diaspora',
  'Emergency preparedness': 'Kesiapsiagaan keadaan darurat',
  'Post-crisis actions': 'Tindakan pascakrisis',
  'Border control and security': 'Pengawasan dan keamanan perbatasan',
  'Admission and eligibility criteria': 'Kriteria penerimaan dan kelayakan',
  'Return and reintegration': 'Kepulangan dan reintegrasi',
  'Combating trafficking and smuggling': 'Pemberantasan perdagangan dan penyelundupan orang',
};

interface Statement {
  readonly id: string;
  readonly dimension: number;
  readonly class: 'wellDeveloped' | 'potential';
  readonly indicators: readonly string[];
  readonly text: Text;
}

/** One statement for each domain, the two classes in turn; none claims anything about Indonesia. */
export function makeStatements(sources: Sources): readonly Statement[] {
  const domains = [...groupBy(sources.indicators, ({ dimension, domain }) => `${dimension} ${domain}`).values()];
  const seen = new Map<number, number>();
  return domains.flatMap((items): readonly Statement[] => {
    const [first] = items;
    if (first === undefined) return [];
    const number = (seen.get(first.dimension) ?? 0) + 1;
    seen.set(first.dimension, number);
    const kind = number % 2 === 1 ? 'wellDeveloped' : 'potential';
    const indicators = items.map(({ code }) => code).filter((code) => !notApplicable.includes(code));
    return [
      {
        id: `S-${first.dimension}-${number}`,
        dimension: first.dimension,
        class: kind,
        indicators,
        text: statementText(domainNames[first.domain] ?? first.domain, kind, indicators),
      },
    ];
  });
}

function statementText(domain: string, kind: Statement['class'], indicators: readonly string[]): Text {
  const finding =
    kind === 'wellDeveloped'
      ? 'digolongkan ke bidang yang tata kelolanya sudah berkembang'
      : 'digolongkan ke bidang yang berpotensi dikembangkan lebih lanjut';
  return indonesian(
    `${illustrativeStatement} Menurut jawaban latihan atas indikator ${indicators.join(', ')}, “${domain}” ${finding}.`,
  );
}

/** From the analysis to the end: profile, circulation, consultation, clearance, publication, erratum. */
export function addReport(script: ScriptBuilder, sources: Sources): void {
  script.add(wib('2023-07-03', '10:00'), coordinator, 'assessment.advance', { body: { to: 'analysis' } });
  script.add(wib('2023-09-13', '09:00'), coordinator, 'assessment.announceDecree', {
    body: { decree: 'SKB-2023-855' },
    note: 'Hari libur dan cuti bersama tahun 2024.',
  });
  addDraft(script, sources);
  addComments(script);
  addConsultation(script, sources);
  addPublication(script);
}

function addDraft(script: ScriptBuilder, sources: Sources): void {
  const statements = makeStatements(sources);
  const days = ['2023-09-11', '2023-09-18', '2023-09-25', '2023-10-09', '2023-10-16', '2023-10-23'];
  script.add(wib('2023-09-04', '10:00'), researcher, 'profile.start');
  for (const [index, day] of days.entries()) {
    script.add(wib(day, '10:00'), researcher, 'profile.write', {
      body: { statements: statements.filter(({ dimension }) => dimension === index + 1) },
    });
  }
  addConfirmation(script);
  script.add(wib('2023-11-13', '09:00'), officer, 'profile.circulate');
  script.add(wib('2023-11-14', '09:00'), coordinator, 'assessment.advance', { body: { to: 'consultation' } });
  script.refused('SILENCE_RUNNING', wib('2023-11-15', '10:00'), coordinator, 'profile.validate', {
    note: 'Masa diam masih berjalan.',
  });
}

/** The contradiction over 6.4.2 ended after the statement on it was written: somebody looks before it is circulated. */
function addConfirmation(script: ScriptBuilder): void {
  script.refused('PROVENANCE_CHANGED', wib('2023-11-07', '10:00'), officer, 'profile.circulate', {
    note: 'Pertentangan C-07 selesai setelah S-6-4 ditulis.',
  });
  script.add(wib('2023-11-08', '10:00'), researcher, 'profile.confirm', {
    body: {
      statements: ['S-6-4'],
      reason: english('Both facts stand, each with its date; the statement does not depend on which one is meant.'),
    },
  });
}

interface Comment {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly statement: string;
  readonly text: Text;
  readonly objection?: boolean;
  readonly resolvedAt: string;
  readonly resolvedBy: string;
  readonly outcome: 'accepted' | 'noted' | 'notAccepted';
  readonly reason: Text;
  readonly wording?: string;
}

const comments: readonly Comment[] = [
  {
    id: 'K-01',
    by: mainOf('KEMNAKER'),
    at: wib('2023-11-16', '10:00'),
    statement: 'S-4-1',
    text: indonesian('Mohon disebutkan bahwa penilaian hanya mencakup kerangka kebijakan, bukan pelaksanaannya.'),
    resolvedAt: wib('2023-12-04', '10:00'),
    resolvedBy: researcher,
    outcome: 'accepted',
    reason: english('The introduction says so; it is now repeated in the statement.'),
    wording: `${illustrativeStatement} Yang ditelaah adalah kerangka kebijakan pengelolaan migrasi tenaga kerja, bukan pelaksanaannya.`,
  },
  {
    id: 'K-02',
    by: mainOf('BPS'),
    at: wib('2023-11-17', '10:00'),
    statement: 'S-2-5',
    text: indonesian('Sumber data survei dan data administrasi agar dibedakan.'),
    resolvedAt: wib('2023-12-04', '10:30'),
    resolvedBy: researcher,
    outcome: 'accepted',
    reason: english('Both sources are now named.'),
    wording: `${illustrativeStatement} “Data migrasi” dibaca menurut dua sumber: survei dan data administrasi.`,
  },
  {
    id: 'K-03',
    by: mainOf('KEMENPPPA'),
    at: wib('2023-11-20', '10:00'),
    statement: 'S-2-2',
    text: indonesian('Ketentuan responsif gender agar ditempatkan lebih awal.'),
    resolvedAt: wib('2023-12-04', '11:00'),
    resolvedBy: researcher,
    outcome: 'noted',
    reason: english('The order of the catalogue is kept.'),
  },
  {
    id: 'K-04',
    by: mainOf('POLRI'),
    at: wib('2023-11-22', '10:00'),
    statement: 'S-6-4',
    text: indonesian('Keberatan: susunan gugus tugas berubah sejak 10 Agustus 2023; tanggal keadaan harus disebutkan.'),
    objection: true,
    resolvedAt: wib('2023-12-06', '10:00'),
    resolvedBy: researcher,
    outcome: 'accepted',
    reason: english('The date as of which the facts hold is now part of the sentence.'),
    wording: `${illustrativeStatement} Keadaan per Juni 2023; perubahan gugus tugas pada 10 Agustus 2023 dicatat tersendiri.`,
  },
  {
    id: 'K-05',
    by: mainOf('KEMENDAGRI'),
    at: wib('2023-11-23', '10:00'),
    statement: 'S-2-1',
    text: indonesian('Peran pemerintah daerah akan dinilai tersendiri; mohon dirujuk.'),
    resolvedAt: wib('2023-12-05', '10:00'),
    resolvedBy: officer,
    outcome: 'noted',
    reason: english('The local assessment has a profile of its own.'),
  },
  {
    id: 'K-06',
    by: mainOf('BP2MI'),
    at: wib('2023-11-24', '10:00'),
    statement: 'S-6-3',
    text: indonesian('Istilah “reintegrasi” agar seragam di seluruh naskah.'),
    resolvedAt: wib('2023-12-05', '10:30'),
    resolvedBy: researcher,
    outcome: 'accepted',
    reason: english('The term is used throughout.'),
  },
  {
    id: 'K-07',
    by: 'un.reviewer1',
    at: wib(consultationDay, '11:00'),
    statement: 'S-3-2',
    text: english('The link with the national action plan on the Global Compact could be mentioned here.'),
    resolvedAt: wib('2024-01-09', '10:00'),
    resolvedBy: researcher,
    outcome: 'noted',
    reason: english('Mentioned in the introduction.'),
  },
  {
    id: 'K-08',
    by: 'ngo.reviewer3',
    at: wib(consultationDay, '11:30'),
    statement: 'S-1-5',
    text: english('The profile should recommend voting rights for foreign residents in local elections.'),
    resolvedAt: wib('2024-01-09', '11:00'),
    resolvedBy: coordinator,
    outcome: 'notAccepted',
    reason: indonesian(
      'Tidak dapat diterapkan untuk saat ini dalam konteks nasional; dicatat untuk putaran berikutnya.',
    ),
  },
  {
    id: 'K-09',
    by: mainOf('KEMENKUMHAM'),
    at: wib('2023-12-20', '10:00'),
    statement: 'S-6-2',
    text: indonesian('Rumusan tentang alih status agar mengikuti istilah peraturan keimigrasian.'),
    resolvedAt: wib('2024-01-10', '10:00'),
    resolvedBy: researcher,
    outcome: 'accepted',
    reason: english('The term of the regulation is used.'),
    wording: `${illustrativeStatement} Istilah peraturan keimigrasian dipakai untuk “Kriteria penerimaan dan kelayakan”.`,
  },
];

function addComments(script: ScriptBuilder): void {
  for (const one of comments) {
    script.add(one.at, one.by, 'profile.comment', {
      body: { comment: one.id, statement: one.statement, text: one.text, objection: one.objection ?? false },
    });
    script.add(one.resolvedAt, one.resolvedBy, 'profile.resolve', {
      params: { comment: one.id },
      body: {
        outcome: one.outcome,
        reason: one.reason,
        ...(one.wording === undefined ? {} : { text: indonesian(one.wording) }),
      },
    });
  }
}

/** 58 people at the report consultation (sourced): 34 of government, 24 from outside (this split is invented). */
function addConsultation(script: ScriptBuilder, sources: Sources): void {
  const bodies = sources.ministries.map(({ code }) => code);
  const government = bodies.flatMap((body) =>
    [
      ...(body === convener ? steering.coordinators : []),
      mainOf(body),
      ...(largeBodies.includes(body) ? [alternateOf(body)] : []),
    ].map((person) => ({ person, body, outside: false })),
  );
  const outside = outsiders.map(({ id }) => ({ person: id, body: null, outside: true }));
  const invitees = [...government, ...outside];
  const params = { number: consultationNumber };
  script.add(wib('2023-11-20', '11:00'), coordinator, 'meeting.plan', {
    body: {
      number: consultationNumber,
      kind: 'consultation',
      startsAt: wib(consultationDay, '09:00'),
      endsAt: wib(consultationDay, '16:00'),
      format: 'inPerson',
      title: indonesian('Konsultasi rancangan laporan: validasi konsep profil nasional'),
      agenda: [],
    },
  });
  script.add(wib('2023-11-27', '10:00'), coordinator, 'meeting.open', { params, body: { invitees } });
  addReplies(
    script,
    consultationNumber,
    bodies,
    [wib('2023-11-29', '10:00'), wib('2023-12-01', '10:00'), wib('2023-12-07', '10:00')],
    () => ({ reply: 'yes', mode: 'inPerson' }),
  );
  for (const reviewer of ['un.reviewer1', 'ngo.reviewer3']) {
    script.add(wib('2023-12-04', '14:00'), reviewer, 'meeting.reply', {
      params: { ...params, person: reviewer },
      body: { reply: 'yes', mode: 'inPerson' },
    });
  }
  script.add(wib(consultationDay, '09:00'), coordinator, 'meeting.start', { params });
  script.add(wib(consultationDay, '09:20'), officer, 'meeting.attend', {
    params,
    body: { attendances: invitees.map((one) => ({ ...one, mode: 'inPerson' })) },
  });
  script.add(wib(consultationDay, '14:30'), coordinator, 'meeting.followUp', {
    params,
    body: {
      followUp: `T-${consultationNumber}-1`,
      body: convener,
      text: indonesian('Menyampaikan tanggapan tertulis atas usul yang belum dapat diterapkan.'),
    },
  });
  script.add(wib(consultationDay, '15:30'), coordinator, 'meeting.close', { params });
}

function addPublication(script: ScriptBuilder): void {
  script.add(wib('2024-01-15', '10:00'), researcher, 'profile.write', {
    body: {
      statements: [
        {
          id: 'S-3-4',
          dimension: 3,
          class: 'potential',
          indicators: ['3.2.1', '3.2.2', '2.2.5'],
          text: indonesian(
            `${illustrativeStatement} Pernyataan ini ditambahkan setelah konsultasi: keterkaitan kerja sama global dengan rencana aksi nasional.`,
          ),
        },
      ],
    },
  });
  script.add(wib('2024-01-22', '09:00'), officer, 'profile.circulate', {
    note: 'Versi kedua diedarkan; tidak ada keberatan sampai masa diam berakhir.',
  });
  script.add(wib('2024-02-07', '10:00'), coordinator, 'profile.validate');
  script.add(wib('2024-02-12', '10:00'), coordinator, 'assessment.advance', { body: { to: 'clearance' } });
  script.add(wib('2024-05-06', '10:00'), authorityOf(convener), 'profile.clear');
  script.add(wib('2024-06-12', '09:00'), coordinator, 'profile.publish');
  script.add(wib('2024-06-12', '09:30'), coordinator, 'assessment.advance', { body: { to: 'published' } });
  script.add(wib('2024-06-26', '10:00'), officer, 'profile.erratum', {
    body: {
      statement: 'S-5-2',
      text: indonesian(`${illustrativeStatement} Ralat: “Tindakan pascakrisis” mencakup indikator 5.2.1 sampai 5.2.5.`),
      reason: indonesian('Rentang indikator tertulis tidak lengkap.'),
    },
    note: 'Ralat rekaan untuk latihan.',
  });
  script.add(wib('2024-07-01', '10:00'), coordinator, 'assessment.advance', { body: { to: 'closed' } });
  script.add(wib('2024-07-03', '09:00'), coordinator, 'clock', {
    note: 'Pemberitahuan terakhir keluar pada jam buka kantor berikutnya.',
  });
}

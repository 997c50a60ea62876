import { authorityOf, coordinator, mainOf, researcher, steering } from './actors.js';
import { byCode } from './answers.js';
import { english, indonesian, wib, type ScriptBuilder } from './script-builder.js';
import { makeAnswer } from './texts.js';
import type { Sources } from './sources.js';

type Asked = readonly [indicator: string, body: string];

const firstRound: readonly Asked[] = [
  ['1.1.1', 'KEMENKES'],
  ['1.1.5', 'KEMENKUMHAM'],
  ['1.1.5', 'KEJAGUNG'],
  ['1.1.5', 'LPSK'],
  ['1.3.4', 'KEMNAKER'],
  ['1.3.4', 'KKP'],
  ['1.4.3', 'KEMENDAGRI'],
  ['1.7.2', 'KEMNAKER'],
  ['2.1.3', 'KEMLU'],
  ['2.2.4', 'BAPPENAS'],
  ['2.5.3', 'BPS'],
  ['3.1.4', 'KEMLU'],
  ['4.1.3', 'KEMNAKER'],
  ['4.1.3', 'BP2MI'],
  ['4.1.3', 'KEMENHUB'],
  ['4.1.4', 'BP2MI'],
  ['5.1.1', 'BNPB'],
  ['5.2.5', 'KEMENSOS'],
  ['6.2.4', 'KEMENKUMHAM'],
  ['6.4.1', 'KEMENPPPA'],
  ['6.4.2', 'KEMENKOPMK'],
  ['6.4.2', 'KEMENKOPOLHUKAM'],
  ['6.4.3', 'LPSK'],
  ['6.4.4', 'POLRI'],
  ['6.4.4', 'KEJAGUNG'],
];
const secondRound: readonly Asked[] = [
  ['1.3.4', 'KKP'],
  ['1.4.2', 'KEMENKUMHAM'],
  ['1.6.2', 'KEMNAKER'],
  ['2.1.4', 'KEMENDESA'],
  ['2.5.2', 'BPS'],
  ['3.2.4', 'BAPPENAS'],
  ['4.1.3', 'BP2MI'],
  ['4.1.3', 'KEMENHUB'],
  ['5.1.3', 'KLHK'],
  ['5.1.5', 'KEMLU'],
  ['6.4.2', 'POLRI'],
  ['6.4.4', 'KEJAGUNG'],
];
/** Left without a reply when the first round closed by its own clock; asked again in the second. */
const unanswered: readonly Asked[] = [
  ['1.3.4', 'KKP'],
  ['4.1.3', 'KEMENHUB'],
];
const firstReplies = [
  wib('2023-06-07', '11:00'),
  wib('2023-06-09', '10:00'),
  wib('2023-06-12', '10:00'),
  wib('2023-06-12', '14:00'),
];
const secondReplies = [wib('2023-06-14', '11:00'), wib('2023-06-16', '10:00'), wib('2023-06-19', '10:00')];

/** Bodies that change their answer while they are asked about it; it is cleared and submitted once more. */
const revised = ['4.1.3', '6.4.2'];

const prompts = [
  'Please name the article of the instrument that your answer rests on, and whether it is still in force.',
  'Your answer and the evidence seem to describe different groups of migrants. Which of them are covered?',
  'Please tell us since when this has applied and which unit of your institution is responsible.',
  'Another institution describes the same arrangement differently. Please explain the division of tasks.',
];

const questionId = (round: number, index: number): string => `Q${round}-${String(index + 1).padStart(2, '0')}`;

function openRound(script: ScriptBuilder, at: string, round: number, asked: readonly Asked[]): void {
  script.add(at, researcher, 'round.open', {
    body: {
      questions: asked.map(([indicator, body], index) => ({
        id: questionId(round, index),
        indicator,
        body,
        text: english(prompts[index % prompts.length] ?? ''),
      })),
    },
  });
}

const replyTexts = {
  answered:
    'Penjelasan ilustratif untuk latihan: dasar hukumnya masih berlaku dan dilaksanakan oleh unit teknis terkait.',
  evidenceAdded: 'Penjelasan ilustratif untuk latihan: dokumen pendukung ditambahkan pada jawaban.',
  cannotAnswer: 'Penjelasan ilustratif untuk latihan: data ini tidak tersedia pada lembaga kami.',
};

function statusOf(index: number): keyof typeof replyTexts {
  if (index % 9 === 7) return 'cannotAnswer';
  return index % 4 === 2 ? 'evidenceAdded' : 'answered';
}

function addReplies(
  script: ScriptBuilder,
  round: number,
  asked: readonly Asked[],
  instants: readonly string[],
  skipped: readonly Asked[],
): void {
  const bodies = [...new Set(asked.map(([, body]) => body))];
  asked.forEach(([indicator, body], index) => {
    if (skipped.some(([code, silent]) => code === indicator && silent === body)) return;
    const isRevised = round === 1 && revised.includes(indicator);
    const at = isRevised ? firstReplies[1] : instants[bodies.indexOf(body) % instants.length];
    if (at === undefined) return;
    const status = statusOf(index);
    script.add(at, mainOf(body), 'dossier.reply', {
      params: { bodyCode: body, question: questionId(round, index) },
      body: { status, text: indonesian(replyTexts[status]) },
    });
  });
}

function addRevisions(script: ScriptBuilder, sources: Sources): void {
  for (const code of [...revised].sort(byCode)) {
    const indicator = sources.indicators.find((one) => one.code === code);
    if (indicator === undefined) throw new RangeError(`no indicator ${code}`);
    const body = indicator.lead_hint;
    const params = { bodyCode: body };
    script.add(wib('2023-06-08', '09:30'), mainOf(body), 'dossier.answer', {
      params: { ...params, indicator: code },
      body: {
        answer: makeAnswer(indicator, '2023-06-08', indicator.answer === 'frequency' ? 'moreOften' : 'partial'),
        expectedVersion: 1,
      },
    });
    script.add(wib('2023-06-08', '14:00'), authorityOf(body), 'dossier.clear', {
      params,
      body: { indicators: [{ indicator: code, version: 2 }] },
    });
    script.add(wib('2023-06-08', '15:00'), mainOf(body), 'dossier.submit', { params, body: { indicators: [code] } });
  }
}

interface Case {
  readonly id: string;
  readonly indicator: string;
  readonly bodies: readonly [string, string];
  readonly kind: string;
  readonly text: string;
  readonly opened: string;
  readonly resolved: string;
  readonly by: string;
  readonly outcome: 'reconciled' | 'bothStand' | 'unresolved';
  readonly resolution: string;
}

const [, secondResearcher = researcher] = steering.researchers;
/** Where two inputs could not both stand; what they say is invented, the change of 10 August 2023 is not. */
const contradictions: readonly Case[] = [
  {
    id: 'C-01',
    indicator: '6.4.2',
    bodies: ['KEMENKOPMK', 'POLRI'],
    kind: 'answersDiffer',
    text: 'The two institutions give a different rhythm of meetings of the task force.',
    opened: wib('2023-06-09', '11:00'),
    resolved: wib('2023-06-19', '11:00'),
    by: researcher,
    outcome: 'reconciled',
    resolution: 'Both accept the wording: quarterly at the level of officials, yearly at the level of ministers.',
  },
  {
    id: 'C-02',
    indicator: '4.1.3',
    bodies: ['KEMNAKER', 'BP2MI'],
    kind: 'legalCitation',
    text: 'The same regulation is cited with two different years.',
    opened: wib('2023-06-09', '11:15'),
    resolved: wib('2023-06-15', '10:00'),
    by: secondResearcher,
    outcome: 'reconciled',
    resolution: 'The citation was corrected in the second version of the answer.',
  },
  {
    id: 'C-03',
    indicator: '2.5.3',
    bodies: ['BPS', 'BP2MI'],
    kind: 'figuresDiffer',
    text: 'The disaggregation described by the statistics office and by the agency do not match.',
    opened: wib('2023-06-12', '11:00'),
    resolved: wib('2023-06-16', '11:00'),
    by: researcher,
    outcome: 'bothStand',
    resolution: 'Both stand: one describes a survey, the other administrative records.',
  },
  {
    id: 'C-04',
    indicator: '1.3.4',
    bodies: ['KEMNAKER', 'KKP'],
    kind: 'answersDiffer',
    text: 'One input covers fishing crews, the other leaves them out.',
    opened: wib('2023-06-13', '11:00'),
    resolved: wib('2023-06-19', '11:15'),
    by: researcher,
    outcome: 'bothStand',
    resolution: 'Both stand: the rules differ by flag of the vessel, which the answer now says.',
  },
  {
    id: 'C-05',
    indicator: '6.2.4',
    bodies: ['KEMENKUMHAM', 'KEMENPPPA'],
    kind: 'answerAgainstLaw',
    text: 'The coded answer and the article that is cited point in different directions.',
    opened: wib('2023-06-14', '10:00'),
    resolved: wib('2023-06-21', '13:30'),
    by: coordinator,
    outcome: 'unresolved',
    resolution: 'Not settled at the meeting; disclosed as contested.',
  },
  {
    id: 'C-06',
    indicator: '2.1.4',
    bodies: ['KEMENDAGRI', 'BP2MI'],
    kind: 'nationalLocal',
    text: 'National guidance and the practice of provinces are described differently.',
    opened: wib('2023-06-14', '10:15'),
    resolved: wib('2023-06-19', '13:30'),
    by: secondResearcher,
    outcome: 'reconciled',
    resolution: 'Reconciled: guidance exists, its use varies between provinces.',
  },
  {
    id: 'C-07',
    indicator: '6.4.2',
    bodies: ['KEMENKOPMK', 'KEMENKOPOLHUKAM'],
    kind: 'answerAgainstLaw',
    text: 'Presidential Regulation 49/2023 of 10 August changed the task force after the answer was agreed.',
    opened: wib('2023-08-30', '10:00'),
    resolved: wib('2023-11-06', '10:00'),
    by: researcher,
    outcome: 'bothStand',
    resolution: 'Both stand, each with its date: as of June 2023, and as of 10 August 2023.',
  },
];

/** Cross-check in two rounds, Bank Indonesia's late entry, and the contradictions. */
export function addCrosscheck(script: ScriptBuilder, sources: Sources): void {
  script.add(wib('2023-06-05', '13:00'), coordinator, 'assessment.advance', {
    body: {
      to: 'crosscheck',
      waiver: indonesian(
        'Dua indikator tentang remitansi menunggu Bank Indonesia, yang baru bergabung hari ini; pemeriksaan silang indikator lain dimulai.',
      ),
    },
  });
  addBankIndonesia(script);

  openRound(script, wib('2023-06-05', '14:00'), 1, firstRound);
  script.refused('ROUND_OPEN', wib('2023-06-08', '11:00'), secondResearcher, 'round.open', {
    body: {
      questions: [{ id: 'Q2-00', indicator: '2.5.2', body: 'BPS', text: english(prompts[0] ?? '') }],
    },
    note: 'Putaran pertama masih terbuka.',
  });
  addRevisions(script, sources);
  addReplies(script, 1, firstRound, firstReplies, unanswered);

  openRound(script, wib('2023-06-13', '09:00'), 2, secondRound);
  addReplies(script, 2, secondRound, secondReplies, []);
  script.add(wib('2023-06-19', '14:30'), researcher, 'round.close', { params: { round: 2 } });

  for (const one of contradictions) {
    script.add(one.opened, one.by === coordinator ? researcher : one.by, 'contradiction.open', {
      body: {
        contradiction: one.id,
        indicator: one.indicator,
        bodies: [...one.bodies],
        kind: one.kind,
        text: english(one.text),
      },
    });
    script.add(one.resolved, one.by, 'contradiction.resolve', {
      params: { contradiction: one.id },
      body: { outcome: one.outcome, resolution: english(one.resolution) },
    });
  }
  script.add(wib('2023-06-19', '15:00'), coordinator, 'assessment.advance', { body: { to: 'validation' } });
}

/** The sixth body to join takes over what others kept for it: one by the coordinator's word, one by a handoff. */
function addBankIndonesia(script: ScriptBuilder): void {
  script.add(wib('2023-06-06', '10:00'), coordinator, 'assessment.reassign', {
    params: { indicator: '4.5.1' },
    body: { to: 'BI' },
  });
  script.add(wib('2023-06-06', '10:30'), mainOf('BP2MI'), 'handoff.propose', {
    body: {
      offer: 'H-12',
      indicator: '4.5.2',
      to: 'BI',
      reason: 'outsideMandate',
      note: indonesian('Pengaturan penyelenggara remitansi adalah tugas bank sentral, yang kini telah bergabung.'),
    },
  });
  script.add(wib('2023-06-07', '10:00'), mainOf('BI'), 'dossier.accept', {
    params: { bodyCode: 'BI' },
    body: { indicators: ['4.5.1'] },
  });
  script.add(wib('2023-06-07', '10:15'), mainOf('BI'), 'handoff.accept', { params: { offer: 'H-12' } });
}

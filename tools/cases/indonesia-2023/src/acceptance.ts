import { alternateOf, contactsOf, coordinator, mainOf } from './actors.js';
import {
  assignmentBatches,
  batchOf,
  firstLead,
  handedOn,
  insisted,
  refusals,
  waitsForBankIndonesia,
  type Refusal,
} from './register-plan.js';
import { indonesian, wib, type ScriptBuilder } from './script-builder.js';
import type { SourceIndicator, Sources } from './sources.js';

const launchDay = '2023-04-04';

/** When a body says yes to what it was given in April; the last two only after reminders went up the ladder. */
const acceptedAt: Readonly<Record<string, string>> = {
  KEMLU: wib('2023-04-05', '09:00'),
  BP2MI: wib('2023-04-05', '09:00'),
  BAPPENAS: wib('2023-04-05', '09:00'),
  KEMENDAGRI: wib('2023-04-05', '09:00'),
  KEMENPPPA: wib('2023-04-06', '09:00'),
  KEMENSOS: wib('2023-04-06', '09:00'),
  KEMNAKER: wib('2023-04-06', '09:00'),
  KEMENKUMHAM: wib('2023-04-06', '09:00'),
  KEMENDIKBUDRISTEK: wib('2023-04-10', '09:00'),
  BNPB: wib('2023-04-10', '09:00'),
  KEMENKOPMK: wib('2023-04-10', '09:00'),
  BPS: wib('2023-04-11', '09:00'),
  KEMENKES: wib('2023-04-14', '09:00'),
  KEMENKOPOLHUKAM: wib('2023-04-27', '09:00'),
};
/** Bodies whose alternate had to step in. */
const acceptedByAlternate = ['KEMENKOPOLHUKAM'];

interface Return {
  readonly refused: string;
  readonly reassigned: string;
  readonly accepted: string;
}
/** A refusal's way: said, decided by the coordinator, accepted by the body that answers. */
const returns: Readonly<Record<string, Return>> = {
  '1.6.4': {
    refused: wib('2023-04-05', '11:00'),
    reassigned: wib('2023-04-06', '11:00'),
    accepted: wib('2023-04-10', '10:30'),
  },
  '3.2.4': {
    refused: wib('2023-04-05', '11:00'),
    reassigned: wib('2023-04-06', '11:00'),
    accepted: wib('2023-04-10', '10:30'),
  },
  '2.1.2': {
    refused: wib('2023-04-06', '10:00'),
    reassigned: wib('2023-04-10', '09:30'),
    accepted: wib('2023-04-11', '10:00'),
  },
  '6.2.5': {
    refused: wib('2023-04-06', '10:00'),
    reassigned: wib('2023-04-11', '13:00'),
    accepted: wib('2023-04-27', '09:30'),
  },
  '1.4.3': {
    refused: wib('2023-04-06', '10:00'),
    reassigned: wib('2023-04-10', '09:30'),
    accepted: wib('2023-04-11', '10:00'),
  },
  '2.5.4': {
    refused: wib('2023-04-11', '10:00'),
    reassigned: wib('2023-04-12', '10:00'),
    accepted: wib('2023-04-13', '10:00'),
  },
};

/** Assignment in three batches, acceptance, "not ours" and the coordinator's word on it. */
export function addAcceptance(script: ScriptBuilder, sources: Sources): void {
  const [first = [], second = [], third = []] = assignmentBatches(sources);
  script.add(wib(launchDay, '09:00'), coordinator, 'assessment.assign', { body: { assignments: first } });
  script.refused('GATE_NOT_MET', wib(launchDay, '09:30'), coordinator, 'assessment.advance', {
    body: { to: 'collecting' },
    note: 'Belum semua indikator dibagikan.',
  });
  script.add(wib(launchDay, '10:00'), coordinator, 'assessment.advance', {
    body: {
      to: 'collecting',
      waiver: indonesian(
        'Pengumpulan dimulai sekarang; indikator yang melibatkan enam lembaga yang menyusul akan dibagikan begitu lembaga tersebut bergabung.',
      ),
    },
  });
  addBatchOne(script, sources);
  addRefusals(script, sources);
  addInsistence(script);
  addLateJoiners(script);

  script.add(wib('2023-04-17', '09:00'), coordinator, 'assessment.assign', { body: { assignments: second } });
  addBatch(script, sources, 1, [wib('2023-04-18', '09:00'), wib('2023-04-26', '09:00')]);
  script.add(wib('2023-05-02', '09:00'), coordinator, 'assessment.assign', { body: { assignments: third } });
  addBatch(script, sources, 2, [wib('2023-05-03', '09:00'), wib('2023-05-04', '09:00')]);
  addRefusal(script, waitsForBankIndonesia, wib('2023-05-04', '10:00'));
}

/** Whether the body that is asked first means to keep the indicator. */
function keeps(indicator: SourceIndicator): boolean {
  const passes = [...refusals, insisted, waitsForBankIndonesia, ...handedOn.filter((one) => one.indicator !== '4.5.2')];
  return !passes.some((one) => one.indicator === indicator.code);
}

function addBatchOne(script: ScriptBuilder, sources: Sources): void {
  for (const [body, at] of Object.entries(acceptedAt)) {
    const indicators = sources.indicators
      .filter((one) => batchOf(one) === 0 && firstLead(one) === body && keeps(one))
      .map(({ code }) => code);
    if (indicators.length === 0) continue;
    const actor = acceptedByAlternate.includes(body) ? alternateOf(body) : mainOf(body);
    script.add(at, actor, 'dossier.accept', { params: { bodyCode: body }, body: { indicators } });
  }
}

function addBatch(script: ScriptBuilder, sources: Sources, batch: number, instants: readonly [string, string]): void {
  const mine = sources.indicators.filter((one) => batchOf(one) === batch && keeps(one));
  const bodies = [...new Set(mine.map(firstLead))];
  for (const [index, body] of bodies.entries()) {
    const at = index % 2 === 0 ? instants[0] : instants[1];
    const indicators = mine.filter((one) => firstLead(one) === body).map(({ code }) => code);
    script.add(at, mainOf(body), 'dossier.accept', { params: { bodyCode: body }, body: { indicators } });
  }
}

function addRefusal(script: ScriptBuilder, refusal: Refusal, at: string): void {
  script.add(at, mainOf(refusal.first), 'dossier.refuse', {
    params: { bodyCode: refusal.first, indicator: refusal.indicator },
    body: { reason: refusal.reason, note: indonesian(refusal.note) },
  });
}

function addRefusals(script: ScriptBuilder, sources: Sources): void {
  for (const refusal of refusals) {
    const way = returns[refusal.indicator];
    const to = sources.indicators.find((one) => one.code === refusal.indicator)?.lead_hint;
    if (way === undefined || to === undefined) throw new RangeError(`no way back for ${refusal.indicator}`);
    addRefusal(script, refusal, way.refused);
    script.add(way.reassigned, coordinator, 'assessment.reassign', {
      params: { indicator: refusal.indicator },
      body: { to },
    });
    script.add(way.accepted, acceptedByAlternate.includes(to) ? alternateOf(to) : mainOf(to), 'dossier.accept', {
      params: { bodyCode: to },
      body: { indicators: [refusal.indicator] },
    });
  }
}

function addInsistence(script: ScriptBuilder): void {
  const { indicator, first } = insisted;
  const step = { params: { indicator }, body: { to: first } };
  addRefusal(script, insisted, wib('2023-04-10', '10:30'));
  script.refused('REFUSED_BEFORE', wib('2023-04-11', '13:00'), coordinator, 'assessment.reassign', {
    ...step,
    note: 'Peringatan: lembaga ini sudah menolak.',
  });
  script.add(wib('2023-04-11', '13:15'), coordinator, 'assessment.reassign', {
    ...step,
    body: { to: first, despiteRefusal: true },
  });
  script.add(wib('2023-04-12', '10:00'), mainOf(first), 'dossier.accept', {
    params: { bodyCode: first },
    body: { indicators: [indicator] },
  });
}

function addLateJoiners(script: ScriptBuilder): void {
  const joins: readonly (readonly [string, string])[] = [
    ['KEJAGUNG', wib('2023-04-12', '10:30')],
    ['LPSK', wib('2023-04-12', '10:30')],
    ['KEMENHUB', wib('2023-04-14', '10:00')],
    ['KKP', wib('2023-04-14', '10:00')],
    ['KEMENDESA', wib('2023-04-28', '11:00')],
    ['BI', wib('2023-06-05', '09:00')],
  ];
  for (const [body, at] of joins) {
    script.add(at, coordinator, 'assessment.enrolBody', { body: { body, contacts: contactsOf(body) } });
  }
}

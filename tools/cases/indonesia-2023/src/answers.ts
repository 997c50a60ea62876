import { groupBy } from '@selaras/domain';
import { actingAlternates, alternateOf, authorityOf, coordinator, mainOf, officer } from './actors.js';
import { batchOf } from './register-plan.js';
import { indonesian, wib, type ScriptBuilder } from './script-builder.js';
import { answerValue, makeAnswer } from './texts.js';
import type { SourceIndicator, Sources } from './sources.js';

/** Working days on which answers come in; two moments a day, so that many bodies act at once. */
const answeringDays = [
  '2023-04-13',
  '2023-04-14',
  '2023-04-17',
  '2023-04-18',
  '2023-04-26',
  '2023-04-27',
  '2023-04-28',
  '2023-05-02',
  '2023-05-03',
  '2023-05-04',
  '2023-05-05',
  '2023-05-08',
  '2023-05-09',
  '2023-05-10',
  '2023-05-11',
  '2023-05-12',
  '2023-05-15',
  '2023-05-16',
  '2023-05-17',
  '2023-05-19',
  '2023-05-22',
  '2023-05-23',
  '2023-05-24',
  '2023-05-25',
  '2023-05-26',
  '2023-05-29',
  '2023-05-30',
  '2023-05-31',
];
const waves = answeringDays.flatMap((day) => [wib(day, '09:30'), wib(day, '13:30')]);

/** When each batch is answered: from the first wave on or after, before the day on which it is cleared. */
const windows = [
  { from: '2023-04-13', before: '2023-05-11' },
  { from: '2023-04-28', before: '2023-05-24' },
  { from: '2023-05-08', before: '2023-05-31' },
];

/** Days on which validating authorities sign off what their body has answered, and the body submits it. */
const clearingDays = ['2023-04-28', '2023-05-11', '2023-05-24', '2023-05-31'];

interface Exception {
  readonly at: string;
  readonly cleared: string;
  readonly submitted: string;
}
/** Answers that came after the deadline, after reminders, escalation or a call; Bank Indonesia's only in June. */
const exceptions: Readonly<Record<string, Exception>> = {
  '1.1.1': late('2023-05-22'),
  '2.5.1': late('2023-05-22'),
  '2.5.2': late('2023-05-22'),
  '2.5.3': late('2023-05-22'),
  '5.2.3': late('2023-05-23'),
  '6.4.4': late('2023-05-30'),
  '5.1.4': late('2023-06-05', '09:15', '10:00', '11:00'),
  '4.5.2': late('2023-06-14'),
  '4.5.1': {
    at: wib('2023-06-20', '14:10'),
    cleared: wib('2023-06-20', '15:40'),
    submitted: wib('2023-06-21', '08:30'),
  },
};

function late(day: string, at = '09:30', cleared = '14:00', submitted = '15:00'): Exception {
  return { at: wib(day, at), cleared: wib(day, cleared), submitted: wib(day, submitted) };
}

interface Planned {
  readonly indicator: SourceIndicator;
  readonly at: string;
}

/** Spreads a body's answers over its window, one at a time, each body beginning at its own pace. */
function planAnswers(sources: Sources): readonly Planned[] {
  const busy = new Set<string>();
  const planned: Planned[] = [];
  for (const [batch, window] of windows.entries()) {
    const open = waves.filter((at) => at >= wib(window.from, '00:00') && at < wib(window.before, '00:00'));
    for (const body of sources.ministries.map(({ code }) => code)) {
      const mine = sources.indicators.filter(
        (one) => batchOf(one) === batch && one.lead_hint === body && exceptions[one.code] === undefined,
      );
      const available = open.filter((at) => at >= firstAnswer(body));
      mine.forEach((indicator, index) => {
        const target = Math.floor((index * available.length) / mine.length);
        const at = [...available.slice(target), ...available.slice(0, target)].find(
          (wave) => !busy.has(`${body}@${wave}`),
        );
        if (at === undefined) throw new RangeError(`no time left for ${indicator.code} of ${body}`);
        busy.add(`${body}@${at}`);
        planned.push({ indicator, at });
      });
    }
  }
  return planned;
}

/** Small bodies look at their few indicators after the Idul Fitri holidays; the large ones begin at once. */
function firstAnswer(body: string): string {
  switch (body) {
    case 'KEMENKUMHAM':
    case 'KEMLU':
    case 'KEMNAKER':
      return wib('2023-04-13', '00:00');
    case 'BP2MI':
    case 'BAPPENAS':
      return wib('2023-04-17', '00:00');
    case 'KEMENKOPOLHUKAM':
      return wib('2023-05-04', '00:00');
    default:
      return wib('2023-04-26', '12:00');
  }
}

/** The corrected answer of a body that noticed a slip before its authority had signed. */
const corrected = { code: '1.3.1', at: wib('2023-05-08', '10:15'), retry: wib('2023-05-08', '10:30') };

/** All answers, their clearance by the authority and their submission, and the calls about late ones. */
export function addAnswers(script: ScriptBuilder, sources: Sources): void {
  const planned = planAnswers(sources);
  for (const { indicator, at } of planned) addAnswer(script, indicator, at, 0);
  addCorrection(script, sources);
  addClearing(script, planned);
  for (const [code, exception] of Object.entries(exceptions)) {
    const indicator = sources.indicators.find((one) => one.code === code);
    if (indicator === undefined) throw new RangeError(`no indicator ${code}`);
    addAnswer(script, indicator, exception.at, 0);
  }
  addLateClearing(script, sources);
  addCalls(script);
}

function answering(body: string): string {
  return actingAlternates.includes(body) ? alternateOf(body) : mainOf(body);
}

function addAnswer(script: ScriptBuilder, indicator: SourceIndicator, at: string, expectedVersion: number): void {
  const body = indicator.lead_hint;
  script.add(at, answering(body), 'dossier.answer', {
    params: { bodyCode: body, indicator: indicator.code },
    body: { answer: makeAnswer(indicator, at.slice(0, 10)), expectedVersion },
  });
}

function addCorrection(script: ScriptBuilder, sources: Sources): void {
  const indicator = sources.indicators.find((one) => one.code === corrected.code);
  if (indicator === undefined) throw new RangeError(`no indicator ${corrected.code}`);
  const body = indicator.lead_hint;
  const value = answerValue(indicator) === 'yes' ? 'partial' : 'yes';
  const answer = makeAnswer(indicator, corrected.at.slice(0, 10), value);
  const params = { bodyCode: body, indicator: indicator.code };
  script.refused('STALE_VERSION', corrected.at, mainOf(body), 'dossier.answer', {
    params,
    body: { answer, expectedVersion: 0 },
    note: 'Naskah ini ditulis sebelum versi pertama tersimpan.',
  });
  script.add(corrected.retry, mainOf(body), 'dossier.answer', { params, body: { answer, expectedVersion: 1 } });
}

function versionOf(code: string): number {
  return code === corrected.code ? 2 : 1;
}

function addClearing(script: ScriptBuilder, planned: readonly Planned[]): void {
  const done = new Set<string>();
  for (const day of clearingDays) {
    const answered = planned.filter(
      ({ indicator, at }) =>
        at < wib(day, '14:00') &&
        !done.has(indicator.code) &&
        !(indicator.code === corrected.code && day < '2023-05-08'),
    );
    const byBody = groupBy(answered, ({ indicator }) => indicator.lead_hint);
    for (const [body, items] of byBody) {
      const codes = items.map(({ indicator }) => indicator.code).sort(byCode);
      for (const code of codes) done.add(code);
      addSignOff(script, body, codes, { cleared: wib(day, '14:00'), submitted: wib(day, '15:00') });
    }
  }
}

function addSignOff(
  script: ScriptBuilder,
  body: string,
  codes: readonly string[],
  { cleared, submitted }: Pick<Exception, 'cleared' | 'submitted'>,
): void {
  script.add(cleared, authorityOf(body), 'dossier.clear', {
    params: { bodyCode: body },
    body: { indicators: codes.map((code) => ({ indicator: code, version: versionOf(code) })) },
  });
  script.add(submitted, answering(body), 'dossier.submit', {
    params: { bodyCode: body },
    body: { indicators: [...codes] },
  });
}

function addLateClearing(script: ScriptBuilder, sources: Sources): void {
  const late = sources.indicators.filter(({ code }) => exceptions[code] !== undefined);
  const groups = groupBy(late, (one) => `${one.lead_hint}@${exceptions[one.code]?.cleared ?? ''}`);
  for (const items of groups.values()) {
    const [first] = items;
    const exception = first && exceptions[first.code];
    if (first === undefined || exception === undefined) continue;
    addSignOff(script, first.lead_hint, items.map(({ code }) => code).sort(byCode), exception);
  }
}

/** By dimension, domain and item as numbers. */
export function byCode(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function addCalls(script: ScriptBuilder): void {
  script.add(wib('2023-05-19', '10:00'), officer, 'dossier.logCall', {
    params: { bodyCode: 'KEMENKES' },
    body: {
      note: indonesian('Ditelepon; narahubung pengganti akan mengisi jawabannya pekan depan. Tanpa janji tanggal.'),
      promisedUntil: null,
    },
  });
  script.add(wib('2023-05-24', '10:00'), coordinator, 'dossier.logCall', {
    params: { bodyCode: 'BP2MI' },
    body: {
      note: indonesian(
        'Indikator 4.5.2 menunggu Bank Indonesia bergabung pada awal Juni; pengingat dihentikan sampai saat itu.',
      ),
      promisedUntil: wib('2023-06-06', '09:00'),
    },
  });
  script.add(wib('2023-05-25', '10:00'), coordinator, 'dossier.logCall', {
    params: { bodyCode: 'POLRI' },
    body: {
      note: indonesian('Ditelepon; jawaban dijanjikan paling lambat Selasa, 30 Mei.'),
      promisedUntil: wib('2023-05-30', '16:00'),
    },
  });
}

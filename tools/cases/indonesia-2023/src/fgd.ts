import { groupBy, type Outcome } from '@selaras/domain';
import { alternateOf, coordinator, facilitator, fgdDelegation, isDelegate, mainOf, officer } from './actors.js';
import { addReplies } from './opening.js';
import { indonesian, wib, type ScriptBuilder } from './script-builder.js';
import { pick } from './texts.js';
import type { SourceIndicator, Sources } from './sources.js';

export const fgdNumber = 4;
const firstDay = '2023-06-20';
const secondDay = '2023-06-21';
const params = { number: fgdNumber };

/** Outcomes are invented like the answers; most items are agreed. */
const contested = ['1.5.1', '1.6.3', '2.3.4', '3.3.3', '4.3.2', '6.2.4'];
export const notApplicable = ['1.3.2', '4.1.1', '5.1.6', '6.3.1'];

function outcomeOf(code: string): Outcome {
  if (contested.includes(code)) return 'contested';
  return notApplicable.includes(code) ? 'notApplicable' : 'agreed';
}

const wordings: Readonly<Record<Outcome, string>> = {
  agreed: 'Rumusan ilustratif untuk latihan: jawaban disepakati sebagaimana tertulis dalam matriks.',
  contested: 'Rumusan ilustratif untuk latihan: pendapat lembaga berbeda dan dicatat apa adanya.',
  notApplicable: 'Rumusan ilustratif untuk latihan: dinilai tidak berlaku untuk putaran ini.',
};

interface Seat {
  readonly person: string;
  readonly body: string;
  readonly outside: boolean;
}
const seatsOf = (body: string): readonly Seat[] =>
  fgdDelegation(body).map((person) => ({ person, body, outside: false }));

/** The main focal point is in the room; of the others every third follows from afar. */
function modeOf({ person, body }: Seat): 'inPerson' | 'online' {
  return person !== mainOf(body) && pick(`mode/${person}`, 3) === 0 ? 'online' : 'inPerson';
}

/** Some come on the second day only: Bank Indonesia, and a delegate here and there. */
function comesLater({ person, body }: Seat): boolean {
  return body === 'BI' || (isDelegate(person) && pick(`day/${person}`, 4) === 0);
}

/** The two-day hybrid FGD: 94 people of 23 bodies, an outcome for every indicator, a decree on the first day. */
export function addFgd(script: ScriptBuilder, sources: Sources): void {
  const bodies = sources.ministries.map(({ code }) => code);
  addInvitations(script, sources, bodies);
  addCheckIn(script, bodies);
  script.add(wib(firstDay, '10:30'), coordinator, 'assessment.announceDecree', {
    body: { decree: 'SKB-2023-624' },
    note: 'Diumumkan pada hari pertama FGD: 28 dan 30 Juni menjadi cuti bersama.',
  });
  addDiscussion(script, sources);
  addFollowUps(script, sources);
  script.add(wib(secondDay, '15:45'), coordinator, 'meeting.close', { params });
}

function addInvitations(script: ScriptBuilder, sources: Sources, bodies: readonly string[]): void {
  script.add(wib('2023-05-29', '10:00'), coordinator, 'meeting.plan', {
    body: {
      number: fgdNumber,
      kind: 'fgd',
      startsAt: wib(firstDay, '09:00'),
      endsAt: wib(secondDay, '16:00'),
      format: 'hybrid',
      title: indonesian('Diskusi kelompok terfokus (FGD) validasi data Indikator Tata Kelola Migrasi'),
      agenda: sources.indicators.map(({ code }) => code),
    },
  });
  const early = bodies.filter((body) => body !== 'BI');
  script.add(wib('2023-05-30', '10:00'), coordinator, 'meeting.open', {
    params,
    body: { invitees: early.flatMap(seatsOf) },
  });
  script.add(wib('2023-06-06', '11:00'), coordinator, 'meeting.open', {
    params,
    body: { invitees: seatsOf('BI') },
    note: 'Undangan susulan untuk lembaga keenam yang bergabung.',
  });
  addReplies(
    script,
    fgdNumber,
    bodies,
    [wib('2023-06-08', '10:00'), wib('2023-06-13', '10:30'), wib('2023-06-15', '11:00')],
    () => ({ reply: 'yes', mode: 'inPerson' }),
  );
  for (const body of bodies.filter((_, index) => index % 2 === 0)) {
    const alternate = fgdDelegation(body).find((person) => person === alternateOf(body));
    if (alternate === undefined) continue;
    script.add(wib('2023-06-16', '14:00'), officer, 'meeting.reply', {
      params: { ...params, person: alternate },
      body: { reply: 'yes', mode: modeOf({ person: alternate, body, outside: false }) },
      note: 'Dikonfirmasi melalui telepon.',
    });
  }
}

function addCheckIn(script: ScriptBuilder, bodies: readonly string[]): void {
  const seats = bodies.flatMap(seatsOf);
  const checkIn = (at: string, present: readonly Seat[]): void =>
    script.add(at, facilitator, 'meeting.attend', {
      params,
      body: { attendances: present.map((seat) => ({ ...seat, mode: modeOf(seat) })) },
    });
  const early = seats.filter((seat) => !comesLater(seat));
  script.add(wib(firstDay, '09:00'), facilitator, 'meeting.start', { params });
  checkIn(
    wib(firstDay, '09:15'),
    early.filter((seat) => modeOf(seat) === 'inPerson'),
  );
  checkIn(
    wib(firstDay, '09:20'),
    early.filter((seat) => modeOf(seat) === 'online'),
  );
  checkIn(wib(secondDay, '08:45'), seats.filter(comesLater));
}

/** Domain by domain: dimensions 1 to 3 on the first day, 4 to 6 on the second. */
function addDiscussion(script: ScriptBuilder, sources: Sources): void {
  const domains = [...groupBy(sources.indicators, ({ dimension, domain }) => `${dimension} ${domain}`).values()];
  const ofDay = [
    domains.filter(([first]) => (first?.dimension ?? 0) <= 3),
    domains.filter(([first]) => (first?.dimension ?? 0) > 3),
  ];
  const clocks = [
    { day: firstDay, startMinute: 9 * 60 + 40, stepMinutes: 24 },
    { day: secondDay, startMinute: 9 * 60, stepMinutes: 36 },
  ];
  for (const [index, { day, startMinute, stepMinutes }] of clocks.entries()) {
    ofDay[index]?.forEach((items, block, all) => {
      const minute = startMinute + block * stepMinutes;
      if (day === secondDay && block === all.length - 1) {
        script.refused('OUTCOME_MISSING', wib(day, clock(minute)), coordinator, 'meeting.close', {
          params,
          note: 'Masih ada butir tanpa hasil.',
        });
      }
      addPositions(script, items, wib(day, clock(minute)));
      addOutcomes(script, items, wib(day, clock(minute + 15)));
    });
  }
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function addPositions(script: ScriptBuilder, items: readonly SourceIndicator[], at: string): void {
  for (const indicator of items) {
    const { code, lead_hint: lead, supporting_hint: supporting } = indicator;
    const isContested = contested.includes(code);
    if (!isContested && supporting.length < 3) continue;
    const [objector] = supporting;
    const voices = [lead, ...supporting].map((body) => ({
      body,
      position: positionOf(code, body, lead),
      onBehalf: true,
    }));
    const [first, ...others] = isContested
      ? voices.map((voice) => (voice.body === objector ? { ...voice, position: 'object' } : voice))
      : voices;
    if (first === undefined) continue;
    const item = { ...params, item: code };
    // Where it matters the responsible body speaks for itself; the facilitator notes what is heard in the room.
    const speaks = isContested || pick(`speaks/${code}`, 3) === 0;
    if (speaks) {
      const own = { body: { positions: [{ ...first, onBehalf: false }] } };
      script.add(at, mainOf(lead), 'meeting.positions', { params: item, ...own });
    }
    const heard = speaks ? others : [first, ...others];
    script.add(at, facilitator, 'meeting.positions', { params: item, body: { positions: heard } });
  }
}

function positionOf(code: string, body: string, lead: string): string {
  if (body === lead) return 'agree';
  switch (pick(`position/${code}/${body}`, 9)) {
    case 0:
      return 'agreeWithEdit';
    case 1:
      return 'notOurMandate';
    default:
      return 'agree';
  }
}

function addOutcomes(script: ScriptBuilder, items: readonly SourceIndicator[], at: string): void {
  script.add(at, facilitator, 'meeting.outcomes', {
    params,
    body: {
      outcomes: items.map(({ code }) => {
        const outcome = outcomeOf(code);
        return { item: code, outcome, wording: indonesian(wordings[outcome]) };
      }),
    },
  });
}

function addFollowUps(script: ScriptBuilder, sources: Sources): void {
  contested.forEach((code, index) => {
    const indicator = sources.indicators.find((one) => one.code === code);
    if (indicator === undefined) throw new RangeError(`no indicator ${code}`);
    script.add(wib(secondDay, '15:30'), facilitator, 'meeting.followUp', {
      params,
      body: {
        followUp: `T-${fgdNumber}-${index + 1}`,
        body: indicator.lead_hint,
        text: indonesian(`Menyampaikan penjelasan tertulis tentang butir ${code} yang masih diperdebatkan.`),
      },
    });
  });
}

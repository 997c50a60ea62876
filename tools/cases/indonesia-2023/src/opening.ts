import {
  alternateOf,
  authorityOf,
  contactsOf,
  coordinator,
  fgdDelegation,
  lateBodies,
  mainOf,
  officer,
} from './actors.js';
import { decreesKnownAtStart } from './calendar.js';
import { indonesian, wib, type ScriptBuilder } from './script-builder.js';
import type { Sources } from './sources.js';

/** Bodies that take part from the beginning. */
export function kickOffBodies(sources: Sources): readonly string[] {
  return sources.ministries.map(({ code }) => code).filter((code) => !lateBodies.some((late) => late === code));
}

/** Three people of each body; a small delegation sends its authority along. */
export function kickOffDelegation(body: string): readonly string[] {
  return [...fgdDelegation(body), authorityOf(body)].slice(0, 3);
}

const invitee = (body: string) => (person: string) => ({ person, body, outside: false });

/** Replies of main focal points, a few at a time as mails are read. */
export function addReplies(
  script: ScriptBuilder,
  meeting: number,
  bodies: readonly string[],
  instants: readonly string[],
  reply: (body: string, index: number) => Readonly<Record<string, string>>,
): void {
  for (const [index, body] of bodies.entries()) {
    const at = instants[index % instants.length];
    if (at === undefined) continue;
    script.add(at, mainOf(body), 'meeting.reply', {
      params: { number: meeting, person: mainOf(body) },
      body: reply(body, index),
    });
  }
}

/** From the first letter to the launch: enrolment, the two coordination meetings, the decree of 29 March. */
export function addOpening(script: ScriptBuilder, sources: Sources): void {
  const bodies = kickOffBodies(sources);
  for (const body of bodies) {
    script.add(wib('2023-03-07', '09:00'), coordinator, 'assessment.enrolBody', {
      body: { body, contacts: contactsOf(body) },
    });
  }
  addFirstMeeting(script, bodies);
  addKickOff(script, bodies);

  script.add(wib('2023-03-29', '10:00'), coordinator, 'assessment.announceDecree', {
    body: { decree: 'SKB-2023-327' },
    note: 'Cuti bersama Idulfitri diubah dan diumumkan pada hari itu.',
  });
  script.refused('DECREE_KNOWN', wib('2023-03-29', '10:30'), officer, 'assessment.announceDecree', {
    body: { decree: decreesKnownAtStart[0] ?? '' },
    note: 'Keputusan yang sudah dikenal tidak diumumkan dua kali.',
  });
  script.add(wib('2023-04-03', '13:00'), coordinator, 'assessment.advance', { body: { to: 'launched' } });
}

function addFirstMeeting(script: ScriptBuilder, bodies: readonly string[]): void {
  const present = bodies.flatMap((body, index) =>
    [mainOf(body), ...(index % 2 === 0 ? [alternateOf(body)] : [])].map((person) => ({
      ...invitee(body)(person),
      mode: 'inPerson',
    })),
  );
  script.add(wib('2023-03-06', '10:00'), coordinator, 'meeting.plan', {
    body: {
      number: 1,
      kind: 'coordination',
      startsAt: wib('2023-03-15', '09:00'),
      endsAt: wib('2023-03-15', '12:00'),
      format: 'inPerson',
      title: indonesian('Rapat koordinasi pertama penilaian Indikator Tata Kelola Migrasi'),
      agenda: [],
    },
  });
  script.add(wib('2023-03-07', '13:00'), coordinator, 'meeting.open', {
    params: { number: 1 },
    body: { invitees: bodies.flatMap((body) => [mainOf(body), alternateOf(body)].map(invitee(body))) },
  });
  addReplies(
    script,
    1,
    bodies,
    [wib('2023-03-08', '09:30'), wib('2023-03-09', '10:00'), wib('2023-03-10', '14:00')],
    () => ({ reply: 'yes', mode: 'inPerson' }),
  );
  script.add(wib('2023-03-15', '09:00'), coordinator, 'meeting.start', { params: { number: 1 } });
  script.add(wib('2023-03-15', '09:20'), officer, 'meeting.attend', {
    params: { number: 1 },
    body: { attendances: present },
    note: 'Jumlah peserta rapat pertama tidak diketahui; daftar ini rekaan.',
  });
  script.add(wib('2023-03-15', '12:00'), coordinator, 'meeting.close', { params: { number: 1 } });
}

function addKickOff(script: ScriptBuilder, bodies: readonly string[]): void {
  const delegates = bodies.flatMap((body) => kickOffDelegation(body).map(invitee(body)));
  script.add(wib('2023-03-16', '10:00'), coordinator, 'meeting.plan', {
    body: {
      number: 2,
      kind: 'coordination',
      startsAt: wib('2023-04-03', '09:00'),
      endsAt: wib('2023-04-03', '12:30'),
      format: 'inPerson',
      title: indonesian('Rapat koordinasi kedua dan peluncuran penilaian'),
      agenda: [],
    },
  });
  script.add(wib('2023-03-17', '09:30'), coordinator, 'meeting.open', {
    params: { number: 2 },
    body: { invitees: delegates },
  });
  addReplies(
    script,
    2,
    bodies,
    [wib('2023-03-20', '09:30'), wib('2023-03-27', '10:00'), wib('2023-03-30', '09:00')],
    () => ({ reply: 'yes', mode: 'inPerson' }),
  );
  script.add(wib('2023-04-03', '09:00'), coordinator, 'meeting.start', { params: { number: 2 } });
  script.add(wib('2023-04-03', '09:15'), officer, 'meeting.attend', {
    params: { number: 2 },
    body: { attendances: delegates.map((one) => ({ ...one, mode: 'inPerson' })) },
    note: '51 peserta dari 17 kementerian dan lembaga.',
  });
  script.add(wib('2023-04-03', '12:30'), coordinator, 'meeting.close', { params: { number: 2 } });
}

import { alternateOf, coordinator, mainPresence, mainOf, officer } from './actors.js';
import { indonesian, wib, type ScriptBuilder } from './script-builder.js';
import type { Reason } from './register-plan.js';

interface Offer {
  readonly offer: string;
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly reason: Reason;
  readonly note: string;
}

function propose(script: ScriptBuilder, offer: Offer): void {
  script.add(offer.at, mainOf(offer.from), 'handoff.propose', { body: proposal(offer) });
}
function proposal({ offer, indicator, to, reason, note }: Offer): Readonly<Record<string, unknown>> {
  return { offer, indicator, to, reason, note: indonesian(note) };
}
function accept(script: ScriptBuilder, { offer, to }: Offer, at: string, actor = mainOf(to)): void {
  script.add(at, actor, 'handoff.accept', { params: { offer } });
}
function refuse(script: ScriptBuilder, { offer, to }: Offer, at: string, reason: Reason, note: string): void {
  script.add(at, mainOf(to), 'handoff.refuse', { params: { offer }, body: { reason, note: indonesian(note) } });
}
function decide(script: ScriptBuilder, { offer }: Offer, at: string, outcome: 'move' | 'keep', note: string): void {
  script.add(at, coordinator, 'handoff.decide', { params: { offer }, body: { outcome, note: indonesian(note) } });
}

/** Every turn a handoff can take: accepted, refused, silent and decided, revoked, late, at the hop limit. */
export function addHandoffs(script: ScriptBuilder): void {
  addAccepted(script);
  addRefused(script);
  addSilent(script);
  addRevoked(script);
  addHopLimit(script);
}

function addAccepted(script: ScriptBuilder): void {
  const diaspora: Offer = {
    offer: 'H-01',
    indicator: '2.3.3',
    from: 'KEMENKUMHAM',
    to: 'KEMLU',
    at: wib('2023-04-06', '10:30'),
    reason: 'outsideMandate',
    note: 'Pelibatan diaspora ditangani oleh kementerian yang membina perwakilan di luar negeri.',
  };
  propose(script, diaspora);
  accept(script, diaspora, wib('2023-04-10', '10:00'));

  const gender: Offer = {
    offer: 'H-02',
    indicator: '2.2.2',
    from: 'BAPPENAS',
    to: 'KEMENPPPA',
    at: wib('2023-04-06', '11:30'),
    reason: 'sharedMandate',
    note: 'Substansi gender dan anak lebih tepat dijawab oleh kementerian yang membidanginya.',
  };
  propose(script, gender);
  accept(script, gender, wib('2023-04-11', '11:00'));
}

function addRefused(script: ScriptBuilder): void {
  const taskForce: Offer = {
    offer: 'H-03',
    indicator: '6.4.2',
    from: 'KEMENKOPMK',
    to: 'POLRI',
    at: wib('2023-04-11', '10:30'),
    reason: 'sharedMandate',
    note: 'Sekretariat gugus tugas dapat menjawab lebih rinci.',
  };
  propose(script, taskForce);
  script.refused('FOREIGN_BODY', wib('2023-04-11', '13:00'), mainOf('BNPB'), 'handoff.accept', {
    params: { offer: taskForce.offer },
    note: 'Penawaran ini ditujukan kepada lembaga lain.',
  });
  script.refused('OFFER_OPEN', wib('2023-04-12', '09:00'), mainOf('KEMENKOPMK'), 'handoff.propose', {
    body: { ...proposal(taskForce), offer: 'H-03-bis', to: 'KEMENPPPA' },
    note: 'Satu indikator hanya dapat ditawarkan sekali pada saat yang sama.',
  });
  refuse(
    script,
    taskForce,
    wib('2023-04-13', '10:30'),
    'outsideMandate',
    'Pada saat ini ketua harian gugus tugas bukan lembaga kami.',
  );

  const students: Offer = {
    offer: 'H-04',
    indicator: '4.3.2',
    from: 'KEMENKUMHAM',
    to: 'KEMENDIKBUDRISTEK',
    at: wib('2023-04-11', '11:00'),
    reason: 'sharedMandate',
    note: 'Izin bekerja mahasiswa internasional berkaitan dengan aturan kampus.',
  };
  propose(script, students);
  refuse(
    script,
    students,
    wib('2023-04-12', '11:00'),
    'outsideMandate',
    'Izin tinggal dan izin bekerja bukan kewenangan kami; bahan tentang aturan kampus akan kami kirim sebagai kontribusi.',
  );
  script.refused('NOT_OWNER', wib('2023-04-12', '13:00'), mainOf('BP2MI'), 'handoff.propose', {
    body: { ...proposal(students), offer: 'H-90', to: 'KEMLU' },
    note: 'Hanya penanggung jawab yang dapat mengalihkan indikator.',
  });
}

function addSilent(script: ScriptBuilder): void {
  const crisis: Offer = {
    offer: 'H-05',
    indicator: '5.1.4',
    from: 'BNPB',
    to: 'KOMINFO',
    at: wib('2023-04-10', '11:00'),
    reason: 'sharedMandate',
    note: 'Penyebarluasan informasi kepada warga asing dilakukan oleh kementerian yang membidangi komunikasi.',
  };
  propose(script, crisis);
  decide(
    script,
    crisis,
    wib('2023-04-17', '10:00'),
    'move',
    'Tidak ada jawaban sampai tenggat; isi indikator sesuai dengan tugas lembaga penerima.',
  );

  const insurance: Offer = {
    offer: 'H-06',
    indicator: '1.1.4',
    from: 'KEMENSOS',
    to: 'KEMNAKER',
    at: wib('2023-04-10', '11:30'),
    reason: 'sharedMandate',
    note: 'Jaminan sosial tenaga kerja ditangani bersama.',
  };
  propose(script, insurance);
  decide(
    script,
    insurance,
    wib('2023-04-17', '10:15'),
    'keep',
    'Tidak ada jawaban sampai tenggat; penanggung jawab tetap, bagian ketenagakerjaan dijawab sebagai kontribusi.',
  );

  const qualifications: Offer = {
    offer: 'H-11',
    indicator: '4.2.1',
    from: 'KEMNAKER',
    to: 'KEMENDIKBUDRISTEK',
    at: wib('2023-04-11', '13:30'),
    reason: 'dataElsewhere',
    note: 'Penyetaraan ijazah luar negeri dilakukan oleh kementerian pendidikan.',
  };
  propose(script, qualifications);
  accept(script, qualifications, wib('2023-04-17', '13:00'));
}

function addRevoked(script: ScriptBuilder): void {
  const employers: Offer = {
    offer: 'H-10',
    indicator: '3.3.2',
    from: 'KEMNAKER',
    to: 'BP2MI',
    at: wib('2023-04-11', '09:30'),
    reason: 'sharedMandate',
    note: 'Perusahaan penempatan berhubungan langsung dengan badan pelaksana.',
  };
  propose(script, employers);
  script.add(wib('2023-04-12', '09:30'), mainOf(employers.from), 'handoff.revoke', {
    params: { offer: employers.offer },
  });
}

/** Handed on twice already: the third time it goes to the agenda of a coordination meeting in May (invented). */
function addHopLimit(script: ScriptBuilder): void {
  const recovery = {
    indicator: '5.2.3',
    reason: 'sharedMandate' as const,
    note: 'Strategi pemulihan pascakrisis melibatkan beberapa lembaga; mohon dijawab oleh lembaga yang paling dekat.',
  };
  const first: Offer = {
    ...recovery,
    offer: 'H-07',
    from: 'BAPPENAS',
    to: 'BNPB',
    at: wib('2023-04-10', '13:00'),
  };
  const second: Offer = {
    ...recovery,
    offer: 'H-08',
    from: 'BNPB',
    to: 'KEMENKOPMK',
    at: wib('2023-04-17', '11:00'),
  };
  const third: Offer = {
    ...recovery,
    offer: 'H-09',
    from: 'KEMENKOPMK',
    to: 'BAPPENAS',
    at: wib('2023-04-27', '10:00'),
  };
  propose(script, first);
  accept(script, first, wib('2023-04-12', '13:00'));
  propose(script, second);
  accept(script, second, wib('2023-04-18', '10:00'));
  propose(script, third);
  script.refused('HOP_LIMIT', wib('2023-04-27', '13:30'), mainOf('BAPPENAS'), 'handoff.accept', {
    params: { offer: third.offer },
    note: 'Batas pengalihan tercapai: keputusan ada pada rapat koordinasi.',
  });
  addThirdMeeting(script, third);
}

function addThirdMeeting(script: ScriptBuilder, offer: Offer): void {
  const bodies = ['KEMLU', 'BAPPENAS', 'BNPB', 'KEMENKOPMK', 'KEMENSOS', 'KEMENDAGRI'];
  const invitees = bodies.flatMap((body) =>
    [mainOf(body), alternateOf(body)].map((person) => ({ person, body, outside: false })),
  );
  const item = `offer:${offer.offer}`;
  script.add(wib('2023-04-28', '09:00'), coordinator, 'meeting.plan', {
    body: {
      number: 3,
      kind: 'coordination',
      startsAt: wib('2023-05-16', '09:30'),
      endsAt: wib('2023-05-16', '11:30'),
      format: 'hybrid',
      title: indonesian('Rapat koordinasi ketiga: indikator yang mencapai batas pengalihan'),
      agenda: [],
    },
    note: 'Rapat ini rekaan untuk latihan.',
  });
  script.add(wib('2023-04-28', '10:00'), coordinator, 'meeting.open', { params: { number: 3 }, body: { invitees } });
  mainPresence(bodies).forEach(({ person, mode }, index) => {
    const at = index % 2 === 0 ? wib('2023-05-03', '10:00') : wib('2023-05-08', '11:00');
    script.add(at, person, 'meeting.reply', { params: { number: 3, person }, body: { reply: 'yes', mode } });
  });
  script.add(wib('2023-05-16', '09:30'), coordinator, 'meeting.start', { params: { number: 3 } });
  script.add(wib('2023-05-16', '09:40'), officer, 'meeting.attend', {
    params: { number: 3 },
    body: { attendances: mainPresence(bodies) },
  });
  script.add(wib('2023-05-16', '10:20'), officer, 'meeting.positions', {
    params: { number: 3, item },
    body: {
      positions: [
        { body: 'KEMENKOPMK', position: 'agreeWithEdit', onBehalf: true },
        { body: 'BAPPENAS', position: 'notOurMandate', onBehalf: true },
        { body: 'BNPB', position: 'agree', onBehalf: true },
      ],
    },
  });
  script.add(wib('2023-05-16', '10:45'), coordinator, 'meeting.outcomes', {
    params: { number: 3 },
    body: {
      outcomes: [
        {
          item,
          outcome: 'discussed',
          wording: indonesian('Penanggung jawab tetap; Bappenas dan BNPB mengirim bahan sebagai kontributor.'),
        },
      ],
    },
  });
  script.add(wib('2023-05-16', '11:00'), coordinator, 'meeting.followUp', {
    params: { number: 3 },
    body: {
      followUp: 'T-3-1',
      body: 'BAPPENAS',
      text: indonesian('Mengirim bahan tentang pemulihan pascakrisis kepada Kemenko PMK.'),
    },
  });
  decide(
    script,
    offer,
    wib('2023-05-16', '11:15'),
    'keep',
    'Sesuai hasil rapat koordinasi ketiga: penanggung jawab tetap.',
  );
  script.add(wib('2023-05-16', '11:30'), coordinator, 'meeting.close', { params: { number: 3 } });
}

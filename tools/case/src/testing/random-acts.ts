import { stages, type AssessmentState, type DossierState, type MeetingState } from '@selaras/domain';
import type { ScriptStep } from '../format.js';

export const bodies = ['CONV', 'A', 'B', 'C'] as const;
export const indicators = ['1.1', '1.2', '2.1', '2.2', '2.3'] as const;

const steps = [1, 2, 4].map((level) => ({ level, title: { id: `Tingkat ${level}`, en: `Level ${level}` } }));
/** How each of them is answered: all kinds, so that none is known to one side alone. */
const questions = {
  '1.1': { answer: 'yes_no' },
  '1.2': { answer: 'level', levels: steps },
  '2.1': { answer: 'number', unit: { id: 'kantor', en: 'offices' } },
  '2.2': { answer: 'frequency' },
  '2.3': { answer: 'text' },
} as const;
export const questionOf = (code: (typeof indicators)[number]) => {
  const question = questions[code];
  return 'levels' in question ? { ...question, levels: [...question.levels] } : question;
};

/** An answer that fits its question and, now and then, one that does not. */
function answerTo(indicator: string, { random, n }: Moment): Readonly<Record<string, unknown>> {
  const fitting: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    '1.1': { value: 'yes' },
    '1.2': { value: 'level', level: 2 },
    '2.1': { value: 'number', number: n },
    '2.2': { value: 'yearly' },
    '2.3': { value: 'text' },
  };
  const wrong = [{ value: 'partial' }, { value: 'level', level: 3 }, { value: 'number' }, { value: 'text', level: 1 }];
  const value = random() < 0.05 ? wrong[Math.floor(random() * wrong.length)] : fitting[indicator];
  return { ...(value ?? { value: 'notApplicable' }), text: says(`answer ${n}`), evidence: [] };
}
export const contactNames = ['main', 'alternate', 'authority'] as const;
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
const says = (text: string) => ({ lang: 'en', text });
export const contact = (body: string, name: (typeof contactNames)[number]): string =>
  `random.${body.toLowerCase()}.${name}`;
export const coordinator = 'random.coordinator';
export const officer = 'random.officer';
export const researcher = 'random.researcher';

/** What a step of a random course is chosen from. */
export interface Moment {
  readonly random: () => number;
  readonly state: AssessmentState;
  readonly dossier: (body: string) => DossierState | undefined;
  readonly meeting: (number: number) => MeetingState | undefined;
  readonly now: number;
  /** A number that no earlier step got. */
  readonly n: number;
}
type Act = Pick<ScriptStep, 'actor' | 'do'> & Partial<Pick<ScriptStep, 'params' | 'body'>>;

function pick<T>({ random }: Pick<Moment, 'random'>, from: readonly T[]): T | undefined {
  return from[Math.floor(random() * from.length)];
}
function some<T>(moment: Pick<Moment, 'random'>, from: readonly T[]): readonly T[] {
  const chosen = from.filter(() => moment.random() < 0.6);
  return chosen.length > 0 ? chosen : from.slice(0, 1);
}

/** Mostly what moves the round on, now and then anything at all. */
export function nextAct(moment: Moment): Act | null {
  const { state, random } = moment;
  if (Object.keys(state.bodies).length < 3) return enrol(moment);
  if (state.stage === 'setup' && random() < 0.8) return advance(moment);
  const unassigned = Object.values(state.register).some(({ status }) => status === 'unassigned');
  if (unassigned && random() < 0.6) return assign(moment);
  if (random() < 0.1) return advance(moment);
  // Two thirds of what happens in a round happens in the bodies.
  const makers = [dossierAct, dossierAct, dossierAct, dossierAct, dossierAct, offerAct, steeringAct, steeringAct];
  const late = [meetingAct, meetingAct, profileAct];
  return (
    pick(moment, [...makers, ...(state.stage === 'setup' || state.stage === 'launched' ? [] : late)])?.(moment) ?? null
  );
}

function advance({ state }: Moment): Act | null {
  const to = stages[stages.indexOf(state.stage) + 1];
  if (to === undefined) return null;
  return { actor: coordinator, do: 'assessment.advance', body: { to, waiver: says('agreed on the phone') } };
}

function enrol(moment: Moment): Act {
  const { state } = moment;
  const left = bodies.filter((body) => state.bodies[body] === undefined);
  const body = pick(moment, left) ?? 'A';
  // Now and then a contact from another body: the request does not fit the assessment.
  const from = moment.random() < 0.05 ? 'CONV' : body;
  return {
    actor: coordinator,
    do: 'assessment.enrolBody',
    body: {
      body,
      contacts: {
        main: contact(from, 'main'),
        alternate: contact(body, 'alternate'),
        authority: contact(body, 'authority'),
      },
    },
  };
}

function assign(moment: Moment): Act {
  const { state } = moment;
  const codes = Object.values(state.register).flatMap(({ code, status }) => (status === 'unassigned' ? [code] : []));
  const lead = pick(moment, Object.keys(state.bodies)) ?? 'A';
  return {
    actor: moment.random() < 0.9 ? coordinator : researcher,
    do: 'assessment.assign',
    body: { assignments: some(moment, codes).map((indicator) => ({ indicator, lead, contributors: [] })) },
  };
}

function dossierAct(moment: Moment): Act {
  const { random } = moment;
  const bodyCode = pick(moment, Object.keys(moment.state.bodies)) ?? 'A';
  const dossier = moment.dossier(bodyCode);
  const items = Object.values(dossier?.items ?? {});
  const of = (...statuses: readonly string[]) =>
    items.flatMap(({ indicator, status }) => (statuses.includes(status) ? [indicator] : []));
  // Now and then somebody of another body tries.
  const speaker = random() < 0.95 ? bodyCode : 'CONV';
  const main = contact(speaker, random() < 0.8 ? 'main' : 'alternate');
  const params = { bodyCode };
  const version = (indicator: string): number => items.find((item) => item.indicator === indicator)?.version ?? 0;
  const stray = random() < 0.06 ? [pick(moment, indicators) ?? '1.1'] : [];
  const question = Object.values(dossier?.questions ?? {}).find(({ status }) => status === 'open');
  const choices: readonly (() => Act | null)[] = [
    () => listed('dossier.accept', main, params, some(moment, [...of('assigned'), ...stray])),
    () => {
      const indicator = pick(moment, [...of('accepted', 'answered', 'cleared', 'submitted'), ...stray]);
      if (indicator === undefined) return null;
      const expectedVersion = version(indicator) + (random() < 0.05 ? 1 : 0);
      const answer = answerTo(indicator, moment);
      return { actor: main, do: 'dossier.answer', params: { bodyCode, indicator }, body: { answer, expectedVersion } };
    },
    () => {
      const cleared = some(moment, [...of('answered'), ...stray]);
      if (cleared.length === 0) return null;
      const body = {
        indicators: cleared.map((indicator) => ({ indicator, version: Math.max(1, version(indicator)) })),
      };
      return { actor: contact(speaker, 'authority'), do: 'dossier.clear', params, body };
    },
    () => listed('dossier.submit', main, params, some(moment, [...of('cleared'), ...stray])),
    () => {
      const indicator = pick(moment, [...of('assigned'), ...stray]);
      if (indicator === undefined) return null;
      return {
        actor: main,
        do: 'dossier.refuse',
        params: { bodyCode, indicator },
        body: { reason: 'outsideMandate', note: says('not ours') },
      };
    },
    () =>
      question === undefined
        ? null
        : {
            actor: main,
            do: 'dossier.reply',
            params: { bodyCode, question: question.question },
            body: { status: 'answered', text: says(`reply ${moment.n}`) },
          },
    () => ({
      actor: coordinator,
      do: 'dossier.logCall',
      params,
      body: {
        note: says('called'),
        promisedUntil: random() < 0.6 ? new Date(moment.now + random() * 6 * dayMs).toISOString() : null,
      },
    }),
  ];
  // A call is logged now and then, the rest is work.
  const able = choices.slice(0, random() < 0.15 ? choices.length : -1).flatMap((choice) => choice() ?? []);
  return pick(moment, able) ?? { actor: coordinator, do: 'clock' };
}

function listed(name: string, actor: string, params: Act['params'], codes: readonly string[]): Act | null {
  return codes.length === 0 ? null : { actor, do: name, params, body: { indicators: codes } };
}

function offerAct(moment: Moment): Act | null {
  const { state, random, n } = moment;
  const open = Object.values(state.offers).filter(({ status }) => status === 'open');
  const stuck = Object.values(state.offers).filter(({ status }) => status === 'escalated' || status === 'hopLimit');
  const decided = pick(moment, stuck);
  if (decided !== undefined && random() < 0.6) {
    const outcome = random() < 0.5 ? 'move' : 'keep';
    return { actor: coordinator, do: 'handoff.decide', params: { offer: decided.id }, body: { outcome } };
  }
  const offer = pick(moment, open);
  if (offer !== undefined && random() < 0.7) {
    const params = { offer: offer.id };
    const roll = random();
    if (roll < 0.5) return { actor: contact(offer.to, 'main'), do: 'handoff.accept', params, body: {} };
    if (roll < 0.8)
      return { actor: contact(offer.to, 'main'), do: 'handoff.refuse', params, body: { reason: 'needsTime' } };
    return { actor: contact(offer.from, 'main'), do: 'handoff.revoke', params, body: {} };
  }
  const entry = pick(
    moment,
    Object.values(state.register).filter(({ status }) => status === 'assigned' || status === 'accepted'),
  );
  if (entry === undefined) return null;
  const to =
    pick(
      moment,
      Object.keys(state.bodies).filter((body) => body !== entry.lead),
    ) ?? 'CONV';
  return {
    actor: contact(entry.lead, 'main'),
    do: 'handoff.propose',
    body: { offer: `offer-${n}`, indicator: entry.code, to, reason: 'outsideMandate' },
  };
}

function steeringAct(moment: Moment): Act | null {
  const { state, random, n, now } = moment;
  const refused = Object.values(state.register).find(({ status }) => status === 'refused');
  const date = (days: number) => new Date(now + days * dayMs).toISOString().slice(0, 10);
  const choices: readonly (() => Act | null)[] = [
    () => advance(moment),
    () => (random() < 0.5 ? advance(moment) : null),
    () => (Object.keys(state.bodies).length < bodies.length ? enrol(moment) : null),
    () =>
      refused === undefined
        ? null
        : {
            actor: coordinator,
            do: 'assessment.reassign',
            params: { indicator: refused.code },
            body: { to: pick(moment, Object.keys(state.bodies)) ?? 'A', despiteRefusal: random() < 0.5 },
          },
    () => ({
      actor: coordinator,
      do: 'assessment.announceDecree',
      body: {
        decree: {
          id: `D-${n + 1}`,
          title: { id: 'Decree' },
          knownOn: date(0),
          adds: [{ date: date(1 + Math.floor(random() * 8)), name: { id: 'Libur', en: 'Day off' }, kind: 'national' }],
          removes: random() < 0.3 ? [date(1 + Math.floor(random() * 8))] : [],
        },
      },
    }),
    () => {
      const asked = Object.values(state.register).filter(({ status }) => status === 'submitted');
      const entry = pick(moment, asked);
      if (entry === undefined) return null;
      const questions = [{ id: `q-${n}`, indicator: entry.code, body: entry.lead, text: says(`question ${n}`) }];
      return { actor: researcher, do: 'round.open', body: { questions } };
    },
    () => {
      const round = Object.values(state.rounds).find(({ closedAt }) => closedAt === null);
      return round === undefined
        ? null
        : { actor: researcher, do: 'round.close', params: { round: round.number }, body: {} };
    },
    () => {
      const entry = pick(moment, Object.values(state.register));
      const concerned = Object.keys(state.bodies).slice(0, 2);
      if (entry === undefined || concerned.length < 2) return null;
      return {
        actor: researcher,
        do: 'contradiction.open',
        body: {
          contradiction: `c-${n}`,
          indicator: entry.code,
          bodies: concerned,
          kind: 'answersDiffer',
          text: says('both cannot stand'),
        },
      };
    },
    () => {
      const open = Object.values(state.contradictions).find(({ status }) => status === 'open');
      return open === undefined
        ? null
        : {
            actor: researcher,
            do: 'contradiction.resolve',
            params: { contradiction: open.id },
            body: { outcome: 'reconciled', resolution: says('settled') },
          };
    },
  ];
  return (
    pick(
      moment,
      choices.flatMap((choice) => choice() ?? []),
    ) ?? null
  );
}

function meetingAct(moment: Moment): Act | null {
  const { state, random, now } = moment;
  const last = Object.values(state.meetings).at(-1);
  const meeting = last === undefined ? undefined : moment.meeting(last.number);
  if (last === undefined || meeting === undefined || last.status === 'closed') {
    const number = (last?.number ?? 0) + 1;
    const startsAt = now + (1 + random() * 5) * dayMs;
    return {
      actor: officer,
      do: 'meeting.plan',
      body: {
        number,
        kind: pick(moment, ['coordination', 'fgd', 'consultation']),
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(startsAt + 2 * hourMs).toISOString(),
        format: 'hybrid',
        title: says(`meeting ${number}`),
        agenda: some(moment, Object.values(state.register)).map(({ code }) => code),
      },
    };
  }
  const params = { number: last.number };
  const invitees = Object.keys(state.bodies).map((body) => ({ person: contact(body, 'main'), body, outside: false }));
  const items = meeting.agenda.map((one) => one.item);
  const body = pick(moment, Object.keys(state.bodies)) ?? 'A';
  const item = pick(moment, items) ?? '1.1';
  const by = (name: string, body: Act['body']): Act => ({ actor: officer, do: name, params, body });
  const attendances = invitees.map((one) => ({ ...one, mode: 'inPerson' }));
  const outcomes = items.map((one) => ({ item: one, outcome: 'agreed', wording: says('as it stands') }));
  const voice = contact(body, 'main');
  const reply = { reply: 'yes', mode: 'inPerson' };
  const spoken = { positions: [{ body, position: 'agree', onBehalf: false }] };
  const choices: Readonly<Record<MeetingState['status'], readonly Act[]>> = {
    draft: [by('meeting.open', { invitees })],
    open: [
      by('meeting.start', {}),
      { actor: voice, do: 'meeting.reply', params: { ...params, person: voice }, body: reply },
    ],
    inSession: [
      by('meeting.attend', { attendances }),
      { actor: voice, do: 'meeting.positions', params: { ...params, item }, body: spoken },
      by('meeting.outcomes', { outcomes }),
      by('meeting.close', {}),
    ],
    closed: [],
  };
  // Now and then somebody is ahead of the chair.
  const all = Object.values(choices).flat();
  return pick(moment, random() < 0.9 ? choices[meeting.status] : all) ?? null;
}

function profileAct(moment: Moment): Act | null {
  const { state, n } = moment;
  if (state.profile.status === 'none') {
    // Mostly not before its time.
    const early = stages.indexOf(state.stage) < stages.indexOf('analysis');
    return early && moment.random() < 0.9 ? advance(moment) : { actor: researcher, do: 'profile.start', body: {} };
  }
  const statement = { id: 's-1', dimension: 1, class: 'potential', indicators: ['1.1'], text: says(`statement ${n}`) };
  const choices: readonly Act[] = [
    { actor: researcher, do: 'profile.write', body: { statements: [statement] } },
    { actor: officer, do: 'profile.circulate', body: {} },
    {
      actor: contact('A', 'main'),
      do: 'profile.comment',
      body: { comment: `k-${n}`, statement: 's-1', text: says('a comment'), objection: moment.random() < 0.3 },
    },
    { actor: coordinator, do: 'profile.validate', body: {} },
    { actor: coordinator, do: 'profile.clear', body: {} },
    { actor: coordinator, do: 'profile.publish', body: {} },
  ];
  return pick(moment, choices) ?? null;
}

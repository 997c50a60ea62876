import type { ContentKind, RecordInput } from '@selaras/contracts';
import type {
  Actor,
  AgendaItemView,
  AttendanceView,
  Comment,
  Contradiction,
  Deadline,
  DossierItemView,
  DossierView,
  GridCell,
  Offer,
  ProfileView,
  Provenance,
  Question,
  RegisterEntry,
  Round,
  StatementView,
  ViewRow,
} from '@selaras/domain';
import { workflowIds } from '@selaras/domain';
import { RequestRepository, contentHash, recorder } from '@selaras/persistence';
import { aMeeting, aStep, anAssessment, framework, startAt } from './harness.js';
import type { Api } from './harness.js';

const day = 86_400_000;
const by: Actor = { person: 'narahubung-kemlu', role: 'focalPoint', body: 'KEMLU' };
const deadline: Deadline = {
  rule: { amount: 5, unit: 'workingDays' },
  from: startAt,
  instant: startAt + 7 * day,
  calendarVersion: '-',
};
const cell: GridCell = { state: 'waiting', done: 1, total: 2, until: startAt + day };

/** Texts by what they are about: `kind subject`. */
const texts = new Map<string, { readonly id: string; readonly kind: ContentKind; readonly subject: string }>();
/** The reference of a text, which `fill` stores. */
function text(kind: ContentKind, subject: string): { readonly id: string; readonly hash: string } {
  const name = `${kind} ${subject}`;
  const known = texts.get(name);
  const id = known?.id ?? `0f7a1c52-9d53-4f3e-9a55-${String(texts.size + 1).padStart(12, '0')}`;
  texts.set(name, { id, kind, subject });
  return { id, hash: contentHash(bodyOf(name)) };
}
function bodyOf(name: string): { readonly lang: string; readonly text: string } {
  return { lang: 'id', text: `Isi ${name}.` };
}

const bodies = ['KEMLU', 'BPS'];
const indicators = framework.indicators.map(({ code }) => code);
const other = (body: string): string => bodies.find((code) => code !== body) ?? body;

const assessment = anAssessment({
  stage: 'crosscheck',
  counts: { indicators: 2, bodies: 2, submitted: 2, openOffers: 2, openContradictions: 1 },
  profile: { status: 'draft', version: 1 },
  gate: { next: null, missing: [] },
});

const row = <D extends object>(kind: string, id: string, body: string | null, doc: D): ViewRow => ({
  kind,
  id,
  body,
  doc,
});
const round: Round = { number: 1, openedAt: startAt, deadline, closedAt: null };
const question = (body: string): Question => ({
  id: `tanya-${body}`,
  round: 1,
  indicator: '1.1',
  body,
  text: text('question', `tanya-${body}`),
  status: 'answered',
});
const offer = (from: string): Offer => ({
  id: `usul-${from}`,
  indicator: '1.2',
  from,
  to: other(from),
  reason: 'dataElsewhere',
  note: text('note', `usul-${from}`),
  status: 'open',
  proposedAt: startAt,
  deadline,
  settledAt: null,
});
const contradiction: Contradiction = {
  id: 'beda-1',
  indicator: '1.1',
  bodies,
  kind: 'answersDiffer',
  text: text('contradiction', 'beda-1'),
  status: 'reconciled',
  openedAt: startAt,
  resolution: text('resolution', 'beda-1'),
};
const entry = (code: string): RegisterEntry => ({
  code,
  dimension: 1,
  lead: 'KEMLU',
  contributors: ['BPS'],
  version: 2,
  status: 'submitted',
  hops: 0,
  refusedBy: [],
  answer: text('answer', `KEMLU/${code}`),
  outcome: null,
  outcomeAt: null,
  since: startAt,
});
const dossier = (body: string): DossierView => ({
  body,
  accept: cell,
  answer: cell,
  clear: cell,
  submit: cell,
  questions: cell,
  outcome: cell,
  pausedUntil: startAt,
});
const item = (body: string, indicator: string): DossierItemView => ({
  body,
  indicator,
  status: 'submitted',
  since: startAt,
  acceptance: deadline,
  answering: deadline,
  version: 1,
  answer: text('answer', `${body}/${indicator}`),
  refusal: null,
});
const agendaItem = (indicator: string): AgendaItemView => ({
  item: indicator,
  indicator,
  offer: null,
  meeting: 1,
  positions: { BPS: { position: 'agree', onBehalf: false } },
  outcome: 'agreed',
  wording: text('wording', `1/${indicator}`),
});
const attendance = (meeting: number, person: string): AttendanceView => ({
  meeting,
  person,
  body: null,
  outside: false,
  mode: 'inPerson',
});
const provenance: Provenance = {
  indicator: '1.1',
  lead: 'KEMLU',
  answer: text('answer', 'KEMLU/1.1'),
  outcome: 'agreed',
  outcomeAt: '1/1.1',
  contradictions: [{ id: 'beda-1', status: 'reconciled', resolution: text('resolution', 'beda-1') }],
};
const erratum = {
  number: 1,
  statement: 's1',
  before: text('statement', 's1'),
  after: text('statement', 's1/ralat'),
  reason: text('reason', 's1'),
  provenance: [provenance],
  at: startAt,
};
const profile: ProfileView = {
  status: 'published',
  version: 1,
  silence: { deadline, state: 'running' },
  statements: 1,
  changedStatements: 1,
  errata: [erratum],
};
const statement: StatementView = {
  id: 's1',
  dimension: 1,
  class: 'potential',
  indicators,
  text: text('statement', 's1'),
  provenance: [provenance],
  changedSince: [{ indicator: '1.1', now: { ...provenance, outcome: 'contested', outcomeAt: '2/1.1' } }],
};
const comment: Comment = {
  id: 'k1',
  statement: 's1',
  by: 'narahubung-bps',
  body: 'BPS',
  at: startAt,
  text: text('comment', 'k1'),
  objection: false,
  outcome: 'open',
};

function waiting(body: string, person: string): RecordInput['waiting']['upserts'][number] {
  return {
    id: `${body}/jawab`,
    assessment: 'demo',
    body,
    role: 'focalPoint',
    persons: [person],
    what: 'answerIndicators',
    items: indicators,
    since: startAt,
    until: startAt + day,
    then: 'remindAgain',
    step: 0,
  };
}
function notice(recipient: string, n: number): RecordInput['notices'][number] {
  return {
    purposeKey: `demo|body/KEMLU|reminder|${n}|1|${recipient}|mail`,
    kind: 'reminder',
    recipient,
    channel: 'mail',
    address: null,
    why: 'mainFocalPoint',
    form: 'digest',
    dueAt: startAt + n * day,
    subject: 'KEMLU/jawab',
    body: 'KEMLU',
    items: indicators,
    data: { what: 'answerIndicators', count: 1, until: startAt + day, step: 1 },
  };
}
const submittedBy = (body: string) =>
  indicators.map((indicator) => ({ indicator, answer: text('answer', `${body}/${indicator}`) }));
const focalPointOf = (body: string): string => `narahubung-${body.toLowerCase()}`;

function steps(): readonly RecordInput[] {
  const contacts = (body: string) => ({ main: focalPointOf(body), alternate: focalPointOf(body), authority: null });
  return [
    aStep({
      workflowId: workflowIds.assessment('demo'),
      kind: 'assessment',
      facts: [
        { type: 'AssessmentOpened', at: startAt, by },
        ...bodies.map((body) => ({ type: 'SubmissionNoted', at: startAt, by, body, answers: submittedBy(body) })),
      ],
      views: {
        upserts: [
          row('assessment', 'demo', null, assessment),
          ...bodies.map((code) =>
            row('body', code, code, { code, contacts: contacts(code), enrolledAt: startAt, late: false, chase: {} }),
          ),
          ...indicators.map((code) => row('indicator', code, 'KEMLU', entry(code))),
          ...bodies.map((body) => row('offer', offer(body).id, null, offer(body))),
          row('round', '1', null, round),
          ...bodies.map((body) => row('question', question(body).id, body, question(body))),
          row('contradiction', contradiction.id, null, contradiction),
        ],
        deletes: [],
      },
      nextDue: startAt + day,
    }),
    ...bodies.map((body) =>
      aStep({
        workflowId: workflowIds.dossier('demo', body),
        kind: 'dossier',
        facts: [1, 2].map((n) => ({
          type: 'QuestionReplied',
          at: startAt,
          by,
          question: question(body).id,
          answer: text('reply', `${question(body).id}/${n}`),
        })),
        views: {
          upserts: [
            row('dossier', body, body, dossier(body)),
            ...indicators.map((code) => row('dossierItem', `${body}/${code}`, body, item(body, code))),
          ],
          deletes: [],
        },
        waiting: { upserts: [waiting(body, focalPointOf(body))], deletes: [] },
        notices: body === 'KEMLU' ? [1, 2, 3].map((n) => notice(focalPointOf(body), n)) : [],
      }),
    ),
    ...[1, 2].map((number) => {
      const meeting = aMeeting({ number, kind: 'fgd', status: 'closed', title: text('title', `pertemuan/${number}`) });
      const opened = {
        type: 'MeetingOpened',
        at: startAt,
        by,
        invitees: number === 1 ? [{ person: 'pengulas' }] : [],
      };
      return aStep({
        workflowId: workflowIds.meeting('demo', number),
        kind: 'meeting',
        facts: [opened],
        views: {
          upserts: [
            row('meeting', String(number), null, meeting),
            row('attendance', `${number}/peneliti`, null, attendance(number, 'peneliti')),
            ...(number === 1 ? indicators.map((code) => row('agendaItem', `1/${code}`, null, agendaItem(code))) : []),
          ],
          deletes: [],
        },
      });
    }),
    aStep({
      workflowId: workflowIds.profile('demo'),
      kind: 'profile',
      facts: [{ type: 'ProfileDrafted', at: startAt, by }],
      views: {
        upserts: [
          row('profile', 'profile', null, profile),
          row('statement', statement.id, null, statement),
          row('comment', comment.id, null, comment),
        ],
        deletes: [],
      },
    }),
  ];
}

/**
 * Fills the seeded assessment `demo` so that every read has something to show: two bodies with answers, offers both ways,
 * questions with replies, a contradiction, two meetings (`pengulas` is invited to the first), a profile, notices.
 * Returns the reference of a text, by kind and subject.
 */
export async function fill(api: Api): Promise<typeof text> {
  const written = steps();
  await new RequestRepository(api.ds).begin({
    key: 'isi-contoh',
    person: by.person,
    route: '-',
    bodyHash: '-',
    assessment: 'demo',
    workflow: workflowIds.assessment('demo'),
    contents: [...texts].map(([name, { id, kind, subject }]) => ({
      id,
      hash: contentHash(bodyOf(name)),
      assessment: 'demo',
      kind,
      subject,
      body: bodyOf(name),
      author: by.person,
      owner: bodies.find((body) => subject.includes(body)) ?? null,
    })),
  });
  for (const step of written) await recorder(api.ds)([step]);
  return text;
}

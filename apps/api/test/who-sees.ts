// Long: one assessment, every kind of text in it with its grounds, and what makes each stage, are read together.
import type { Concern, ContentKind, RecordedGround, Viewer } from '@selaras/contracts';
import type { Role, ViewRow } from '@selaras/domain';
import { contentHash, recorder } from '@selaras/persistence';
import { PeopleRepository, ReferenceRepository, RequestRepository } from '@selaras/persistence';
import { samplePerson, samplePlan } from '@selaras/testing';
import { hashPassword } from '../src/session/secrets.js';
import { aMeeting, aStep, anAssessment, password, seed, seedMembers, startAt } from './harness.js';
import type { Api } from './harness.js';

/*
 * A small assessment in four stages. KEMLU answers; it has an offer to BPS and a contradiction with it; BNPB has to do with
 * none of that until it is invited. Of every text it is written down on which grounds it is open, by hand: reads have to
 * find the same.
 */

const day = 86_400_000;
const root = 'assessment/demo';
const by = { person: 'koordinator', role: 'coordinator', body: 'KEMLU' } as const;
const deadline = {
  rule: { amount: 5, unit: 'workingDays' },
  from: startAt,
  instant: startAt + day,
  calendarVersion: '-',
};

export const stages = ['before', 'submitted', 'invited', 'published'] as const;
export type Stage = (typeof stages)[number];
const since = (stage: Stage, from: Stage): boolean => stages.indexOf(stage) >= stages.indexOf(from);

/** Everybody who may ask: each role, and of those of a body one of the body concerned and one of another. */
export const people: readonly (readonly [string, Role, string | null])[] = [
  ['koordinator', 'coordinator', 'KEMLU'],
  ['petugas', 'programOfficer', null],
  ['peneliti', 'researcher', null],
  ['fasilitator', 'facilitator', null],
  ['pengamat', 'observer', null],
  ['pengulas', 'outsideReviewer', null],
  ...['KEMLU', 'BNPB'].flatMap((body): readonly (readonly [string, Role, string])[] => [
    [`narahubung-${body.toLowerCase()}`, 'focalPoint', body],
    [`pengesah-${body.toLowerCase()}`, 'authority', body],
    [`utusan-${body.toLowerCase()}`, 'participant', body],
  ]),
  ['operator', 'operator', null],
];

export interface Text {
  readonly name: string;
  readonly id: string;
  readonly hash: string;
  readonly kind: ContentKind;
  readonly subject: string;
  readonly owner: string | null;
  readonly author: string;
  readonly wording: string;
  /** What is known of it at a stage, by hand. */
  readonly concern: (stage: Stage, viewer: Viewer) => Concern;
}

const bodyOf = ({ memberships }: Viewer): string | null => memberships[0]?.body ?? null;
/** Who was invited: KEMLU and the reviewer from the beginning, BNPB later. */
const invited = (stage: Stage, viewer: Viewer): boolean =>
  (since(stage, 'submitted') && (bodyOf(viewer) === 'KEMLU' || viewer.person === 'pengulas')) ||
  (since(stage, 'invited') && bodyOf(viewer) === 'BNPB');
const held = (given: Partial<Record<RecordedGround, boolean>>): RecordedGround[] =>
  (Object.keys(given) as RecordedGround[]).filter((ground) => given[ground] === true);
const handedIn = (stage: Stage, viewer: Viewer): RecordedGround[] =>
  since(stage, 'submitted')
    ? held({ submitted: true, agenda: invited(stage, viewer), published: stage === 'published' })
    : [];
const atMeeting = (stage: Stage, viewer: Viewer): RecordedGround[] =>
  held({ opened: since(stage, 'submitted'), invited: invited(stage, viewer) });
const circulating = (stage: Stage): boolean => stage === 'submitted' || stage === 'invited';
const views = (stage: Stage): RecordedGround[] =>
  held({ openViews: stage === 'published', drafting: stage === 'published' });

const texts = new Map<string, Text>();
function text(
  name: string,
  kind: ContentKind,
  subject: string,
  owner: string | null,
  concern: Text['concern'],
  author = 'koordinator',
): Text {
  const wording = `Rahasia-${texts.size + 1}-${name.replaceAll(' ', '-')}.`;
  const id = `0f7a1c52-9d53-4f3e-9a55-${String(texts.size + 1).padStart(12, '0')}`;
  const hash = contentHash({ lang: 'id', text: wording });
  const made = { name, id, hash, kind, subject, owner, author, wording, concern };
  texts.set(name, made);
  return made;
}
const ref = ({ id, hash }: Text) => ({ id, hash });
const fp = 'narahubung-kemlu';

const answer = text(
  'answer',
  'answer',
  '1.1',
  'KEMLU',
  (stage, viewer) => {
    return { bodies: ['KEMLU'], grounds: [...handedIn(stage, viewer), ...views(stage)] };
  },
  fp,
);
const newer = text(
  'answer under way',
  'answer',
  '1.1',
  'KEMLU',
  (stage) => {
    return { bodies: ['KEMLU'], grounds: views(stage) };
  },
  fp,
);
const note = text('note', 'note', 'handoff/usul-1', 'KEMLU', () => ({ bodies: ['KEMLU', 'BPS'] }), fp);
const question = text('question', 'question', 'tanya-1', 'KEMLU', () => ({ bodies: ['KEMLU'] }), 'peneliti');
const reply = text(
  'reply',
  'reply',
  'tanya-1',
  'KEMLU',
  (stage, viewer) => {
    return { bodies: ['KEMLU'], grounds: handedIn(stage, viewer) };
  },
  fp,
);
const contradiction = text('contradiction', 'contradiction', 'beda-1', null, () => ({ bodies: ['KEMLU', 'BPS'] }));
const resolution = text('resolution', 'resolution', 'beda-1', null, () => ({ bodies: ['KEMLU', 'BPS'] }));
const title = text('title', 'title', 'meeting/1', null, (stage, viewer) => ({ grounds: atMeeting(stage, viewer) }));
const wording = text('wording', 'wording', '1/1.1', null, (stage, viewer) => ({ grounds: atMeeting(stage, viewer) }));
text('follow-up', 'followUp', '1/tl-1', 'KEMLU', () => ({ bodies: ['KEMLU'] }));
const first = text('statement', 'statement', 's1', null, (stage) => {
  return { grounds: held({ circulated: circulating(stage), circulating: circulating(stage) }) };
});
const second = text('statement anew', 'statement', 's1', null, (stage) => {
  return { grounds: held({ circulated: stage === 'published', published: stage === 'published' }) };
});
const said =
  (body: string | null, person: string): Text['concern'] =>
  (stage) =>
    stage === 'before'
      ? { bodies: [body] }
      : { bodies: [body], author: person, grounds: [...held({ circulating: circulating(stage) }), ...views(stage)] };
const comment = text('comment of BNPB', 'comment', 'k1', 'BNPB', said('BNPB', 'narahubung-bnpb'), 'narahubung-bnpb');
const outside = text('comment from outside', 'comment', 'k2', null, said(null, 'pengulas'), 'pengulas');
text('reason of the comment', 'reason', 'k1', null, (stage, viewer) =>
  // Before there was a comment nothing says whose it is.
  stage === 'before' ? {} : said('BNPB', 'narahubung-bnpb')(stage, viewer),
);
text('reason of the contact', 'reason', 'contact/KEMLU/main', 'KEMLU', () => ({ bodies: ['KEMLU'] }));
text('reason of the steering', 'reason', 'steering/researcher', null, () => ({}));
const corrected = text('reason of the erratum', 'reason', 'erratum/s1', null, (stage) => {
  return { grounds: held({ published: stage === 'published' }) };
});
text('call', 'callNote', 'KEMLU', null, () => ({}));
text('waiver', 'waiver', 'crosscheck', null, () => ({}));
// Sent by a body and refused, or never carried out: it stays inside whatever becomes of the rest.
text(
  'answer that nobody recorded',
  'answer',
  '1.1',
  'KEMLU',
  (stage) => ({ bodies: ['KEMLU'], grounds: views(stage) }),
  fp,
);
text('comment that nobody recorded', 'comment', 'k1', 'KEMLU', () => ({ bodies: ['KEMLU'] }), fp);

export const allTexts: readonly Text[] = [...texts.values()];

const view = (kind: string, id: string, body: string | null, doc: object): ViewRow => ({ kind, id, body, doc });

/** People, bodies and texts; nothing is recorded yet. */
export async function prepare(api: Api): Promise<void> {
  await seed(api);
  const passwordHash = await hashPassword(password);
  const added = people.filter(([id]) => id !== 'operator');
  await new PeopleRepository(api.ds).putPeople(added.map(([id]) => ({ ...samplePerson(id), passwordHash })));
  await new ReferenceRepository(api.ds).putBodies([{ code: 'BNPB', name: { id: 'BNPB', en: 'BNPB' }, remit: null }]);
  await seedMembers(
    api,
    added.map(([person, role, body]) => ({ person, role, body })),
  );
  await new RequestRepository(api.ds).begin({
    key: 'isi-contoh',
    person: fp,
    route: '-',
    bodyHash: '-',
    assessment: 'demo',
    workflow: root,
    contents: allTexts.map(({ id, hash, kind, subject, owner, author, wording: said }) => {
      return { id, hash, assessment: 'demo', kind, subject, owner, author, body: { lang: 'id', text: said } };
    }),
  });
}

const seqs = new Map<string, number>();
async function record(
  api: Api,
  workflowId: string,
  kind: 'assessment' | 'dossier' | 'meeting' | 'profile',
  facts: readonly { readonly type: string; readonly [field: string]: unknown }[],
  upserts: readonly ViewRow[],
): Promise<void> {
  const fromSeq = (seqs.get(workflowId) ?? 0) + 1;
  seqs.set(workflowId, fromSeq + facts.length - 1);
  await recorder(api.ds)([
    aStep({
      workflowId,
      kind,
      fromSeq,
      facts: facts.map((fact) => ({ at: startAt, by, ...fact })),
      views: { upserts, deletes: [] },
    }),
  ]);
}

/** Records what makes a stage. */
export async function enter(api: Api, stage: Stage): Promise<void> {
  const open = stage === 'published';
  const submittedNow = stage === 'submitted';
  const out = since(stage, 'submitted');
  const plan = open ? { ...samplePlan, openViews: true, openDrafting: true } : samplePlan;
  const register = {
    code: '1.1',
    dimension: 1,
    lead: 'KEMLU',
    contributors: [],
    version: 1,
    status: 'accepted',
    hops: 0,
    refusedBy: ['KEMLU', 'BPS'],
    answer: out ? ref(answer) : null,
    outcome: null,
    outcomeAt: null,
    since: startAt,
  };
  const offer = {
    id: 'usul-1',
    indicator: '1.1',
    from: 'KEMLU',
    to: 'BPS',
    reason: 'needsLeadership',
    note: ref(note),
    status: 'open',
    proposedAt: startAt,
    deadline,
    settledAt: null,
  };
  const asked = { id: 'tanya-1', round: 1, indicator: '1.1', body: 'KEMLU', text: ref(question), status: 'open' };
  const disputed = {
    id: 'beda-1',
    indicator: '1.1',
    bodies: ['KEMLU', 'BPS'],
    kind: 'answersDiffer',
    text: ref(contradiction),
    status: 'reconciled',
    openedAt: startAt,
    resolution: ref(resolution),
  };
  await record(
    api,
    root,
    'assessment',
    [
      { type: 'StageEntered' },
      ...(submittedNow
        ? [{ type: 'SubmissionNoted', body: 'KEMLU', answers: [{ indicator: '1.1', answer: ref(answer) }] }]
        : []),
    ],
    [
      view('assessment', 'demo', null, anAssessment({ counts: {}, plan })),
      ...['KEMLU', 'BNPB'].map((code) => {
        const contacts = { main: null, alternate: null, authority: null };
        return view('body', code, code, { code, contacts, enrolledAt: startAt, late: false, chase: {} });
      }),
      view('indicator', '1.1', 'KEMLU', register),
      view('offer', 'usul-1', 'BPS', offer),
      view('round', '1', null, { number: 1, openedAt: startAt, deadline, closedAt: null }),
      view('question', 'tanya-1', 'KEMLU', asked),
      view('contradiction', 'beda-1', null, disputed),
    ],
  );
  const cell = { state: 'none', done: 0, total: 0, until: null };
  const cells = { accept: cell, answer: cell, clear: cell, submit: cell, questions: cell, outcome: cell };
  const now = out ? newer : answer;
  await record(
    api,
    `${root}/body/KEMLU`,
    'dossier',
    [
      { type: 'ItemAnswered', indicator: '1.1', answer: ref(now), version: 1 },
      ...(submittedNow
        ? [{ type: 'QuestionReplied', question: 'tanya-1', status: 'answered', answer: ref(reply) }]
        : []),
    ],
    [
      view('dossier', 'KEMLU', 'KEMLU', { body: 'KEMLU', ...cells, pausedUntil: startAt + day }),
      view('dossierItem', 'KEMLU/1.1', 'KEMLU', {
        body: 'KEMLU',
        indicator: '1.1',
        status: 'answered',
        since: startAt,
        acceptance: null,
        answering: null,
        version: 1,
        answer: ref(now),
        refusal: 'needsLeadership',
      }),
    ],
  );
  const invitees = [
    { person: 'narahubung-kemlu', body: 'KEMLU', outside: false },
    { person: 'pengulas', body: null, outside: true },
  ];
  const later = [{ person: 'narahubung-bnpb', body: 'BNPB', outside: false }];
  await record(
    api,
    `${root}/meeting/1`,
    'meeting',
    [
      { type: 'MeetingNoted' },
      ...(submittedNow ? [{ type: 'MeetingOpened', invitees }] : []),
      ...(stage === 'invited' ? [{ type: 'MeetingOpened', invitees: later }] : []),
    ],
    [
      view(
        'meeting',
        '1',
        null,
        aMeeting({ number: 1, kind: 'fgd', status: out ? 'open' : 'draft', title: ref(title) }),
      ),
      view('agendaItem', '1/1.1', null, {
        item: '1.1',
        indicator: '1.1',
        offer: null,
        meeting: 1,
        positions: { KEMLU: { position: 'agree', onBehalf: false }, BPS: { position: 'object', onBehalf: false } },
        outcome: 'agreed',
        wording: ref(wording),
      }),
      view('attendance', '1/peneliti', null, {
        meeting: 1,
        person: 'peneliti',
        body: null,
        outside: false,
        mode: 'online',
      }),
    ],
  );
  const statement = { id: 's1', dimension: 1, class: 'potential', indicators: ['1.1'] };
  const rests = { indicator: '1.1', lead: 'KEMLU', answer: ref(answer), outcome: 'agreed', outcomeAt: '1/1.1' };
  const provenance = [
    { ...rests, contradictions: [{ id: 'beda-1', status: 'reconciled', resolution: ref(resolution) }] },
  ];
  const status = stage === 'before' ? 'draft' : open ? 'published' : 'circulated';
  const errata = open
    ? [
        {
          number: 1,
          statement: 's1',
          before: ref(second),
          after: ref(second),
          reason: ref(corrected),
          provenance,
          at: startAt,
        },
      ]
    : [];
  const commented = (id: string, of: Text, body: string | null) =>
    view('comment', id, body, {
      id,
      statement: 's1',
      by: of.author,
      body,
      at: startAt,
      text: ref(of),
      objection: false,
      outcome: 'open',
    });
  await record(
    api,
    `${root}/profile`,
    'profile',
    [{ type: 'StatementsWritten' }],
    [
      view('profile', 'profile', null, {
        status,
        version: out ? 1 : 0,
        silence: null,
        statements: 1,
        changedStatements: 0,
        errata,
      }),
      view('statement', 's1', null, {
        ...statement,
        text: ref(out ? second : first),
        provenance: out ? provenance : [],
        changedSince: [],
        ...(circulating(stage) ? { sent: { ...statement, text: ref(first) } } : {}),
      }),
      ...(out ? [commented('k1', comment, 'BNPB'), commented('k2', outside, null)] : []),
    ],
  );
}

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LedgerMessage } from '@selaras/contracts';
import type { NoticeIntent, ViewRow } from '@selaras/domain';
import { sampleAssessment, sampleFramework, wib } from '@selaras/testing';
import { recorder } from '../record/recorder.js';
import type { AssessmentRepository } from '../assessment/assessment.repository.js';
import { NoticeLedgerRepository } from './notice-ledger.repository.js';
import { ReferenceRepository } from '../catalogue/reference.repository.js';
import { notice, seedAssessment, step, view } from '../testing/builders.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';

const opening = wib('2023-06-19T07:30');
let database: TestDatabase;
let ledger: NoticeLedgerRepository;
let assessments: AssessmentRepository;
let key: string;
let runs = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  await new ReferenceRepository(database.ds).putFramework({ ...sampleFramework(['1.1', '1.2', '1.3']), id: 'G' });
  ledger = new NoticeLedgerRepository(database.ds);
});
afterAll(() => database.drop());
beforeEach(async () => {
  runs += 1;
  key = `said-${runs}`;
  assessments = await seedAssessment(database.ds, { key: `${key}-seed` });
  await assessments.create(sampleAssessment(key, { frameworkId: 'G', clockAt: opening }));
});

const steers = (person: string) =>
  database.ds.query(
    `INSERT INTO membership (assessment, person, role, body) VALUES ($1, $2, 'coordinator', NULL)
     ON CONFLICT DO NOTHING`,
    [key, person],
  );

/** Content under a fresh id. */
async function written(text: string, lang = 'id'): Promise<string> {
  const id = randomUUID();
  await database.ds.query(
    `INSERT INTO content (id, assessment, kind, subject, body, hash, author) VALUES ($1, $2, 'question', 's', $3, 'h', 'a')`,
    [id, key, JSON.stringify({ lang, text })],
  );
  return id;
}
const asked = async (id: string, doc: object, text: string): Promise<ViewRow> =>
  view(id, { id, round: 1, status: 'open', text: { id: await written(text), hash: 'h' }, ...doc }, 'question');

async function mailOf(notices: readonly NoticeIntent[], views: readonly ViewRow[] = []): Promise<LedgerMessage> {
  await recorder(database.ds)([
    step(key, {
      workflowId: `assessment/${key}/body/BPS`,
      caseAt: opening,
      notices,
      views: { upserts: views, deletes: [] },
    }),
  ]);
  await assessments.setSettled(key, opening);
  const [message] = await ledger.lease(await ledger.claimDue(10), randomUUID(), 60_000);
  if (message === undefined) throw new Error('nothing was leased');
  return message;
}
const questions = (change: Partial<NoticeIntent> = {}): NoticeIntent =>
  notice(`${key}|q`, opening, {
    kind: 'questions',
    data: { what: 'replyQuestions', count: 2, until: opening, round: 1 },
    items: ['1.1', '1.2'],
    ...change,
  } as Parameters<typeof notice>[2]);

describe('what a mail says beside its notices', () => {
  it('is the titles of the indicators that it names, and no others', async () => {
    const { assessments: said } = await mailOf([notice(`${key}|n`, opening, { items: ['1.1', '9.9'] })]);
    expect(said[key]?.indicators).toEqual({ '1.1': { id: 'Indikator 1.1', en: 'Indicator 1.1' } });
  });

  it('is whoever steers the assessment when the mail goes out', async () => {
    await steers('koordinator');
    await database.ds.query('DELETE FROM membership WHERE assessment = $1', [key]);
    await steers('cadangan');
    const { assessments: said } = await mailOf([notice(`${key}|n`, opening)]);
    expect(said[key]?.contacts).toEqual([
      { name: { id: 'Akun cadangan', en: 'Account cadangan' }, email: 'cadangan@selaras.invalid' },
    ]);
  });

  it('is the languages of the assessment, in its order', async () => {
    await database.ds.query(`UPDATE assessment SET languages = '["fr", "ar"]' WHERE key = $1`, [key]);
    expect((await mailOf([notice(`${key}|n`, opening)])).assessments[key]?.languages).toEqual(['fr', 'ar']);
  });

  it('is nobody where nobody steers', async () => {
    expect((await mailOf([notice(`${key}|n`, opening)])).assessments[key]?.contacts).toEqual([]);
  });

  it('is the questions that are still open, of that round and those indicators', async () => {
    const { notices } = await mailOf(
      [questions()],
      [
        await asked('q1', { indicator: '1.1' }, 'Sejak kapan?'),
        await asked('q2', { indicator: '1.2' }, 'Siapa yang bertanggung jawab?'),
        await asked('q3', { indicator: '1.1', status: 'answered' }, 'Sudah dibalas.'),
        await asked('q4', { indicator: '1.3' }, 'Indikator lain.'),
        await asked('q5', { indicator: '1.1', round: 2 }, 'Putaran lain.'),
      ],
    );
    expect(notices[0]?.texts).toEqual([
      { of: 'question', about: '1.1', question: 'q1', lang: 'id', text: 'Sejak kapan?' },
      { of: 'question', about: '1.2', question: 'q2', lang: 'id', text: 'Siapa yang bertanggung jawab?' },
    ]);
  });

  it('is the text of a follow-up, the title of a meeting, a remark and a contradiction, each with its notice', async () => {
    const [followUp, title, remark, contradiction] = await Promise.all(
      ['Kirim datanya.', 'Rapat koordinasi 1', 'Data ada di sana.', 'Angka berbeda.'].map((text) => written(text)),
    );
    const { notices } = await mailOf(
      [
        notice(`${key}|1`, opening, {
          kind: 'followUp',
          data: { meeting: 1, followUp: 'F', body: 'BPS', text: followUp ?? '' },
        }),
        notice(`${key}|2`, opening, {
          kind: 'handoffOffered',
          data: {
            offer: 'O',
            indicator: '1.1',
            from: 'KEMLU',
            reason: 'dataElsewhere',
            what: 'decideOffer',
            count: 1,
            until: opening,
          },
        }),
        notice(`${key}|3`, opening, {
          kind: 'contradiction',
          data: { contradiction: 'C', indicator: '1.1', contradictionKind: 'figuresDiffer', bodies: ['BPS'] },
        }),
        notice(`${key}|4`, opening, {
          kind: 'invitation',
          data: {
            meeting: 1,
            meetingKind: 'fgd',
            title: title ?? '',
            startsAt: opening + 3_600_000,
            endsAt: opening + 7_200_000,
            format: 'inPerson',
          },
        }),
      ],
      [
        view('O', { indicator: '1.1', note: { id: remark, hash: 'h' } }, 'offer'),
        view('C', { indicator: '1.1', text: { id: contradiction, hash: 'h' } }, 'contradiction'),
      ],
    );
    expect(notices.map(({ kind, texts }) => [kind, texts.map(({ of, text }) => [of, text])])).toEqual([
      ['followUp', [['followUp', 'Kirim datanya.']]],
      ['handoffOffered', [['remark', 'Data ada di sana.']]],
      ['contradiction', [['contradiction', 'Angka berbeda.']]],
      ['invitation', [['meeting', 'Rapat koordinasi 1']]],
    ]);
  });

  it('is less where what a notice names is not there', async () => {
    const { notices } = await mailOf([
      notice(`${key}|1`, opening, {
        kind: 'followUp',
        data: { meeting: 1, followUp: 'F', body: 'BPS', text: 'no-id-of-content' },
      }),
    ]);
    expect(notices[0]?.texts).toEqual([]);
  });
});

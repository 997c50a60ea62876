import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newPreparation } from '@selaras/contracts';
import type { Launched, Preparation, PreparationReply, SavedSection } from '@selaras/contracts';
import { workflowIds } from '@selaras/domain';
import { withTestStack } from './testing/test-stack.js';
import { ApiClient } from './world/api-client.js';
import { MiniWorld, quietRound } from './world/mini-world.js';

const person = (body: string, part: Preparation['people']['people'][number]['parts'][number]) => ({
  account: '',
  name: `${part} of ${body}`,
  email: `${body}.${part}@prepared.example`.toLowerCase(),
  lang: 'en' as const,
  body,
  parts: [part],
});
const { basics } = newPreparation();
const sections: readonly SavedSection[] = [
  {
    section: 'basics',
    value: {
      ...basics,
      key: 'prepared',
      title: { id: 'Disiapkan' },
      convener: 'PCONV',
      framework: { id: 'MINI', version: '1' },
    },
  },
  {
    section: 'people',
    value: {
      bodies: ['PCONV', 'PA', 'PB'].map((code) => ({ code, name: { id: `Lembaga ${code}` } })),
      people: [
        person('PCONV', 'coordinator'),
        ...['PA', 'PB'].flatMap((body) =>
          (['main', 'alternate', 'authority'] as const).map((part) => person(body, part)),
        ),
      ],
    },
  },
  {
    section: 'assignments',
    value: ['1.1', '1.2', '2.1'].map((indicator, index) => ({
      indicator,
      lead: index === 0 ? 'PA' : 'PB',
      contributors: [],
    })),
  },
];

describe('a preparation, on a running whole', () => {
  let world: MiniWorld;
  let client: ApiClient;
  let release: () => void = () => undefined;
  let closed: Promise<void> = Promise.resolve();

  beforeAll(async () => {
    await new Promise<void>((ready, failed) => {
      closed = withTestStack(async (stack) => {
        // Its framework is stored with it.
        world = await MiniWorld.create(stack, 'beside', { clock: 'live', startAt: null, ...quietRound });
        client = new ApiClient({ apiUrl: stack.apiUrl, passwordOf: () => stack.operatorPassword });
        ready();
        await new Promise<void>((resolve) => (release = resolve));
      });
      closed.catch(failed);
    });
  }, 300_000);
  afterAll(async () => {
    release();
    await closed;
  }, 60_000);

  const post = async <T>(path: string, body: object = {}): Promise<T> =>
    (await client.must('operator', { method: 'POST', path, body })) as T;
  const factsOf = async (key: string): Promise<readonly string[]> =>
    (
      await world.query<{ type: string }>('SELECT type FROM fact WHERE workflow_id = $1 ORDER BY id', [
        workflowIds.assessment(key),
      ])
    ).map(({ type }) => type);

  it('becomes a rehearsal without letters, and an assessment once, however often it is launched', async () => {
    let one = await post<PreparationReply>('/api/preparations');
    for (const saved of sections) {
      one = (await client.must('operator', {
        method: 'PUT',
        path: `/api/preparations/${one.id}`,
        body: { version: one.version, ...saved },
      })) as PreparationReply;
    }
    const { id, version } = one;
    const rehearsal = await post<Launched>(`/api/preparations/${id}/rehearsal`, { version });
    expect(rehearsal).toEqual({ key: `prepared-r${version}`, ready: true, invited: 0 });
    expect(await post<Launched>(`/api/preparations/${id}/rehearsal`, { version })).toEqual(rehearsal);
    const [held] = await world.query<{ clock: string }>('SELECT clock FROM assessment WHERE key = $1', [rehearsal.key]);
    expect(held?.clock).toBe('held');
    const letters = () => world.query<{ person: string }>('SELECT person FROM letter ORDER BY person', []);
    expect(await letters()).toEqual([]);

    // Two at once, and one more.
    const twice = await Promise.all([1, 2].map(() => post<Launched>(`/api/preparations/${id}/launch`, { version })));
    const again = await post<Launched>(`/api/preparations/${id}/launch`, { version });
    expect([...twice, again].map(({ key, ready }) => [key, ready])).toEqual([1, 2, 3].map(() => ['prepared', true]));
    expect(again.invited).toBe(0);
    for (const key of [rehearsal.key, 'prepared']) {
      expect(await factsOf(key)).toEqual([
        'AssessmentOpened',
        'BodyEnrolled',
        'BodyEnrolled',
        'StageEntered',
        'IndicatorAssigned',
        'IndicatorAssigned',
        'IndicatorAssigned',
      ]);
    }
    // One letter each: a second one would make the first one's link dead.
    expect((await letters()).map((letter) => letter.person)).toEqual([
      'pa.alternate',
      'pa.authority',
      'pa.main',
      'pb.alternate',
      'pb.authority',
      'pb.main',
      'pconv.coordinator',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { newPreparation } from '@selaras/contracts';
import type { SavedSection } from '@selaras/contracts';
import { SectionKeeper } from './section-keeper.js';
import type { KeptState } from './section-keeper.js';

const { basics, plan } = newPreparation();
const named = (key: string): SavedSection => ({ section: 'basics', value: { ...basics, key } });

function keeping(answer: (version: number, saved: SavedSection) => Promise<number>) {
  const sent: [number, string][] = [];
  const states: KeptState['where'][] = [];
  const keeper = new SectionKeeper({
    version: 1,
    send: async (version, saved) => {
      sent.push([version, saved.section === 'basics' ? saved.value.key : saved.section]);
      return { version: await answer(version, saved), changedAt: 5 };
    },
    mayPass: (error) => error === 'network',
    changed: ({ where }) => void states.push(where),
    pauseMs: 100_000,
    againMs: 100_000,
  });
  return { keeper, sent, states };
}

describe('sections that are saved', () => {
  it('go one after the other, each with the version that the one before has made', async () => {
    const { keeper, sent, states } = keeping((version) => Promise.resolve(version + 1));
    keeper.save(named('a'));
    keeper.save({ section: 'plan', value: plan });
    keeper.save(named('ab'));
    await keeper.flush();
    expect(sent).toEqual([
      [1, 'ab'],
      [2, 'plan'],
    ]);
    expect(states.at(-1)).toBe('saved');
  });

  it('are sent again when they changed on the way', async () => {
    const { keeper, sent } = keeping((version) => {
      if (version === 1) keeper.save(named('later'));
      return Promise.resolve(version + 1);
    });
    keeper.save(named('first'));
    await keeper.flush();
    expect(sent).toEqual([
      [1, 'first'],
      [2, 'later'],
    ]);
  });

  it('wait for a network', async () => {
    let away = true;
    const { keeper, sent, states } = keeping((version) =>
      away ? Promise.reject('network') : Promise.resolve(version + 1),
    );
    keeper.save(named('a'));
    await keeper.flush();
    expect(states.at(-1)).toBe('waiting');
    away = false;
    await keeper.flush();
    expect([sent.length, states.at(-1)]).toEqual([2, 'saved']);
  });

  it('are held back once somebody else has changed the preparation', async () => {
    const { keeper, sent, states } = keeping(() => Promise.reject('changed'));
    keeper.save(named('a'));
    await keeper.flush();
    keeper.save(named('b'));
    await keeper.flush();
    expect([sent.length, states.at(-1)]).toEqual([1, 'refused']);
  });
});

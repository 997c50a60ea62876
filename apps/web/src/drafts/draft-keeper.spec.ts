import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DraftKeeper } from './draft-keeper.js';
import type { KeptState } from './draft-keeper.js';
import type { Draft } from '../lib/local-drafts.js';

const name = { person: 'a.main', assessment: 'case', form: 'answer', matter: '1.1' };
const text = (value: string): Draft => ({ base: 1, fields: { text: value } });

interface Sending {
  readonly text: unknown;
  readonly arrive: () => void;
  readonly fail: (why?: string) => void;
}

function keeping(options: { readonly storage?: boolean; readonly refuseRemoval?: () => boolean } = {}) {
  const sendings: Sending[] = [];
  const states: KeptState['where'][] = [];
  const server: (string | null)[] = [];
  let copy: Draft | null = null;
  const keeper = new DraftKeeper({
    name,
    local: {
      save: (_name, draft) => {
        if (options.storage === false) return false;
        copy = draft;
        return true;
      },
      drop: () => {
        copy = null;
      },
    },
    send: (draft) =>
      new Promise((resolve, reject) => {
        const value = String(draft.fields['text']);
        sendings.push({
          text: value,
          arrive: () => {
            server.push(value);
            resolve(7);
          },
          fail: (why = 'no network') => reject(new Error(why)),
        });
      }),
    remove: () => {
      if (options.refuseRemoval?.() === true) return Promise.reject(new Error('no network'));
      server.push(null);
      return Promise.resolve();
    },
    mayPass: (error) => error instanceof Error && error.message === 'no network',
    changed: (state) => states.push(state.where),
    pauseMs: 800,
    againMs: 15_000,
  });
  return { keeper, sendings, states, server, copy: () => copy };
}
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('what is being written', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is kept here at once, on the server after a pause, and here no longer', async () => {
    const { keeper, sendings, states, server, copy } = keeping();
    keeper.save(text('h'));
    keeper.save(text('half'));
    expect(copy()).toEqual(text('half'));
    await pass(799);
    expect(sendings).toHaveLength(0);
    await pass(1);
    sendings[0]?.arrive();
    await pass(0);
    expect(server).toEqual(['half']);
    expect(copy()).toBeNull();
    expect(states).toEqual(['saving', 'saving', 'saved']);
  });

  it('is sent one after the other, so that the newest stands on the server', async () => {
    const { keeper, sendings, server, copy } = keeping();
    keeper.save(text('one'));
    await pass(800);
    keeper.save(text('two'));
    await pass(800);
    expect(sendings).toHaveLength(1);
    sendings[0]?.arrive();
    await pass(0);
    // Its copy stays until it has arrived itself.
    expect(copy()).toEqual(text('two'));
    sendings[1]?.arrive();
    await pass(0);
    expect(server).toEqual(['one', 'two']);
    expect(copy()).toBeNull();
  });

  it('stays in this browser without a network, says so, and is sent when there is one again', async () => {
    const { keeper, sendings, states, server, copy } = keeping();
    keeper.save(text('half'));
    await pass(800);
    sendings[0]?.fail();
    await pass(0);
    expect([states.at(-1), copy()]).toEqual(['local', text('half')]);
    await pass(15_000);
    sendings[1]?.arrive();
    await pass(0);
    expect([states.at(-1), server, copy()]).toEqual(['saved', ['half'], null]);
  });

  it('says that it is nowhere when neither keeps it', async () => {
    const { keeper, sendings, states } = keeping({ storage: false });
    keeper.save(text('half'));
    await pass(800);
    sendings[0]?.fail();
    await pass(0);
    expect(states).toEqual(['unsaved', 'unsaved']);
  });

  it('is not sent again and again when it is refused', async () => {
    const { keeper, sendings, states, copy } = keeping();
    keeper.save(text('half'));
    await pass(800);
    sendings[0]?.fail('too many drafts');
    await pass(600_000);
    expect([states.at(-1), sendings.length, copy()]).toEqual(['local', 1, text('half')]);
  });

  it('is sent without a pause when the author leaves', async () => {
    const { keeper, sendings, server } = keeping();
    keeper.save(text('half'));
    const left = keeper.flush();
    await pass(0);
    sendings[0]?.arrive();
    await left;
    expect(server).toEqual(['half']);
    await pass(60_000);
    expect(sendings).toHaveLength(1);
  });

  it('does not come back after it was thrown away, not even by what was on its way', async () => {
    const { keeper, sendings, states, server, copy } = keeping();
    keeper.save(text('half'));
    await pass(800);
    keeper.drop();
    sendings[0]?.arrive();
    await pass(60_000);
    expect(server).toEqual(['half', null]);
    expect([states.at(-1), copy(), sendings.length]).toEqual(['nothing', null, 1]);
  });

  it('is gone on the server, too, when there is a network again', async () => {
    let away = true;
    const { keeper, server, states } = keeping({ refuseRemoval: () => away });
    keeper.drop();
    await pass(0);
    away = false;
    expect([server, keeper.pending]).toEqual([[], true]);
    await pass(15_000);
    expect([server, states, keeper.pending]).toEqual([[null], ['nothing'], false]);
  });
});

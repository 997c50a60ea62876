import { describe, expect, it } from '@jest/globals';
import type { ViewRow, WaitingOn } from '@selaras/domain';
import { changes, nothingProjected } from './diff.js';

const view = (id: string, n: number): ViewRow => ({ kind: 'indicator', id, body: null, doc: { n } });
const owed = (id: string, step: number): WaitingOn => ({
  id,
  assessment: 'a',
  body: null,
  role: 'coordinator',
  persons: [],
  what: 'chaseBody',
  items: [],
  since: 1,
  until: null,
  then: 'nothingAutomatic',
  step,
});

describe('what a record says of the read model', () => {
  it('is everything at first', () => {
    const [views, waiting] = [[view('1.1', 0)], [owed('w', 0)]];
    expect(changes(nothingProjected, { views, waiting })).toEqual({
      views: { upserts: views, deletes: [] },
      waiting: { upserts: waiting, deletes: [] },
    });
  });

  it('is afterwards what changed: kinds and ids of what is no more, and nothing of what only looks new', () => {
    const before = {
      views: [view('1.1', 0), view('1.2', 0), view('2/1', 0)],
      waiting: [owed('w', 0), owed('v', 0)],
    };
    const [views, waiting] = [
      [view('1.1', 0), view('1.2', 1)],
      [owed('v', 0), owed('u', 0)],
    ];
    expect(changes(before, { views, waiting })).toEqual({
      views: { upserts: [view('1.2', 1)], deletes: [{ kind: 'indicator', id: '2/1' }] },
      waiting: { upserts: [owed('u', 0)], deletes: ['w'] },
    });
  });
});

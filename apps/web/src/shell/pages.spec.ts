import { describe, expect, it } from '@jest/globals';
import type { Session } from '../api/types.js';
import { pagesOf, registry } from './pages.js';
import { standingOf } from './standing.js';

type Membership = Session['memberships'][number];
const pages = (memberships: readonly Membership[], operator = false): readonly string[] => {
  const session = { memberships, operator } as Pick<Session, 'memberships' | 'operator'> as Session;
  return pagesOf(standingOf(session, 'A')).map((page) => page.path);
};
const as = (role: Membership['role'], body: string | null = null, assessment = 'A'): Membership => ({
  assessment,
  role,
  body,
});

describe('pages of an assessment', () => {
  it("are a body's own part for those who answer for it", () => {
    expect(pages([as('focalPoint', 'BPS')])).toEqual(['assignments']);
    expect(pages([as('authority', 'BPS')])).toEqual(['assignments']);
  });

  it('are the whole for everybody else', () => {
    for (const role of ['coordinator', 'programOfficer', 'researcher', 'observer', 'participant'] as const) {
      expect(pages([as(role)])).toEqual(['overview']);
    }
    expect(pages([], true)).toEqual(['overview']);
  });

  it('are both for those who steer and answer', () => {
    expect(pages([as('coordinator'), as('focalPoint', 'KEMLU')])).toEqual(['assignments', 'overview']);
    expect(pages([as('focalPoint', 'BPS')], true)).toEqual(['assignments', 'overview']);
  });

  it('depend on what a person is in this assessment, not in another', () => {
    expect(pages([as('focalPoint', 'BPS', 'B'), as('observer')])).toEqual(['overview']);
  });

  it('have addresses of their own', () => {
    const paths = registry.map((page) => page.path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

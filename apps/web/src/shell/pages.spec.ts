import { describe, expect, it } from '@jest/globals';
import { casePages, matterPath } from '@selaras/contracts';
import type { Matter } from '@selaras/contracts';
import { matchPath } from 'react-router';
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
    expect(pages([as('focalPoint', 'BPS')])).toEqual(['assignments', 'people']);
    expect(pages([as('authority', 'BPS')])).toEqual(['assignments', 'people']);
  });

  it('are the whole for everybody else', () => {
    for (const role of ['coordinator', 'programOfficer', 'researcher', 'observer', 'participant'] as const) {
      expect(pages([as(role)])).toEqual(['overview', 'people']);
    }
    expect(pages([], true)).toEqual(['overview', 'people']);
  });

  it('are both for those who steer and answer', () => {
    expect(pages([as('coordinator'), as('focalPoint', 'KEMLU')])).toEqual(['assignments', 'overview', 'people']);
    expect(pages([as('focalPoint', 'BPS')], true)).toEqual(['assignments', 'overview', 'people']);
  });

  it('depend on what a person is in this assessment, not in another', () => {
    expect(pages([as('focalPoint', 'BPS', 'B'), as('observer')])).toEqual(['overview', 'people']);
  });

  it('have addresses of their own', () => {
    const paths = registry.map((page) => page.path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('a link to a matter', () => {
  const abouts: readonly Matter['about'][] = [
    null,
    { kind: 'answer', indicator: '1.2.3' },
    { kind: 'question', question: 'q-1' },
    { kind: 'body', body: 'KEMLU' },
  ];
  const matters = (['body', 'whole'] as const).flatMap((seenAs) =>
    abouts.map((about): Matter => ({ assessment: 'mgi-2023', seenAs, about })),
  );

  it.each(matters)('leads to a page of its assessment: %j', (matter) => {
    const [path = '', search = ''] = matterPath(matter).split('?');
    const pages = registry.filter((page) => matchPath(`/a/:key/${page.path}`, path) !== null);
    expect(pages).toHaveLength(1);
    expect(matchPath('/a/:key/:page', path)?.params.key).toBe('mgi-2023');
    // What is to be opened there stands as its dialogs read it.
    const params = new URLSearchParams(search);
    expect(params.has('do')).toBe(params.has('of'));
  });

  it('names every page by the path that the registry gives it', () => {
    expect(Object.values(casePages).filter((path) => !registry.some((page) => page.path === path))).toEqual([]);
  });
});

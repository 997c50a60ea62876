import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@selaras/domain';
import { commands, contentKinds } from '../commands/index.js';
import { pathParameters, routes } from '../http/routes.js';
import { groupOfContent, groupsOfContents } from './contents.js';
import { fieldGroups, type FieldGroup } from './field-groups.js';
import { grounds, type RecordedGround } from './grounds.js';
import { matrix } from './matrix.js';
import { rolesThatSee, sees, waysOf, type Concern, type Viewer } from './sight.js';

const viewer = (role: Role, body: string | null = null): Viewer => ({ person: 'p', memberships: [{ role, body }] });
const of = (body: string | null, ...held: RecordedGround[]): Concern => ({ bodies: [body], grounds: held });
const may = (role: Role, group: FieldGroup, matter: Concern, body: string | null = null): boolean =>
  sees(viewer(role, body), group, matter);
const bodyRoles: readonly Role[] = ['focalPoint', 'authority'];

describe('who sees what', () => {
  it('is denied where nothing is said', () => {
    expect(sees({ person: 'p', memberships: [] }, 'assessment')).toBe(false);
    for (const role of roles) {
      for (const group of fieldGroups) {
        if (waysOf(group, role).length > 0) continue;
        const everything = { bodies: ['A'], author: 'p', grounds: grounds as readonly RecordedGround[] };
        expect([role, group, may(role, group, everything, 'A')]).toEqual([role, group, false]);
      }
    }
    // A ground that the matrix does not name opens nothing.
    expect(may('researcher', 'answer', of('A', 'drafting', 'circulated'))).toBe(false);
  });

  it('is the union of what somebody sees in each of their roles, and no mixture of them', () => {
    const both: Viewer = {
      person: 'p',
      memberships: [
        { role: 'focalPoint', body: 'A' },
        { role: 'participant', body: 'B' },
      ],
    };
    expect(sees(both, 'dossier', of('A'))).toBe(true);
    // A participant does not speak for B, though somebody who does speak for A comes for it.
    expect(sees(both, 'dossier', of('B'))).toBe(false);
  });

  it('takes nobody as of the body that has none', () => {
    expect(may('focalPoint', 'answer', of(null), null)).toBe(false);
    expect(may('focalPoint', 'answer', {}, 'A')).toBe(false);
  });

  it('keeps an answer in its body until it is submitted', () => {
    for (const role of roles) {
      const inside = may(role, 'answer', of('A'), 'A');
      expect([role, inside]).toEqual([role, bodyRoles.includes(role)]);
      expect([role, may(role, 'answer', of('A'), 'B')]).toEqual([role, false]);
      // Being on an agenda does not open what was not submitted.
      expect(may(role, 'answer', of('A', 'agenda', 'joint', 'published'), 'B')).toBe(false);
    }
    const outside = roles.filter((role) => may(role, 'answer', of('A', 'submitted'), 'B'));
    expect(outside).toEqual(['coordinator', 'programOfficer', 'researcher', 'facilitator']);
    for (const ground of ['agenda', 'joint', 'published'] as const) {
      expect(may('focalPoint', 'answer', of('A', 'submitted', ground), 'B')).toBe(true);
    }
  });

  it('opens drafting to the convener alone, where the plan says so', () => {
    const drafting = roles.filter((role) => may(role, 'answer', of('A', 'drafting'), 'B'));
    expect(drafting).toEqual(['coordinator', 'programOfficer']);
  });

  it('shows a profile to its writers alone before it circulates, and nothing of it to outsiders afterwards', () => {
    expect(roles.filter((role) => may(role, 'profile.text', {}))).toEqual([
      'coordinator',
      'programOfficer',
      'researcher',
    ]);
    const reviewing: Concern = { author: 'somebody', grounds: ['circulated', 'circulating', 'openViews'] };
    expect(may('outsideReviewer', 'profile.text', reviewing)).toBe(true);
    expect(may('outsideReviewer', 'comment', reviewing)).toBe(false);
    expect(may('outsideReviewer', 'comment', { ...reviewing, author: 'p' })).toBe(true);
    const over: Concern = { author: 'p', grounds: ['circulated', 'published', 'openViews', 'opened'] };
    const left = fieldGroups.filter((group) => may('outsideReviewer', group, over));
    expect(left).toEqual(['assessment', 'draft']);
    const published = roles.filter((role) => may(role, 'profile.text', over));
    expect(published).toEqual(roles.filter((role) => role !== 'outsideReviewer'));
  });

  it('leaves comments and positions to the convener unless the plan opens them', () => {
    for (const [group, ground] of [
      ['comment', 'circulated'],
      ['meeting.positions', 'opened'],
    ] as const) {
      for (const role of bodyRoles) {
        expect(may(role, group, of('A', ground), 'A')).toBe(true);
        expect(may(role, group, of('A', ground), 'B')).toBe(false);
        expect(may(role, group, of('A', ground, 'openViews'), 'B')).toBe(true);
      }
    }
  });
});

describe('the policy of reads', () => {
  it('names for every route below an assessment that shows something what it shows, and admits who sees it', () => {
    for (const { operationId, method, path, access, shows } of routes) {
      if (method !== 'get' || !path.startsWith('/api/assessments')) continue;
      expect([operationId, shows.length > 0]).toEqual([operationId, true]);
      if (typeof access === 'string') continue;
      expect([operationId, access]).toEqual([operationId, rolesThatSee(shows.slice(0, 1), roles)]);
    }
  });

  it('has every group shown somewhere, and every way made of grounds that something can have', () => {
    const shown = new Set(routes.flatMap(({ shows }) => shows));
    expect(fieldGroups.filter((group) => !shown.has(group))).toEqual([]);
    const used = new Set(fieldGroups.flatMap((group) => Object.values(matrix[group]).flat(2)));
    expect(grounds.filter((ground) => !used.has(ground))).toEqual([]);
  });

  it('puts every kind of content into a group, reasons by what they are about', () => {
    for (const kind of contentKinds) expect(groupsOfContents).toContain(groupOfContent(kind, 'x'));
    expect(groupOfContent('reason', 'contact/A/main')).toBe('reason.contact');
    expect(groupOfContent('reason', 'steering/researcher')).toBe('reason.steering');
    expect(groupOfContent('reason', 'erratum/s1')).toBe('erratum');
    expect(groupOfContent('reason', 'confirmation/s1')).toBe('reason.confirmation');
    expect(groupOfContent('reason', 'k1')).toBe('comment.reason');
    // One that nobody has thought of is for the fewest.
    expect(groupOfContent('reason', 'something/new')).toBe('reason.confirmation');
  });

  it('names at least one role for every command, and for every parameter of a path what it may be', () => {
    expect(commands.filter((command) => command.roles.length === 0)).toEqual([]);
    const named = routes.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''));
    expect(named.filter((name) => pathParameters[name] === undefined)).toEqual([]);
  });
});

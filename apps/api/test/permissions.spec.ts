import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { permissionsPage } from '@selaras/contracts';

const root = resolve(__dirname, '../../..');
const page = resolve(root, 'docs/permissions.md');

describe('the page of permissions', () => {
  it('says what the policy says', () => {
    // `SELARAS_WRITE_PERMISSIONS=1 npm test -- unit apps/api/test/permissions` writes it anew.
    if (process.env['SELARAS_WRITE_PERMISSIONS'] === '1') writeFileSync(page, permissionsPage());
    expect(readFileSync(page, 'utf8')).toBe(permissionsPage());
  });
});

describe('the policy', () => {
  it('is the one place that says what a role sees', () => {
    const src = resolve(root, 'apps/api/src');
    // Who may grant which role, and be what for whom, is judged with the request; the guard asks which roles a route admits.
    const exempt = [
      'http/caller.ts',
      'people/people.controller.ts',
      'reference/reference.checks.ts',
      'session/session.guard.ts',
    ];
    const asking = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !exempt.includes(file))
      .filter((file) =>
        /\bhasRole\(|\brole (===|!==) '|\.includes\(\w*\.?role\)/.test(readFileSync(resolve(src, file), 'utf8')),
      );
    expect(asking).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { ownPartOf } from '@selaras/contracts';
import type { Role } from '@selaras/domain';
import type { OwnPart } from '../api/types.js';
import { asksLetter, contacts, mayEnd, mayHandOver, partFor, rolesToGive } from './may.js';

/** What the api says of somebody with this part. */
const ownPart = (role: Role, body: string | null): OwnPart => ownPartOf([{ role, body }]);
const none = { main: null, alternate: null, authority: null };
const member = (person: string, role: Role, body: string | null) => ({ person, role, body });

describe('who may change what about people', () => {
  const coordinator = ownPart('coordinator', 'KEMLU');
  const authority = ownPart('authority', 'BPS');
  const focalPoint = ownPart('focalPoint', 'BPS');

  it('lets a coordinator appoint for every body and for the round', () => {
    expect(rolesToGive(coordinator, 'BPS')).toEqual(['focalPoint', 'authority', 'participant']);
    expect(rolesToGive(coordinator, null)).toContain('coordinator');
    expect(rolesToGive(coordinator, null)).not.toContain('operator');
    expect(contacts.filter((contact) => mayHandOver(coordinator, 'BPS', contact))).toEqual(contacts);
    expect(partFor(coordinator, 'assessment.replaceSteering')).not.toBeNull();
  });

  it("lets a body's authority appoint who answers and attends, in its own body alone, and nobody who signs", () => {
    expect(rolesToGive(authority, 'BPS')).toEqual(['focalPoint', 'participant']);
    expect(rolesToGive(authority, 'KEMLU')).toEqual([]);
    expect(rolesToGive(authority, null)).toEqual([]);
    expect(contacts.filter((contact) => mayHandOver(authority, 'BPS', contact))).toEqual(['main', 'alternate']);
    expect(mayHandOver(authority, 'KEMLU', 'main')).toBe(false);
    expect(mayEnd(authority, member('utusan-bps', 'participant', 'BPS'), 'pengesah-bps')).toBe(true);
    expect(mayEnd(authority, member('utusan-kemlu', 'participant', 'KEMLU'), 'pengesah-bps')).toBe(false);
    expect(mayEnd(authority, member('pengesah-lain', 'authority', 'BPS'), 'pengesah-bps')).toBe(false);
  });

  it('lets everybody lay down their own role, and a focal point nothing else', () => {
    expect(mayEnd(focalPoint, member('narahubung-bps', 'focalPoint', 'BPS'), 'narahubung-bps')).toBe(true);
    expect(mayEnd(focalPoint, member('narahubung-lain', 'focalPoint', 'BPS'), 'narahubung-bps')).toBe(false);
    expect(rolesToGive(focalPoint, 'BPS')).toEqual([]);
    expect(contacts.filter((contact) => mayHandOver(focalPoint, 'BPS', contact))).toEqual([]);
    expect(partFor(focalPoint, 'assessment.replaceSteering')).toBeNull();
  });

  it('asks for a letter where somebody outside the body enters who answers or signs for it', () => {
    const convener = 'KEMLU';
    const bps = { code: 'BPS', contacts: none };
    expect(asksLetter(coordinator, 'focalPoint', { body: bps, convener })).toBe(true);
    expect(asksLetter(coordinator, 'participant', { body: bps, convener })).toBe(false);
    expect(asksLetter(coordinator, 'focalPoint', { body: { code: 'KEMLU', contacts: none }, convener })).toBe(false);
    expect(asksLetter(coordinator, 'focalPoint', { body: { code: 'BPS', contacts: null }, convener })).toBe(false);
    expect(asksLetter(authority, 'focalPoint', { body: bps, convener })).toBe(false);
  });

  it('goes by the part in which the api has somebody with several act', () => {
    const both = ownPartOf([
      { role: 'authority', body: 'KEMLU' },
      { role: 'coordinator', body: 'KEMLU' },
    ]);
    expect(partFor(both, 'assessment.join')?.role).toBe('coordinator');
    expect(mayHandOver(both, 'BPS', 'authority')).toBe(true);
  });

  it('offers nothing while it is not known', () => {
    expect(rolesToGive(undefined, 'BPS')).toEqual([]);
    expect(mayEnd(undefined, member('p', 'participant', 'BPS'), 'p')).toBe(false);
  });
});

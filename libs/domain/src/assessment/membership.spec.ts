import { describe, expect, it } from '@jest/globals';
import type { PersonId, Role } from '../core/types.js';
import { dossierMachine } from '../dossier/dossier.machine.js';
import { holds, holdings } from '../people/roll.js';
import {
  AssessmentCase,
  contactsOf,
  content,
  convener,
  coordinator,
  focalPoint,
  messagesTo,
  noticesIn,
  officer,
  researcher,
  told,
  wib,
} from './testing/builders.js';
import { JoinedProcesses } from './testing/joined-processes.js';
import { authorityOf, everybody } from './testing/members.js';
import type { ContactKind } from './types.js';

const body = 'KEMNAKER';
const { main, alternate, authority } = contactsOf(body);
const reason = content('reason');
const letter = 'B-12/KEMNAKER/III/2023';

const collecting = (): AssessmentCase => new AssessmentCase({ members: everybody }).to('launched');
const join = (person: PersonId, role: Role, of: string | null = body, more: { readonly letter?: string } = {}) =>
  ({ type: 'assessment.join', members: [{ person, role, body: of }], ...more }) as const;
const leave = (person: PersonId, role: Role) => ({ type: 'assessment.leave', person, role, reason }) as const;
const replace = (contact: ContactKind, person: PersonId | null, of = body) =>
  ({ type: 'assessment.replaceContact', body: of, contact, person, reason }) as const;

describe('who joins', () => {
  it('is in the log with who entered it and on what letter, and the body hears of it', () => {
    const one = collecting();
    const effects = one.act(coordinator, { ...join('new', 'focalPoint', body, { letter }), reason });
    expect(one.run.facts().at(-1)).toMatchObject({
      type: 'MemberJoined',
      by: coordinator,
      person: 'new',
      role: 'focalPoint',
      body,
      letter,
      reason,
    });
    expect(told(effects)).toEqual(['new', main, alternate, authority].map((person) => `roleGiven → ${person}`));
    expect(noticesIn(effects).map(({ why }) => why)).toEqual([
      'ownRole',
      'mainFocalPoint',
      'alternateFocalPoint',
      'validatingAuthority',
    ]);
    expect(messagesTo(effects, body)).toMatchObject([
      { type: 'register.membership', joined: [{ person: 'new', role: 'focalPoint', body }], left: [] },
    ]);
    expect(messagesTo(effects, 'KEMENKES')).toEqual([]);
  });

  it('needs a letter where somebody else enters it for a body that takes part; the convener is the coordinator’s own', () => {
    const one = collecting();
    expect(one.code(coordinator, join('new', 'focalPoint'))).toBe('LETTER_REQUIRED');
    expect(one.code(coordinator, join('new', 'authority'))).toBe('LETTER_REQUIRED');
    expect(one.code(coordinator, join('new', 'participant'))).toBe('accepted');
    expect(one.code(coordinator, join('new', 'focalPoint', convener))).toBe('accepted');
    expect(one.code(coordinator, join('other', 'focalPoint', 'NOT-YET'))).toBe('accepted');
    expect(one.code(coordinator, join('other', 'focalPoint', 'NOT-YET'))).toBe('SAME_HOLDER');
  });

  it('does so by nobody’s own word', () => {
    const one = collecting();
    for (const role of ['focalPoint', 'authority', 'participant', 'researcher', 'observer'] as const) {
      expect(one.code(coordinator, join(coordinator.person, role, body, { letter }))).toBe('SELF_GRANT');
    }
    expect(one.code(authorityOf(body), join(authority, 'focalPoint'))).toBe('SELF_GRANT');
    expect(one.code(authorityOf(body), replace('main', authority))).toBe('SELF_GRANT');
    expect(one.code(focalPoint(body), join('new', 'focalPoint'))).toBe('NOT_PERMITTED');
    expect(one.code(officer, join('new', 'focalPoint', body, { letter }))).toBe('NOT_PERMITTED');
    expect(one.code(coordinator, join('new', 'operator', null))).toBe('NOT_PERMITTED');
  });

  it('speaks for no body but the convener’s while they steer, whichever comes first', () => {
    const one = collecting();
    for (const { person } of [researcher, officer, { person: 'coordinator-1' }]) {
      expect(one.code(coordinator, join(person, 'focalPoint', body, { letter }))).toBe('STEERS_AND_SPEAKS');
      expect(one.code(authorityOf(body), join(person, 'focalPoint'))).toBe('STEERS_AND_SPEAKS');
    }
    for (const role of ['coordinator', 'programOfficer', 'researcher', 'facilitator'] as const) {
      expect(one.code(coordinator, join(main, role, null))).toBe('STEERS_AND_SPEAKS');
    }
    expect(one.code(coordinator, join(researcher.person, 'focalPoint', convener))).toBe('accepted');
    expect(one.code(coordinator, join('both', 'researcher', null))).toBe('accepted');
    const two = {
      type: 'assessment.join',
      letter,
      members: [
        { person: 'fresh', role: 'focalPoint', body },
        { person: 'fresh', role: 'facilitator', body: null },
      ],
    } as const;
    expect(one.code(coordinator, two)).toBe('STEERS_AND_SPEAKS');
    expect(holdings(one.state.members ?? {}, 'fresh')).toEqual([]);
  });

  it('may be appointed by the authority of the body, as a focal point or delegate of that body and nothing else', () => {
    const one = collecting();
    expect(one.code(authorityOf(body), join('new', 'focalPoint'))).toBe('accepted');
    expect(one.code(authorityOf(body), join('new', 'participant'))).toBe('accepted');
    expect(one.code(authorityOf(body), join('new', 'authority'))).toBe('NOT_PERMITTED');
    expect(one.code(authorityOf(body), join('new', 'observer'))).toBe('NOT_PERMITTED');
    expect(one.code(authorityOf(body), join('other', 'focalPoint', 'KEMENKES'))).toBe('FOREIGN_BODY');
    // Somebody who speaks for another body is not taken from it.
    expect(one.code(authorityOf(body), join(contactsOf('KEMENKES').main, 'focalPoint'))).toBe('FOREIGN_BODY');
    expect(one.code(authorityOf(body), replace('main', 'new'))).toBe('accepted');
    expect(one.code(authorityOf(body), replace('authority', 'new'))).toBe('NOT_PERMITTED');
    expect(one.code(authorityOf('KEMENKES'), replace('alternate', 'new'))).toBe('FOREIGN_BODY');
  });

  it('for another body leaves the first, whose contact falls vacant', () => {
    const one = collecting();
    one.act(coordinator, join(main, 'focalPoint', 'KEMENKES', { letter }));
    expect(one.run.facts().slice(-2)).toMatchObject([
      { type: 'MemberLeft', person: main, body, cause: 'moved', contacts: ['main'] },
      { type: 'MemberJoined', person: main, body: 'KEMENKES' },
    ]);
    expect(one.state.bodies[body]?.contacts.main).toBeNull();
    expect(one.code(focalPoint(body), { type: 'handoff.revoke', offer: 'none' })).toBe('ROLE_ENDED');
  });

  it('for a term leaves when it is over', () => {
    const one = collecting();
    const until = wib('2023-03-20', '16:00');
    one.act(coordinator, {
      type: 'assessment.join',
      members: [{ person: 'new', role: 'focalPoint', body, until }],
      letter,
    });
    one.act(coordinator, replace('alternate', 'new'));
    one.at(until);
    expect(told(one.run.tick(until))).toContain('roleEnded → new');
    expect(one.run.facts().at(-1)).toMatchObject({ type: 'MemberLeft', cause: 'termEnded', contacts: ['alternate'] });
    expect(
      one.code(coordinator, { type: 'assessment.join', members: [{ person: 'late', role: 'observer', body, until }] }),
    ).toBe('DATE_PAST');
  });
});

describe('who leaves', () => {
  it('is told, the contact falls vacant, and the dossier hears of it in the same step', () => {
    const one = collecting();
    const effects = one.act(coordinator, { ...leave(main, 'focalPoint'), letter });
    expect(one.run.facts().at(-1)).toMatchObject({ type: 'MemberLeft', cause: 'ended', contacts: ['main'], letter });
    expect(told(effects)).toEqual([
      `roleEnded → ${main}`,
      `roleEnded → ${authority}`,
      'vacancy → coordinator-1',
      'vacancy → coordinator-2',
      `handedOver → ${alternate}`,
    ]);
    expect(messagesTo(effects, body).map(({ type }) => type)).toEqual(['register.membership', 'register.people']);
    expect(one.state.members).not.toHaveProperty(main);
  });

  it('may be oneself, somebody of one’s own body, or anybody by the coordinator; but never the last coordinator', () => {
    const one = collecting();
    expect(one.code(focalPoint(body), leave(alternate, 'focalPoint'))).toBe('NOT_PERMITTED');
    expect(one.code(authorityOf('KEMENKES'), leave(alternate, 'focalPoint'))).toBe('FOREIGN_BODY');
    expect(one.code(authorityOf(body), leave(alternate, 'focalPoint'))).toBe('accepted');
    expect(one.code(focalPoint(body), leave(main, 'focalPoint'))).toBe('accepted');
    expect(one.code(authorityOf(body), leave(authority, 'authority'))).toBe('accepted');
    expect(one.code(coordinator, leave('stranger', 'focalPoint'))).toBe('NOT_A_MEMBER');
    for (const person of ['coordinator-1', coordinator.person]) one.act(coordinator, leave(person, 'coordinator'));
    const last = { person: 'coordinator-2', role: 'coordinator', body: convener } as const;
    expect(one.code(last, leave(last.person, 'coordinator'))).toBe('LAST_COORDINATOR');
    expect(one.state.steering.coordinators).toEqual([last.person]);
  });

  it('does nothing any more in any process, from the moment at which that process has heard', () => {
    const joined = new JoinedProcesses(collecting());
    joined.act(coordinator, {
      type: 'assessment.assign',
      assignments: [{ indicator: '1.1.1', lead: body, contributors: [] }],
    });
    joined.settle();
    joined.act(coordinator, leave(main, 'focalPoint'));
    const dossier = joined.dossiers.get(body);
    if (dossier === undefined) throw new Error('no dossier');
    const accept = { type: 'dossier.accept', indicators: ['1.1.1'] } as const;
    const before = dossierMachine.decide(dossier.state(), accept, { now: joined.one.now, actor: focalPoint(body) });
    expect(before.ok).toBe(true);
    joined.settle();
    expect(dossier.codeOf(accept, focalPoint(body), joined.one.now)).toBe('ROLE_ENDED');
    expect(dossier.codeOf(accept, { person: alternate, role: 'focalPoint', body }, joined.one.now)).toBe('accepted');
    expect(joined.one.code(focalPoint(body), { type: 'handoff.revoke', offer: 'none' })).toBe('ROLE_ENDED');
  });
});

describe('a contact who is replaced', () => {
  it('is no member with that role any more, unless they hold another contact or keep it', () => {
    const one = collecting();
    expect(one.code(coordinator, replace('main', 'new'))).toBe('NOT_A_MEMBER');
    one.act(coordinator, join('new', 'focalPoint', body, { letter }));
    const effects = one.act(coordinator, { ...replace('main', 'new'), letter });
    expect(one.run.facts().slice(-2)).toMatchObject([
      { type: 'ContactReplaced', from: main, to: 'new', letter },
      { type: 'MemberLeft', person: main, cause: 'replaced', contacts: [] },
    ]);
    expect(told(effects)).toEqual([
      'handedOver → new',
      `roleGiven → ${alternate}`,
      `roleGiven → ${authority}`,
      `roleEnded → ${main}`,
    ]);
    one.act(coordinator, { ...replace('alternate', null), keepsRole: true });
    expect(holds(one.state.members ?? {}, { person: alternate, role: 'focalPoint', body })).toBe(true);
  });

  it('by a succession is replaced on its day by whoever is a member then', () => {
    const one = collecting();
    const effective = wib('2023-03-20');
    one.act(coordinator, join('new', 'focalPoint', body, { letter }));
    one.act(coordinator, { ...replace('main', 'new'), effective, letter });
    one.act(coordinator, leave('new', 'focalPoint'));
    one.at(effective);
    one.run.tick(effective);
    expect(one.state.bodies[body]?.contacts.main).toBeNull();
    expect(holds(one.state.members ?? {}, { person: main, role: 'focalPoint', body })).toBe(false);
  });

  it('among those who steer leaves as well, and nobody seats themselves', () => {
    const one = collecting();
    const steer = (role: 'coordinator' | 'researcher', ...persons: readonly PersonId[]) =>
      ({ type: 'assessment.replaceSteering', role, persons, reason }) as const;
    expect(one.code(coordinator, steer('coordinator', coordinator.person, 'coordinator-2'))).toBe('SELF_GRANT');
    expect(one.code(coordinator, steer('researcher', 'stranger'))).toBe('NOT_A_MEMBER');
    one.act(coordinator, steer('coordinator', 'coordinator-2'));
    expect(one.state.members).not.toHaveProperty('coordinator-1');
    one.act(coordinator, { ...steer('researcher', researcher.person), keepRole: true });
    expect(one.state.members).toHaveProperty('researcher-1');
  });
});

describe('a body that is enrolled', () => {
  it('has contacts who are members with their role', () => {
    const one = new AssessmentCase({ members: everybody });
    const contacts = { ...contactsOf(body), authority: 'stranger' };
    expect(one.refusal(coordinator, { type: 'assessment.enrolBody', body, contacts })).toEqual({
      code: 'NOT_A_MEMBER',
      details: { persons: ['stranger'], role: 'authority', body },
    });
  });
});

describe('an assessment opened before membership was recorded', () => {
  it('goes on as before, and what becomes of its people is in the log all the same', () => {
    const one = new AssessmentCase().to('launched');
    expect(one.state).not.toHaveProperty('members');
    expect(one.code(authorityOf(body), replace('main', 'new'))).toBe('NOT_PERMITTED');
    expect(told(one.act(coordinator, replace('main', 'new')))).toEqual(['handedOver → new']);
    expect(one.run.facts().at(-1)).toMatchObject({ type: 'ContactReplaced', to: 'new' });
    expect(one.code(coordinator, join(coordinator.person, 'focalPoint', body, { letter }))).toBe('SELF_GRANT');
    expect(one.code(coordinator, join('coordinator-1', 'focalPoint', body, { letter }))).toBe('STEERS_AND_SPEAKS');
    one.act(coordinator, join('other', 'focalPoint', body, { letter }));
    const effects = one.act(coordinator, leave('new', 'focalPoint'));
    expect(one.run.facts().at(-1)).toMatchObject({ type: 'MemberLeft', person: 'new', body, contacts: ['main'] });
    expect(messagesTo(effects, body).map(({ type }) => type)).toEqual(['register.people']);
    for (const person of ['coordinator-1', 'coordinator-2'].slice(0, 1))
      one.act(coordinator, leave(person, 'coordinator'));
    expect(one.code(coordinator, leave('coordinator-2', 'coordinator'))).toBe('LAST_COORDINATOR');
  });
});

import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roles, type Actor, type BodyCode, type PersonId, type Role } from '../core/types.js';
import { replayed } from '../meeting/testing/machine-run.js';
import { holdings, speaks, steers } from '../people/roll.js';
import { assessmentMachine } from './assessment.machine.js';
import { AssessmentCase, content, convener, enrolled } from './testing/builders.js';
import { everybody } from './testing/members.js';
import type { AssessmentCommand } from './messages.js';
import { contactKinds, steeringRoles } from './types.js';

const strangers = ['stranger-1', 'stranger-2', 'stranger-3'];
const persons: readonly PersonId[] = [...new Set([...everybody.map(({ person }) => person), ...strangers])];
const reason = content('reason');
const person = fc.constantFrom(...persons);
const role = fc.constantFrom<Role>(...roles);
const body = fc.constantFrom<BodyCode>(...enrolled);
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });

const commands: fc.Arbitrary<AssessmentCommand> = fc.oneof(
  fc.record({
    type: fc.constant('assessment.join' as const),
    members: fc.array(fc.record({ person, role, body: maybe(body) }), { minLength: 1, maxLength: 3 }),
    letter: fc.constantFrom(undefined, 'B-1'),
  }),
  fc.record({ type: fc.constant('assessment.leave' as const), person, role, reason: fc.constant(reason) }),
  fc.record({
    type: fc.constant('assessment.replaceContact' as const),
    body,
    contact: fc.constantFrom(...contactKinds),
    person: maybe(person),
    keepsRole: fc.boolean(),
    reason: fc.constant(reason),
  }),
  fc.record({
    type: fc.constant('assessment.replaceSteering' as const),
    role: fc.constantFrom(...steeringRoles),
    persons: fc.array(person, { maxLength: 3 }),
    keepRole: fc.boolean(),
    reason: fc.constant(reason),
  }),
);
/** Whoever acts says in which role, true or not. */
const steps = fc.array(
  fc.record({ command: commands, who: person, as: fc.nat(), claimed: maybe(fc.record({ role, body: maybe(body) })) }),
  { maxLength: 40 },
);

it('nobody who steers ever speaks for a ministry, nobody has a role by their own word, and no body is without its own', () => {
  fc.assert(
    fc.property(steps, (course) => {
      const one = new AssessmentCase({ members: everybody }).to('launched');
      for (const { command, who, as, claimed } of course) {
        const mine = holdings(one.state.members ?? {}, who);
        const held = mine[as % Math.max(1, mine.length)];
        // The border never lets anybody claim to be the operator; every other claim is for the process to judge.
        const part = claimed !== null && claimed.role !== 'operator' ? claimed : held;
        if (part === undefined || part.role === 'operator') continue;
        const actor: Actor = { person: who, role: part.role, body: part.body };
        const before = one.run.facts().length;
        const decision = one.attempt(actor, command);
        const holds = mine.some((one) => one.role === actor.role && one.body === actor.body);
        if (decision.ok) expect(holds).toBe(true);
        for (const fact of one.run.facts().slice(before)) {
          if (fact.type === 'MemberJoined') expect(fact.person).not.toBe(fact.by.person);
          if (fact.type === 'ContactReplaced') expect(fact.to).not.toBe(fact.by.person);
        }
        const { members = {}, bodies, steering } = one.state;
        for (const member of Object.keys(members)) {
          const parts = holdings(members, member);
          const foreign = parts.filter((one) => speaks.includes(one.role) && one.body !== convener);
          if (foreign.length > 0) expect(parts.filter((one) => steers.includes(one.role))).toEqual([]);
        }
        // Whoever is written to has the part, and somebody coordinates.
        for (const { code, contacts } of Object.values(bodies)) {
          for (const contact of contactKinds) {
            const holder = contacts[contact];
            if (holder === null) continue;
            const needed = contact === 'authority' ? 'authority' : 'focalPoint';
            expect(holdings(members, holder)).toContainEqual(expect.objectContaining({ role: needed, body: code }));
          }
        }
        expect(steering.coordinators.length).toBeGreaterThan(0);
      }
      // The log alone gives the same state.
      expect(replayed(assessmentMachine, one.input, one.run)).toEqual(one.state);
    }),
    { numRuns: 150 },
  );
});

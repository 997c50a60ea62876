import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { waitFor } from '@selaras/testing';
import { MiniWorld, actors, quietRound, says } from './world/mini-world.js';
import { withTestStack } from './testing/test-stack.js';

const { coordinator, officer, mainA } = actors;
const alternate = 'a.alternate';
const mailsSchema = z.array(z.object({ to: z.string(), subject: z.string() }));
const soon = () => {
  const startsAt = new Date(Date.now() + 10_000);
  return { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString() };
};
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString();

describe('an absence, on a running whole', () => {
  it('turns work and mails to the alternate, ends by itself, and gives them back', async () => {
    await withTestStack(async (stack) => {
      const world = await MiniWorld.create(stack, 'absence', { clock: 'live', startAt: null, ...quietRound });
      await world.launch(soon);
      const subjectsTo = async (who: string): Promise<readonly string[]> => {
        const response = await fetch(new URL('/api/messages?assessment=absence', stack.inboxUrl));
        const mails = mailsSchema.parse(await response.json());
        return mails.filter(({ to }) => to.includes(`${who}@`)).map(({ subject }) => subject);
      };
      const mailTo = (who: string, said: RegExp): Promise<unknown> =>
        waitFor(`a mail to ${who} that says ${String(said)}`, async () =>
          (await subjectsTo(who)).some((subject) => said.test(subject)),
        );
      const holders = async (): Promise<readonly (readonly string[])[]> => {
        const rows = await world.query<{ persons: string[] }>(
          `select persons from waiting_on where assessment = $1 and body = 'A' and role = 'focalPoint'`,
          [world.key],
        );
        return rows.map(({ persons }) => persons);
      };
      const held = (persons: readonly string[]): Promise<unknown> =>
        waitFor(`work with ${persons.join(' and ')}`, async () => {
          const all = await holders();
          return all.length > 0 && all.every((one) => JSON.stringify(one) === JSON.stringify(persons));
        });
      await held([mainA, alternate]);

      // Long enough for the mails on a busy machine: a letter to whoever stood in is rightly dropped once it is over.
      const until = inSeconds(45);
      const place = { bodyCode: 'A', person: mainA };
      await world.act(mainA, 'assessment.enterAbsence', place, {
        mode: 'unavailable',
        until,
        letter: 'B-3/A/2026',
        reason: says('Invented: on leave'),
      });
      await held([alternate]);
      await mailTo(mainA, /Your absence is entered/);
      await mailTo(alternate, /You stand in for Account a\.main/);
      expect(await world.read('/bodies/A/people')).toMatchObject({
        absences: [{ person: mainA, mode: 'unavailable', letter: 'B-3/A/2026', endedAt: null }],
      });
      expect(await world.read('/members')).toMatchObject({
        bodies: expect.arrayContaining([
          expect.objectContaining({ code: 'A', absences: [expect.objectContaining({ person: mainA, began: true })] }),
        ]) as unknown,
      });

      // New work reaches whoever stands in, and them alone.
      const before = (await subjectsTo(mainA)).length;
      await world.act(coordinator, 'assessment.reassign', { indicator: '2.1' }, { to: 'A' });
      await waitFor('the new work', async () => (await subjectsTo(alternate)).some((one) => /accept/i.test(one)));
      expect(await subjectsTo(mainA)).toHaveLength(before);

      await waitFor('the end', () => world.has('AbsenceEnded'), 90_000);
      await held([mainA, alternate]);
      await mailTo(mainA, /Your absence is over/);

      // Of an authority nobody stands in: the coordinator hears of it at once, and of their being back no more is asked.
      const authority = { bodyCode: 'A', person: actors.authorityA };
      await world.act(coordinator, 'assessment.enterAbsence', authority, { mode: 'finishes', until: inSeconds(600) });
      await mailTo(coordinator, /Nobody available|stand in/);
      const refused = await world.attempt(officer, 'assessment.endAbsence', authority);
      expect(refused).toMatchObject({ ok: false, problem: { code: 'FORBIDDEN' } });
      await world.act(actors.authorityA, 'assessment.endAbsence', authority);
      const again = await world.attempt(actors.authorityA, 'assessment.endAbsence', authority);
      expect(again).toMatchObject({ ok: false, problem: { code: 'NOT_ABSENT' } });
      expect(await world.read('/facts/verify')).toMatchObject({ violations: [] });
    });
  }, 240_000);
});

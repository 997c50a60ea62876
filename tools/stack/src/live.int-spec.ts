import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { refOf } from '@selaras/delivery';
import { everyDayInput, waitFor } from '@selaras/testing';
import type { MeetingTime } from './world/mini-world.js';
import { MiniWorld, actors, says } from './world/mini-world.js';
import { withTestStack } from './testing/test-stack.js';

const seconds = (amount: number) => ({ amount, unit: 'seconds' }) as const;
const mailsSchema = z.array(
  z.object({ to: z.string(), subject: z.string(), refs: z.object({ notices: z.array(z.string()) }) }),
);
const ledgerOf = z.object({ entries: z.array(z.object({ purposeKey: z.string() })) });

/** A meeting that is planned for a moment later and held at once: it may begin on its civil day. */
const soon = (): MeetingTime => {
  const startsAt = new Date(Date.now() + 10_000);
  return { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString() };
};

type Mails = readonly { readonly to: string; readonly purposeKeys: readonly string[] }[];

/** Purposes of the notices that reached somebody. */
function told(mails: Mails, who: string): readonly string[] {
  return mails.filter(({ to }) => to.includes(`${who}@`)).flatMap(({ purposeKeys }) => purposeKeys);
}
const isEscalation = (key: string): boolean => key.includes('escalation');
const isPublication = (key: string): boolean => key.includes('erratum') || key.includes('rofilePublished');

describe('a live assessment on the real clock', () => {
  it('passes every stage with a reminder, a handoff and an escalation', async () => {
    await withTestStack(async (stack) => {
      const world = await MiniWorld.create(stack, 'live-drill', {
        clock: 'live',
        startAt: null,
        calendar: everyDayInput,
        plan: {
          // A reminder that comes out too late is rightly suppressed: there must be time for its mail on a busy machine.
          acceptance: seconds(15),
          answering: seconds(600),
          answeringNotAfter: null,
          offer: seconds(20),
          roundReply: seconds(10),
          silence: seconds(2),
          ladder: [
            { offset: seconds(-12), to: 'main' },
            { offset: seconds(2), to: 'coordinator' },
          ],
          hopLimit: 1,
          maxRounds: 1,
          milestones: [],
        },
      });
      const { coordinator, officer, researcher, mainA, authorityA, mainB, authorityB } = actors;
      const mails = async (): Promise<Mails> => {
        const response = await fetch(new URL('/api/messages?assessment=live-drill', stack.inboxUrl));
        const received = mailsSchema.parse(await response.json());
        // Asked after the inbox: what has arrived stands there.
        const { entries } = ledgerOf.parse(await world.read('/ledger?limit=5000'));
        const owed = new Map(entries.map(({ purposeKey }) => [refOf('notice', purposeKey), purposeKey]));
        return received.map(({ to, refs }) => ({ to, purposeKeys: refs.notices.map((ref) => owed.get(ref) ?? ref) }));
      };
      const advance = (to: string): Promise<void> => world.act(coordinator, 'assessment.advance', {}, { to });
      await world.launch(soon);
      await world.act(mainA, 'dossier.accept', { bodyCode: 'A' }, { indicators: ['1.1', '1.2'] });
      await advance('collecting');

      await world.act(
        mainA,
        'handoff.propose',
        {},
        { offer: 'o1', indicator: '1.2', to: 'B', reason: 'outsideMandate' },
      );
      await world.act(mainB, 'handoff.accept', { offer: 'o1' });

      // B says nothing about 2.1: a reminder before the deadline, the coordinator after it.
      await waitFor('the escalation', () => world.has('BodyEscalated'));
      // Its mail too: an escalation that is settled before it goes out is rightly suppressed.
      await waitFor('the mail about it', async () => told(await mails(), coordinator).some(isEscalation));
      await world.act(mainB, 'dossier.accept', { bodyCode: 'B' }, { indicators: ['2.1'] });

      const shares = [
        { main: mainA, authority: authorityA, body: 'A', indicators: ['1.1'] },
        { main: mainB, authority: authorityB, body: 'B', indicators: ['1.2', '2.1'] },
      ];
      for (const { main, authority, body, indicators } of shares) {
        for (const indicator of indicators) await world.answer(main, body, indicator);
        await world.act(
          authority,
          'dossier.clear',
          { bodyCode: body },
          { indicators: indicators.map((indicator) => ({ indicator, version: 1 })) },
        );
        await world.act(main, 'dossier.submit', { bodyCode: body }, { indicators });
      }
      await waitFor(
        'all submissions',
        async () => (await world.facts()).filter(({ type }) => type === 'SubmissionNoted').length >= 2,
      );
      await advance('crosscheck');
      await world.act(
        researcher,
        'round.open',
        {},
        { questions: [{ id: 'q1', indicator: '1.1', body: 'A', text: says('Which article?') }] },
      );
      await world.act(
        mainA,
        'dossier.reply',
        { bodyCode: 'A', question: 'q1' },
        { status: 'evidenceAdded', text: says('Article 4') },
      );
      await waitFor('the end of the round', () => world.has('RoundClosed'));
      await advance('validation');
      await world.meet(2, 'fgd', ['1.1', '1.2', '2.1'], soon);
      await waitFor('the outcomes', () => world.has('OutcomesNoted'));
      await waitFor(
        'the closed meeting',
        async () => (await world.facts()).filter(({ type }) => type === 'MeetingNoted').length >= 6,
      );
      await advance('analysis');
      await world.act(researcher, 'profile.start');
      await waitFor('the draft', () => world.has('ProfileDrafted'));
      await world.act(
        researcher,
        'profile.write',
        {},
        {
          statements: [
            { id: 's1', dimension: 1, class: 'wellDeveloped', indicators: ['1.1', '2.1'], text: says('A statement') },
          ],
        },
      );
      await world.act(officer, 'profile.circulate');
      await waitFor('the circulation', () => world.has('ProfileNoted'));
      await advance('consultation');
      await world.meet(3, 'consultation', [], soon);
      await waitFor('the end of the silence', () => world.has('SilenceKept'));
      await world.act(coordinator, 'profile.validate');
      await waitFor(
        'the consultation noted',
        async () => (await world.facts()).filter(({ type }) => type === 'MeetingNoted').length >= 9,
      );
      await waitFor(
        'the validation noted',
        async () => (await world.facts()).filter(({ type }) => type === 'ProfileNoted').length >= 2,
      );
      await advance('clearance');
      // The clearance is the convener's: another ministry's authority is refused, and no fact says anything.
      const facts = (await world.facts()).length;
      const foreign = await world.attempt('b.authority', 'profile.clear', {}, {});
      expect(foreign).toMatchObject({ ok: false, problem: { status: 403, code: 'NOT_CLEARING_BODY' } });
      expect(await world.facts()).toHaveLength(facts);
      await world.act(coordinator, 'profile.clear');
      await world.act(officer, 'profile.publish');
      await waitFor(
        'the publication noted',
        async () => (await world.facts()).filter(({ type }) => type === 'ProfileNoted').length >= 4,
      );
      await advance('published');
      await advance('closed');

      const stages = (await world.facts()).flatMap(({ type, data }) => (type === 'StageEntered' ? [data.stage] : []));
      expect(stages).toEqual([
        'launched',
        'collecting',
        'crosscheck',
        'validation',
        'analysis',
        'consultation',
        'clearance',
        'published',
        'closed',
      ]);

      const sent = await waitFor('the mails', async () => {
        const messages = await mails();
        return messages.some(({ purposeKeys }) => purposeKeys.some(isPublication)) && messages;
      });
      expect(told(sent, mainB).some((key) => key.includes('reminder') && key.includes('acceptIndicators'))).toBe(true);
      expect(told(sent, coordinator).some(isEscalation)).toBe(true);
      const all = sent.flatMap(({ purposeKeys }) => purposeKeys);
      expect(new Set(all).size).toBe(all.length);
      expect(await world.read('/facts/verify')).toMatchObject({ violations: [] });
    });
  }, 240_000);
});

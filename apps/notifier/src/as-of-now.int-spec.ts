import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { InboxMessage } from '@selaras/delivery';
import type { NoticeContent, WaitingOn } from '@selaras/domain';
import { waitFor, wib } from '@selaras/testing';
import { aReminder, morning, owe, seedCase } from './testing/case.js';
import { World } from './testing/world.js';

/** What was decided the day before, over what people did since, as it arrives in a mailbox. */
describe('a mail is true when it arrives', () => {
  const world = new World();

  const deadline = wib('2023-06-28T16:00');
  const four = ['1.1', '1.2', '1.3', '1.4'];
  function duty(what: WaitingOn['what'], items: readonly string[]): WaitingOn {
    return {
      id: `B0/${what}@${deadline}`,
      assessment: world.key,
      body: 'B0',
      role: 'focalPoint',
      persons: ['p-0'],
      what,
      items,
      since: morning,
      until: deadline,
      then: 'remindAgain',
      step: 0,
    };
  }
  const about = (what: WaitingOn['what']) => ({ what, count: 4, until: deadline }) as const;
  const noticeOf = (n: number, what: WaitingOn['what'], content: NoticeContent) =>
    aReminder(world.key, 0, n, { ...content, subject: duty(what, []).id, items: four });

  /** The one mail of the morning, as plain text. */
  async function delivered(): Promise<string> {
    await world.start();
    await waitFor('the mail', async () => world.inbox.list().length === 1);
    const response = await fetch(new URL('/api/messages', world.inbox.url));
    const messages = (await response.json()) as readonly InboxMessage[];
    return messages[0]?.text ?? '';
  }

  const kinds: readonly (readonly [WaitingOn['what'], NoticeContent])[] = [
    ['acceptIndicators', { kind: 'assigned', data: { ...about('acceptIndicators'), answeringUntil: deadline } }],
    ['clearAnswers', { kind: 'clearanceRequested', data: about('clearAnswers') }],
    ['replyQuestions', { kind: 'questions', data: { ...about('replyQuestions'), round: 1 } }],
    ['answerIndicators', { kind: 'reminder', data: { ...about('answerIndicators'), step: 1 } }],
  ];
  it.each(kinds)('%s: three of four done, the mail asks for the fourth alone', async (what, content) => {
    const { database, key } = world;
    const assessments = await seedCase(database.ds, { key, people: 1 });
    await owe(database.ds, key, [noticeOf(1, what, content)], [duty(what, ['1.4'])]);
    await assessments.setSettled(key, morning);
    const text = await delivered();
    expect(text).toContain('1.4');
    expect(text).not.toMatch(/1\.[123]\b/);
  });

  it('tells what is asked and what is due as one matter', async () => {
    const { database, key } = world;
    const assessments = await seedCase(database.ds, { key, people: 1 });
    await owe(
      database.ds,
      key,
      [
        noticeOf(1, 'clearAnswers', { kind: 'clearanceRequested', data: about('clearAnswers') }),
        noticeOf(2, 'clearAnswers', { kind: 'reminder', data: { ...about('clearAnswers'), step: 1 } }),
      ],
      [duty('clearAnswers', four)],
    );
    await assessments.setSettled(key, morning);
    const text = await delivered();
    expect(text.match(/^\d+\. /gm)).toHaveLength(1);
    expect((await world.ledger.counts(key)).suppressed).toBe(0);
  });
});

import { describe, expect, it } from '@jest/globals';
import { skb2023no624 } from '../calendar/testing/indonesia-2023.js';
import type { Effect, NoticeIntent } from '../core/types.js';
import { asOfNow } from '../notices/as-of-now.js';
import { profileMachine } from './profile.machine.js';
import { adopted, circulated, focalPoint, officer, ref, silenceEnd, wib } from './testing/profile-builder.js';
import type { ProfileCommand } from './types.js';

const notices = (effects: readonly Effect[]): readonly NoticeIntent[] =>
  effects.flatMap((effect) => (effect.kind === 'notice' ? [effect.notice] : []));
const objection: ProfileCommand = {
  type: 'profile.comment',
  comment: 'c1',
  statement: 's1',
  text: ref('objection'),
  objection: true,
};

describe('the letter that a text circulates', () => {
  /** What it says at an instant, by what is open then. */
  function read(run: ReturnType<typeof circulated>, kind: NoticeIntent['kind'], at = run.state().since) {
    const notice = notices(run.effects()).find((one) => one.kind === kind);
    if (notice === undefined) throw new Error(`no letter ${kind}`);
    return asOfNow(notice, profileMachine.waitingOn(run.state()), at);
  }

  it('names the end of the silence as it is when it leaves', () => {
    const run = circulated();
    const announced = silenceEnd(run);
    run.tell({ type: 'register.decree', decree: skb2023no624 }, wib('2023-06-20', '00:05'));
    const until = silenceEnd(run);
    expect(until).toBeGreaterThan(announced);
    expect(read(run, 'consultation')).toMatchObject({ notice: { data: { until } }, until });
    expect(read(run, 'deadlineMoved')).toMatchObject({ notice: { data: { until } }, until });
  });

  it('still asks for comments when an objection has ended the silence, but speaks of no silence', () => {
    const run = circulated();
    run.tell({ type: 'register.decree', decree: skb2023no624 }, wib('2023-06-20', '00:05'));
    run.act(objection, focalPoint, wib('2023-06-20', '06:00'));
    expect(read(run, 'consultation')).toMatchObject({ notice: { data: { until: null } }, until: null });
    expect(read(run, 'deadlineMoved')).toEqual({ dropped: 'settled' });
  });

  it('is not sent when its version is over', () => {
    expect(read(adopted(), 'consultation')).toEqual({ dropped: 'settled' });
    const run = circulated();
    run.act({ type: 'profile.circulate' }, officer, run.state().since + 1);
    const open = profileMachine.waitingOn(run.state());
    const said = notices(run.effects()).map((notice) => asOfNow(notice, open, run.state().since));
    expect(said).toMatchObject([
      { dropped: 'settled' },
      { dropped: 'settled' },
      { notice: { data: { profileVersion: 2 } } },
      { notice: { data: { profileVersion: 2 } } },
    ]);
  });
});

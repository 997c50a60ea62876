import type { Instant, NoticeContent, NoticeIntent } from '../core/types.js';

/** Why a notice that was owed is not sent: the matter is settled, its reader has left the office, or its hour has passed. */
export const dropReasons = ['settled', 'holderChanged', 'past'] as const;
export type DropReason = (typeof dropReasons)[number];

/** An open obligation as it stands when a mail is written: a row of waiting-on. */
export interface DutyNow {
  readonly id: string;
  /** Empty when it is about nothing in particular (a meeting to be held). */
  readonly items: readonly string[];
  readonly until: Instant | null;
}

type Decided = NoticeContent & Pick<NoticeIntent, 'subject' | 'items'>;

/** What a notice says now; or why it says nothing. */
export type AsOfNow<N> =
  | {
      readonly notice: N;
      /** Id and deadline of the obligation that it speaks of; null when it informs of what happened. */
      readonly duty: string | null;
      readonly until: Instant | null;
    }
  | { readonly dropped: DropReason };

/**
 * What was decided, often the night before, held against what is open when the mail is written: only what is still open
 * is named and counted, the deadline is the one of now, and nothing is said of what is done or over.
 *
 * @param duties the obligation of the notice's subject or, when a decree has moved its deadline, those that took its
 *   place (`dutyStem`)
 * @param now instant of the case at which the mail is written
 */
export function asOfNow<N extends Decided>(notice: N, duties: readonly DutyNow[], now: Instant): AsOfNow<N> {
  const over = tiedTo(notice);
  if (over !== null && over <= now) return { dropped: 'past' };
  if (notice.subject === null) return { notice, duty: null, until: null };
  const open = openOf(notice, duties);
  const [first] = open;
  if (first === undefined) return { dropped: 'settled' };
  const until = earliest(open);
  // No date is left that could have moved.
  if (notice.kind === 'deadlineMoved' && until === null) return { dropped: 'settled' };
  const listed = open.flatMap(({ items }) => items);
  if (listed.length === 0 || notice.items.length === 0)
    return { notice: recounted(notice, { items: notice.items, until }, now), duty: first.id, until };
  const meant = new Set(notice.items);
  const left = listed.filter((item) => meant.has(item));
  if (left.length === 0) return { dropped: 'settled' };
  const said = { items: [...new Set(left)], count: left.length, until };
  return { notice: recounted(notice, said, now), duty: first.id, until };
}

/**
 * Ids of one obligation under another deadline have this in common: they carry the deadline behind the last `@`.
 */
export function dutyStem(id: string): string {
  const at = id.lastIndexOf('@');
  return at === -1 ? id : id.slice(0, at);
}

/** The instant to which a notice is tied: it must arrive before. Null when it is worth reading at any time. */
export function tiedTo(content: NoticeContent): Instant | null {
  return content.kind === 'invitation' ? content.data.startsAt : null;
}

/**
 * Whether a notice whose day turned out to be a day off may wait for the next opening. What was told at once because a
 * date passes before that may not, nor an invitation to something that has begun by then.
 */
export function canWait(notice: NoticeContent & Pick<NoticeIntent, 'form'>, opening: Instant): boolean {
  if (notice.kind === 'deadlineMoved') return notice.form === 'digest';
  const instant = tiedTo(notice);
  return instant === null || opening < instant;
}

/** A rung of the ladder speaks of one deadline; a moved one has rungs of its own. Everything else follows its duty. */
function openOf(notice: Decided, duties: readonly DutyNow[]): readonly DutyNow[] {
  const exact = duties.filter(({ id }) => id === notice.subject);
  if (exact.length > 0) return exact;
  if (notice.subject === null || !notice.subject.includes('@') || isRung(notice)) return [];
  const stem = dutyStem(notice.subject);
  return duties.filter(({ id }) => dutyStem(id) === stem);
}

function isRung({ kind }: NoticeContent): boolean {
  return kind === 'reminder' || kind === 'overdue' || kind === 'escalation';
}

function recounted<N extends Decided>(
  notice: N,
  {
    items,
    count,
    until,
  }: { readonly items: readonly string[]; readonly count?: number; readonly until: Instant | null },
  now: Instant,
): N {
  const late = notice.kind === 'reminder' && until !== null && until < now ? { kind: 'overdue' } : {};
  if (!('until' in notice.data)) return { ...notice, items };
  if (!('count' in notice.data)) return { ...notice, items, data: { ...notice.data, until } };
  const left = count === undefined ? notice.data.count : Math.min(count, notice.data.count);
  return { ...notice, ...late, items, data: { ...notice.data, count: left, until } };
}

function earliest(duties: readonly DutyNow[]): Instant | null {
  const instants = duties.flatMap(({ until }) => until ?? []);
  return instants.length === 0 ? null : Math.min(...instants);
}

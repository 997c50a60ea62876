import { groupBy } from '../core/group-by.js';
import type { BodyCode, NoticeContent, NoticeKind } from '../core/types.js';

/** A notice as one mail carries it, held against what is open (`asOfNow`). */
export type MailNotice = NoticeContent & {
  readonly assessment: string;
  readonly body: BodyCode | null;
  readonly items: readonly string[];
  /** The open obligation it speaks of; null when it informs of what happened. */
  readonly duty: string | null;
};

/** Kinds that ask for one and the same act; of those in one mail the strongest speaks for all. */
const strength: Readonly<Partial<Record<NoticeKind, number>>> = {
  assigned: 1,
  handoffOffered: 1,
  questions: 1,
  clearanceRequested: 1,
  reminder: 2,
  overdue: 3,
};

/**
 * The notices of one mail, one for each matter: those about one duty are joined, in the words of the strongest and with
 * the items of all. None says that an indicator has left a body while another asks that body for it: what is open now
 * decides, because the indicator has come back since.
 */
export function asOneMail<N extends MailNotice>(notices: readonly N[]): readonly N[] {
  const asked = new Set(notices.flatMap(asksFor));
  const standing = notices.filter((notice) => !releasedFrom(notice).some((claim) => asked.has(claim)));
  const groups = groupBy(
    standing.map((notice, place) => ({ notice, place })),
    ({ notice, place }) => dutyKey(notice) ?? `${place}`,
  );
  return [...groups.values()].flatMap((group) => joined(group.map(({ notice }) => notice)));
}

/** Asking a body for something and asking the coordinator to see to it are two duties. */
function dutyKey({ kind, assessment, duty }: MailNotice): string | null {
  if (duty === null) return null;
  if (kind === 'escalation') return JSON.stringify([assessment, duty, 'chase']);
  return strength[kind] === undefined ? null : JSON.stringify([assessment, duty, 'do']);
}

function joined<N extends MailNotice>(group: readonly N[]): readonly N[] {
  const [first, ...others] = group;
  if (first === undefined || others.length === 0) return group;
  const strongest = others.reduce((best, one) => (strengthOf(one) > strengthOf(best) ? one : best), first);
  const items = [...new Set(group.flatMap((one) => one.items))];
  if (!('count' in strongest.data)) return [{ ...strongest, items }];
  const count = Math.max(items.length, ...group.map(({ data }) => ('count' in data ? data.count : 0)));
  return [{ ...strongest, items, data: { ...strongest.data, count } }];
}

function strengthOf({ kind }: MailNotice): number {
  return strength[kind] ?? 0;
}

function asksFor({ kind, assessment, body, duty, items }: MailNotice): readonly string[] {
  if (duty === null || body === null || strength[kind] === undefined) return [];
  return items.map((item) => claimOf(assessment, body, item));
}

/** Which indicators a notice says are no longer whose. */
function releasedFrom(notice: MailNotice): readonly string[] {
  if (notice.kind !== 'handoffAccepted' && notice.kind !== 'reassigned') return [];
  return [claimOf(notice.assessment, notice.data.from, notice.data.indicator)];
}

function claimOf(assessment: string, body: BodyCode, indicator: string): string {
  return JSON.stringify([assessment, body, indicator]);
}

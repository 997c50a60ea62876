import type { LedgerNotice } from '@selaras/contracts';
import { asOneMail, groupBy } from '@selaras/domain';
import type { WaitingWhat } from '@selaras/domain';

/** Of which thing a notice speaks, and how many: two that say the same of different things are told together. */
const ofTheThing: readonly string[] = ['indicator', 'offer', 'count'];

/**
 * The notices of one mail as the matters that it tells: each duty once (`asOneMail`) with the questions of all that speak
 * of it, and those that say the same of different indicators together.
 */
export function asMatters(notices: readonly LedgerNotice[]): readonly LedgerNotice[] {
  const once = asOneMail(notices).map((notice): LedgerNotice => {
    if (notice.duty === null) return notice;
    const others = notices.filter(({ assessment, duty }) => assessment === notice.assessment && duty === notice.duty);
    const quoted = others.flatMap(({ texts }) => texts);
    return { ...notice, texts: [...new Map(quoted.map((text) => [JSON.stringify(text), text])).values()] };
  });
  return joinAlike(once);
}

/**
 * Notices that say the same of different indicators become one, which counts and names them all. They must agree in
 * everything that is said beside: kind, deadline, bodies, reason.
 */
function joinAlike(notices: readonly LedgerNotice[]): readonly LedgerNotice[] {
  const alike = groupBy(notices, ({ assessment, kind, why, body, until, data, texts }) =>
    JSON.stringify([
      [assessment, kind, why, body, until],
      Object.entries(data).filter(([name]) => !ofTheThing.includes(name)),
      // What is quoted of one must not seem to be said of the other; questions stand with their indicator.
      texts.filter(({ of }) => of !== 'question'),
    ]),
  );
  return [...alike.values()].flatMap((group) => {
    const [first, ...others] = group;
    return first === undefined ? [] : others.length === 0 ? [first] : [joined(first, group)];
  });
}

/** Counted by what is done about them: each question and each offer is one, an indicator is one however often it is named. */
const countedSingly: readonly WaitingWhat[] = ['replyQuestions', 'decideOffer'];

function joined(first: LedgerNotice, group: readonly LedgerNotice[]): LedgerNotice {
  const items = [...new Set(group.flatMap((notice) => notice.items))];
  const texts = group.flatMap((notice) => notice.texts);
  const all = { ...first, items, texts };
  if (!('count' in all.data)) return all;
  const singly = countedSingly.includes(all.data.what);
  const sum = group.reduce((total, { data }) => total + ('count' in data ? data.count : 0), 0);
  // Only the number changes: kind and data still belong together.
  return { ...all, data: { ...all.data, count: singly ? sum : items.length } } as LedgerNotice;
}

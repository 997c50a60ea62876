import type { Framework } from '@selaras/contracts';

type Indicator = Framework['indicators'][number];
const fields = ['dimension', 'domain', 'title', 'answer', 'evidence'] as const;
export type ChangedField = (typeof fields)[number];

/** What two versions of a catalogue do not have in common, by the codes of their indicators. */
export interface Difference {
  readonly added: readonly Indicator[];
  readonly removed: readonly Indicator[];
  readonly changed: readonly {
    readonly before: Indicator;
    readonly after: Indicator;
    readonly fields: readonly ChangedField[];
  }[];
  readonly same: number;
}

/** Compares two versions; texts are the same when they are in every language. */
export function difference(before: Framework, after: Framework): Difference {
  const known = new Map(before.indicators.map((indicator) => [indicator.code, indicator]));
  const present = new Set(after.indicators.map(({ code }) => code));
  const both = after.indicators.flatMap((indicator) => {
    const old = known.get(indicator.code);
    return old === undefined ? [] : [{ before: old, after: indicator, fields: changedIn(old, indicator) }];
  });
  return {
    added: after.indicators.filter(({ code }) => !known.has(code)),
    removed: before.indicators.filter(({ code }) => !present.has(code)),
    changed: both.filter((pair) => pair.fields.length > 0),
    same: both.filter((pair) => pair.fields.length === 0).length,
  };
}

function changedIn(before: Indicator, after: Indicator): readonly ChangedField[] {
  return fields.filter((field) => canonical(before[field]) !== canonical(after[field]));
}

/** The same text whatever the order of its languages. */
function canonical(value: Indicator[ChangedField]): string {
  return typeof value === 'object' ? JSON.stringify(Object.entries(value).sort()) : String(value);
}

import type { Framework } from '@selaras/contracts';

type Indicator = Framework['indicators'][number];
const fields = ['dimension', 'domain', 'title', 'answer', 'levels', 'unit', 'evidence'] as const;
/** A field that changed; of a text the languages in which it did, as tags. */
export interface ChangedField {
  readonly field: (typeof fields)[number];
  readonly languages: readonly string[];
}

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
  return fields.flatMap((field): readonly ChangedField[] => {
    const [old, now] = [textsIn(before[field]), textsIn(after[field])];
    const places = [...new Set([...old.keys(), ...now.keys()])].filter((place) => old.get(place) !== now.get(place));
    if (places.length === 0) return [];
    // Where something else than wording differs, its languages say nothing.
    const languages = places.includes('') ? [] : [...new Set(places.map((place) => place.split(' ').at(-1) ?? ''))];
    return [{ field, languages: languages.sort() }];
  });
}

/** What a field says, by language; what is no text stands under no language. */
function textsIn(value: Indicator[keyof Indicator]): ReadonlyMap<string, string> {
  if (Array.isArray(value)) {
    const steps = value.map(({ level, title }) => [level, title] as const);
    return new Map([
      ['', steps.map(([level]) => level).join()],
      ...steps.flatMap(([level, title]) =>
        Object.entries(title).map(([tag, text]): [string, string] => [`${level} ${tag}`, text]),
      ),
    ]);
  }
  if (typeof value === 'object') return new Map(Object.entries(value));
  return new Map(value === undefined ? [] : [['', String(value)]]);
}

import { stages, type Stage } from '@selaras/domain';
import { vocabulary, type Lang } from '@selaras/language';

/** What a case that stops before the end of its round left out. */
export interface NotReached {
  readonly stages: readonly Stage[];
  /** Indicators without an outcome. */
  readonly indicators: number;
}

/** Null when the profile was published and every indicator has an outcome. */
export function notReached(
  facts: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[],
  indicators: number,
): NotReached | null {
  const entered = new Set(facts.flatMap(({ type, data }) => (type === 'StageEntered' ? [data.stage] : [])));
  const settled = new Set(facts.flatMap(({ type, data }) => (type === 'ItemOutcome' ? [data.indicator] : [])));
  // A round that is published may be closed later, or never.
  const wanted = stages.slice(stages.indexOf('setup') + 1, stages.indexOf('published') + 1);
  const missing = wanted.filter((stage) => !entered.has(stage));
  const open = Math.max(0, indicators - settled.size);
  return missing.length === 0 && open === 0 ? null : { stages: missing, indicators: open };
}

/** The same, for whoever wrote the case. */
export function notReachedInWords({ stages: missing, indicators }: NotReached, lang: Lang): string {
  const { those, outcomes, stops } = vocabulary[lang].terminal.notReached;
  const parts = [
    ...(missing.length === 0 ? [] : [those(missing.join(', '))]),
    ...(indicators === 0 ? [] : [outcomes(indicators)]),
  ];
  return stops(parts.join('; '));
}

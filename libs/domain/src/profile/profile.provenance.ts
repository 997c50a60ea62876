import { sameContent } from '../core/difference.js';
import { lookUp } from '../core/look-up.js';
import { perPair } from '../core/memo.js';
import type { IndicatorCode } from '../core/types.js';
import { refuse, type Refused } from '../core/verdicts.js';
import type { ProfileFact, ProfileMessage, ProfileState, Provenance, StandingStatement, Statement } from './types.js';

type Known = ProfileState['provenance'];
type Told = Pick<Extract<ProfileMessage, { readonly type: 'register.provenance' }>, 'changed' | 'withdrawn'>;
type News = Pick<Extract<ProfileFact, { readonly type: 'ProvenanceNoted' }>, 'changed' | 'withdrawn' | 'statements'>;

/** What the register says of an indicator, as far as it has told; null when it has no outcome, or none any more. */
export function provenanceNow(known: Known, indicator: IndicatorCode): Provenance | null {
  return lookUp(known, indicator)?.at(-1) ?? null;
}

/** What the register says of a statement's indicators, of those that have an outcome. */
export function provenanceOf(known: Known, { indicators }: Pick<Statement, 'indicators'>): readonly Provenance[] {
  return [...new Set(indicators)].flatMap((indicator) => provenanceNow(known, indicator) ?? []);
}

/** What a statement was written or last confirmed on; once published, what it was published or corrected on. */
export function groundOf(
  known: Known,
  { indicators, restsOn }: Pick<StandingStatement, 'indicators' | 'restsOn'>,
): readonly Provenance[] {
  const grounds = indicators.flatMap((indicator, place) => lookUp(known, indicator)?.[restsOn[place] ?? -1] ?? []);
  return [...new Set(grounds)];
}

/** A statement that rests on what the register says now. */
export function standing(known: Known, { id, dimension, class: kind, indicators, text }: Statement): StandingStatement {
  const restsOn = indicators.map((indicator) => (lookUp(known, indicator)?.length ?? 0) - 1);
  return { id, dimension, class: kind, indicators, text, restsOn };
}

/** Indicators of a statement of which the register says something else than what it rests on. */
export function changedSince(known: Known, statement: StandingStatement): readonly IndicatorCode[] {
  return groundOf(known, statement).flatMap((ground) =>
    sameContent(ground, provenanceNow(known, ground.indicator)) ? [] : [ground.indicator],
  );
}

/** Statements that rest on something that has changed since, and the indicators it is about, each once. */
export interface Changed {
  readonly statements: readonly StandingStatement[];
  readonly indicators: readonly IndicatorCode[];
}

/** What of the text rests on something that has changed since. */
export function changedIn({ provenance, statements }: ProfileState): Changed {
  return changed(provenance, statements);
}

const changed = perPair((known: Known, all: ProfileState['statements']): Changed => {
  const found = Object.values(all).flatMap((statement) => {
    const indicators = changedSince(known, statement);
    return indicators.length === 0 ? [] : [{ statement, indicators }];
  });
  return {
    statements: found.map(({ statement }) => statement),
    indicators: [...new Set(found.flatMap(({ indicators }) => indicators))],
  };
});

/** The refusal of going on with a text of which a statement rests on something that has changed since. */
export function requireUnchanged(state: ProfileState): Refused | null {
  const { statements, indicators } = changedIn(state);
  if (statements.length === 0) return null;
  return refuse('PROVENANCE_CHANGED', { indicators, statements: statements.map(({ id }) => id) });
}

/**
 * The refusal of statements that cannot be traced: none without an indicator, and no indicator without an answer's
 * and an outcome's origin.
 */
export function requireProvenance(known: Known, statements: readonly Statement[]): Refused | null {
  const isKnown = (indicator: IndicatorCode): boolean => provenanceNow(known, indicator) !== null;
  const isTraced = ({ indicators }: Statement): boolean => indicators.length > 0 && indicators.every(isKnown);
  const untraced = statements.filter((statement) => !isTraced(statement));
  if (untraced.length === 0) return null;
  const indicators = untraced.flatMap((one) => one.indicators.filter((indicator) => !isKnown(indicator)));
  return refuse('PROVENANCE_MISSING', {
    statements: untraced.map((one) => one.id),
    indicators: [...new Set(indicators)],
  });
}

/** What is new in what the register tells, and which statements it takes the ground from; null when nothing is new. */
export function newsOf({ provenance, statements }: ProfileState, told: Told): News | null {
  const news = {
    changed: told.changed.filter((one) => !sameContent(one, provenanceNow(provenance, one.indicator))),
    withdrawn: told.withdrawn.filter((indicator) => provenanceNow(provenance, indicator) !== null),
  };
  if (news.changed.length + news.withdrawn.length === 0) return null;
  const after = withNews(provenance, news);
  const isNew = new Set([...news.changed.map(({ indicator }) => indicator), ...news.withdrawn]);
  const concerned = Object.values(statements).filter((statement) =>
    changedSince(after, statement).some((indicator) => isNew.has(indicator)),
  );
  return { ...news, statements: concerned.map(({ id }) => id) };
}

/** What is known once the register's word is taken in: of each indicator it comes after what was known before. */
export function withNews(known: Known, { changed, withdrawn }: Told): Known {
  const words = [
    ...changed.map((one) => [one.indicator, one] as const),
    ...withdrawn.map((indicator) => [indicator, null] as const),
  ];
  const grown = words.map(([indicator, word]) => [indicator, [...(lookUp(known, indicator) ?? []), word]] as const);
  return { ...known, ...Object.fromEntries(grown) };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The domain data as it was handed over: see the honesty rule in the README of the case. */
export interface SourceIndicator {
  readonly code: string;
  readonly dimension: number;
  readonly domain: string;
  /** In Indonesian; from `domain-id.json`, for the same reason. */
  readonly domain_id: string;
  readonly title_en: string;
  readonly title_id: string;
  readonly answer: 'yes_partial_no' | 'yes_no' | 'frequency' | 'text';
  readonly evidence: string;
  /** In Indonesian; from `evidence-id.json`, because the catalogue as handed over has it in English only. */
  readonly evidence_id: string;
  readonly lead_hint: string;
  readonly supporting_hint: readonly string[];
  readonly source: 'sourced' | 'own';
}
export interface SourceMinistry {
  readonly code: string;
  readonly name_id: string;
  readonly name_en: string;
  readonly remit_en: string;
}
export interface SourceCalendar {
  readonly calendar: string;
  readonly country: string;
  readonly weekend: readonly number[];
  readonly zones: Readonly<Record<string, string>>;
  readonly decrees: readonly {
    readonly id: string;
    readonly title: string;
    readonly known_on: string;
    readonly adds: readonly {
      readonly date: string;
      readonly name_id: string;
      readonly name_en: string;
      readonly kind: string;
    }[];
    readonly removes: readonly string[];
  }[];
}
export interface Sources {
  readonly indicators: readonly SourceIndicator[];
  readonly ministries: readonly SourceMinistry[];
  readonly calendar: SourceCalendar;
}

/**
 * Reads the source files of the case from its folder.
 *
 * @throws Error for an indicator without an Indonesian text of its evidence or domain, or a text without an indicator
 */
export function readSources(caseFolder: string): Sources {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(caseFolder, 'sources', name), 'utf8'));
  return {
    indicators: withDomainId(
      withEvidenceId(
        read('indicators.json') as readonly Omit<SourceIndicator, 'domain_id' | 'evidence_id'>[],
        read('evidence-id.json') as Readonly<Record<string, string>>,
      ),
      read('domain-id.json') as Readonly<Record<string, string>>,
    ),
    ministries: read('ministries.json') as readonly SourceMinistry[],
    calendar: read('calendar-id-2023.json') as SourceCalendar,
  };
}

function withEvidenceId(
  indicators: readonly Omit<SourceIndicator, 'domain_id' | 'evidence_id'>[],
  texts: Readonly<Record<string, string>>,
): readonly Omit<SourceIndicator, 'domain_id'>[] {
  const codes = new Set(indicators.map(({ code }) => code));
  const unknown = Object.keys(texts).filter((code) => !codes.has(code));
  if (unknown.length > 0) throw new Error(`evidence-id.json: no indicator has the code ${unknown.join(', ')}`);
  return indicators.map((indicator) => {
    const text = texts[indicator.code];
    if (text === undefined) throw new Error(`evidence-id.json: no text for indicator ${indicator.code}`);
    return { ...indicator, evidence_id: text };
  });
}

function withDomainId(
  indicators: readonly Omit<SourceIndicator, 'domain_id'>[],
  texts: Readonly<Record<string, string>>,
): readonly SourceIndicator[] {
  const domains = new Set(indicators.map(({ domain }) => domain));
  const unknown = Object.keys(texts).filter((domain) => !domains.has(domain));
  if (unknown.length > 0) throw new Error(`domain-id.json: no indicator has the domain ${unknown.join(', ')}`);
  return indicators.map((indicator) => {
    const text = texts[indicator.domain];
    if (text === undefined) throw new Error(`domain-id.json: no text for the domain ${indicator.domain}`);
    return { ...indicator, domain_id: text };
  });
}

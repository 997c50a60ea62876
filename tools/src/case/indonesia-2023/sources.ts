import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The domain data as it was handed over: see the honesty rule in the README of the case. */
export interface SourceIndicator {
  readonly code: string;
  readonly dimension: number;
  readonly domain: string;
  readonly title_en: string;
  readonly title_id: string;
  readonly answer: 'yes_partial_no' | 'yes_no' | 'frequency' | 'text';
  readonly evidence: string;
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

/** Reads the three source files of the case from its folder. */
export function readSources(caseFolder: string): Sources {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(caseFolder, 'sources', name), 'utf8'));
  return {
    indicators: read('indicators.json') as readonly SourceIndicator[],
    ministries: read('ministries.json') as readonly SourceMinistry[],
    calendar: read('calendar-id-2023.json') as SourceCalendar,
  };
}

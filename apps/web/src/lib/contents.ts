import { offeredValues } from '@selaras/contracts';
import type { Answer, Content } from '../api/types.js';

/** A text as somebody wrote it. */
export interface WrittenText {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly text: string;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function writtenText(value: unknown): WrittenText | null {
  if (!isRecord(value) || typeof value.text !== 'string' || typeof value.lang !== 'string') return null;
  return { lang: value.lang, text: value.text };
}

/** The text of a content row (note, question, reply); null when there is none. */
export function textOf(content: Content | null): WrittenText | null {
  return content === null ? null : writtenText(content.body);
}

const values: readonly Answer['value'][] = [...new Set(Object.values(offeredValues).flat())];

const optionalText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The answer of a content row; null when there is none or it has another shape. */
export function answerOf(content: Content | null): Answer | null {
  if (content === null || !isRecord(content.body)) return null;
  const { value, text, level, number, evidence, asOf } = content.body;
  const known = values.find((one) => one === value);
  const written = writtenText(text);
  if (known === undefined || written === null) return null;
  const sources = (Array.isArray(evidence) ? evidence : []).flatMap((source: unknown) =>
    isRecord(source) && typeof source.title === 'string'
      ? [{ title: source.title, reference: optionalText(source.reference), url: optionalText(source.url) }]
      : [],
  );
  return {
    value: known,
    text: written,
    ...(typeof level === 'number' ? { level } : {}),
    ...(typeof number === 'number' ? { number } : {}),
    evidence: sources,
    asOf: optionalText(asOf),
  };
}

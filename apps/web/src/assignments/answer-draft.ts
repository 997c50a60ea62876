import type { Answer, DossierItem } from '../api/types.js';
import { choiceCode } from '../lib/choices.js';
import type { Choice } from '../lib/choices.js';
import { answerOf } from '../lib/contents.js';
import type { DraftFields } from '../lib/local-drafts.js';

/** Fields of the answer form; empty strings where nothing was entered. */
// Type aliases: drafts are records, which an interface does not fit.
export type AnswerFields = {
  /** Code of a choice. */
  readonly value: string;
  /** A number as the API takes it; what was kept before there were such questions has none. */
  readonly number?: string;
  readonly lang: string;
  readonly text: string;
  readonly asOf: string;
  readonly sources: SourceFields[];
};
export type SourceFields = {
  readonly title: string;
  readonly reference: string;
  readonly url: string;
};

export const emptySource: SourceFields = { title: '', reference: '', url: '' };

/** The form of an item: its present answer, or empty. */
export function fieldsOf(item: DossierItem, lang: string): AnswerFields {
  const answer = answerOf(item.content);
  if (answer === null) return { value: '', number: '', lang, text: '', asOf: '', sources: [] };
  return {
    value: choiceCode(answer),
    number: answer.number === undefined ? '' : String(answer.number),
    lang: answer.text.lang,
    text: answer.text.text,
    asOf: answer.asOf ?? '',
    sources: (answer.evidence ?? []).map((source) => ({
      title: source.title,
      reference: source.reference ?? '',
      url: source.url ?? '',
    })),
  };
}

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** Whether something was written that is a number. */
export const isNumber = (text: string | undefined): boolean =>
  text !== undefined && text.trim() !== '' && Number.isFinite(Number(text));

/** The answer as it is sent; sources without a name, and a number that is missing, have been refused by the form before. */
export function answerFrom(fields: AnswerFields, { value, level }: Choice): Answer {
  return {
    value,
    ...(level === undefined ? {} : { level }),
    ...(value === 'number' && isNumber(fields.number) ? { number: Number(fields.number) } : {}),
    text: { lang: fields.lang, text: fields.text.trim() },
    evidence: fields.sources.map((source) => ({
      title: source.title.trim(),
      reference: given(source.reference),
      url: given(source.url),
    })),
    asOf: given(fields.asOf),
  };
}

/** Whether text is a web address the API takes. */
export function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** Whether what was kept are the fields of an answer form. */
export function isAnswerFields(fields: DraftFields): fields is AnswerFields {
  const { value, number = '', lang, text, asOf, sources } = fields;
  return (
    [value, number, lang, text, asOf].every((one) => typeof one === 'string') &&
    Array.isArray(sources) &&
    sources.every((source) => Object.keys(emptySource).every((name) => typeof source[name] === 'string'))
  );
}

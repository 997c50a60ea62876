import type { Lang, Problem } from '@selaras/contracts';
import { z } from 'zod';
import { invalidRequest } from './problem.js';

type Places = NonNullable<Problem['errors']>;
const inWords: Readonly<Record<Lang, z.core.$ZodErrorMap>> = {
  id: z.locales.id().localeError,
  en: z.locales.en().localeError,
};

function pointer(prefix: string, path: readonly PropertyKey[]): string {
  return prefix + path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function places(error: z.ZodError, prefix: string): Places {
  return error.issues.flatMap((issue): Places => {
    // Every unknown key is a place of its own.
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: pointer(prefix, [...issue.path, key]), message: issue.message }));
    }
    return [{ pointer: pointer(prefix, issue.path), message: issue.message }];
  });
}

/** NUL and halves of surrogate pairs: characters that no database text can hold. */
const unstorable = /\0|\p{Surrogate}/u;

/** No request is nested so deeply; one that is would exhaust the stack further on. */
const deepest = 32;

function unstorablePlaces(value: unknown, path: readonly PropertyKey[], prefix: string, lang: Lang): Places {
  if (typeof value === 'string') {
    if (!unstorable.test(value)) return [];
    const message =
      lang === 'id' ? 'teks memuat karakter yang tidak dapat disimpan' : 'text with characters that cannot be stored';
    return [{ pointer: pointer(prefix, path), message }];
  }
  if (value === null || typeof value !== 'object') return [];
  if (path.length >= deepest) {
    return [
      { pointer: pointer(prefix, path), message: lang === 'id' ? 'bersarang terlalu dalam' : 'nested too deeply' },
    ];
  }
  return Object.entries(value).flatMap(([key, member]) => unstorablePlaces(member, [...path, key], prefix, lang));
}

/**
 * Validates a part of a request.
 *
 * @param prefix '' for the body, `/params` or `/query` for the rest
 * @throws ApiProblem INVALID_REQUEST with the place of everything that is wrong
 */
export function validate<T extends z.ZodType>(schema: T, value: unknown, lang: Lang, prefix = ''): z.output<T> {
  const result = schema.safeParse(value, { error: inWords[lang] });
  const wrong = result.success ? [] : places(result.error, prefix);
  const found = [...wrong, ...unstorablePlaces(value, [], prefix, lang)];
  if (!result.success || found.length > 0) throw invalidRequest(found.slice(0, 50));
  return result.data;
}

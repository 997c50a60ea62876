import type { Lang } from '@selaras/contracts';
import { z } from 'zod';
import { invalidRequest } from './problem.js';
import type { Place } from './problem.js';
import { shapeMessage, tooDeep, unstorableText } from './words.js';

type Places = readonly Place[];
const inWords: Readonly<Record<Lang, z.core.$ZodErrorMap>> = {
  id: z.locales.id().localeError,
  en: z.locales.en().localeError,
};

function pointer(prefix: string, path: readonly PropertyKey[]): string {
  return prefix + path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function places(issues: readonly z.core.$ZodIssue[], prefix: string): Places {
  return issues.flatMap((issue): Places => {
    // Every unknown key is a place of its own.
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: pointer(prefix, [...issue.path, key]), message: issue.message }));
    }
    if (issue.code === 'invalid_union') {
      // Of several forms the one that was probably meant is the one with the fewest mistakes.
      const [meant] = [...issue.errors].sort((a, b) => a.length - b.length);
      if (meant !== undefined && meant.length > 0) return places(meant, pointer(prefix, issue.path));
    }
    return [{ pointer: pointer(prefix, issue.path), message: shapeMessage(issue.message) }];
  });
}

/** NUL and halves of surrogate pairs: characters that no database text can hold. */
const unstorable = /\0|\p{Surrogate}/u;

/** No request is nested so deeply; one that is would exhaust the stack further on. */
const deepest = 32;

/** Texts and names of fields that cannot be stored. */
function unstorablePlaces(value: unknown, path: readonly PropertyKey[], prefix: string): Places {
  if (typeof value === 'string') {
    return unstorable.test(value) ? [{ pointer: pointer(prefix, path), message: unstorableText }] : [];
  }
  if (value === null || typeof value !== 'object') return [];
  if (path.length >= deepest) return [{ pointer: pointer(prefix, path), message: tooDeep }];
  return Object.entries(value).flatMap(([key, member]) => {
    // The name itself cannot be shown: the place is the object around it.
    if (unstorable.test(key)) return [{ pointer: pointer(prefix, path), message: unstorableText }];
    return unstorablePlaces(member, [...path, key], prefix);
  });
}

/**
 * Validates a part of a request.
 *
 * @param prefix '' for the body, `/params` or `/query` for the rest
 * @throws ApiProblem INVALID_REQUEST with the place of everything that is wrong
 */
export function validate<T extends z.ZodType>(schema: T, value: unknown, lang: Lang, prefix = ''): z.output<T> {
  const result = schema.safeParse(value, { error: inWords[lang] });
  const wrong = result.success ? [] : places(result.error.issues, prefix);
  const found = [...wrong, ...unstorablePlaces(value, [], prefix)];
  if (!result.success || found.length > 0) throw invalidRequest(found.slice(0, 50));
  return result.data;
}

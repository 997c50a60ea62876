import type { Lang } from '@selaras/contracts';
import { inEvery } from '@selaras/language';
import { z } from 'zod';
import { deepestNesting, problemBounds } from './limits.js';
import { invalidRequest } from './problem.js';
import type { Place } from './problem.js';
import { shapeMessage, wrong } from './words.js';

type Places = readonly Place[];

/** What the library itself says of a value, which it does in many languages, if not in each of ours. */
const inWords = inEvery((_words, lang): z.core.$ZodErrorMap => {
  const locales: Readonly<Record<string, () => { readonly localeError: z.core.$ZodErrorMap }>> = z.locales;
  return (locales[lang] ?? z.locales.en)().localeError;
});

function pointer(prefix: string, path: readonly PropertyKey[]): string {
  return prefix + path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function places(issues: readonly z.core.$ZodIssue[], prefix: string): Places {
  return issues.flatMap((issue): Places => {
    // Each unknown key gets a place of its own; the issue's own message would repeat them all every time.
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, problemBounds.places).map((key) => ({
        pointer: pointer(prefix, [...issue.path, key]),
        message: wrong(({ unknownField }) => unknownField),
      }));
    }
    if (issue.code === 'invalid_union') {
      // The form that was probably meant is the one with the fewest mistakes.
      const [meant] = [...issue.errors].sort((a, b) => a.length - b.length);
      if (meant !== undefined && meant.length > 0) return places(meant, pointer(prefix, issue.path));
    }
    return [{ pointer: pointer(prefix, issue.path), message: shapeMessage(issue.message) }];
  });
}

/** NUL and halves of surrogate pairs: characters that no database text can hold. */
const unstorable = /\0|\p{Surrogate}/u;

/** Texts and field names that cannot be stored, up to the number that a reply tells. */
function unstorablePlaces(value: unknown, prefix: string): Places {
  const found: Place[] = [];
  const path: string[] = [];
  const visit = (one: unknown): void => {
    const add = (message: Place['message']): void => void found.push({ pointer: pointer(prefix, path), message });
    if (typeof one === 'string' && unstorable.test(one)) return add(wrong((words) => words.unstorableText));
    if (one === null || typeof one !== 'object') return;
    if (path.length > deepestNesting) return add(wrong(({ tooDeep }) => tooDeep));
    for (const [key, member] of Object.entries(one)) {
      if (found.length >= problemBounds.places) return;
      // The name cannot be shown, so the place is the object that holds it.
      if (unstorable.test(key)) {
        add(wrong((words) => words.unstorableText));
        continue;
      }
      path.push(key);
      visit(member);
      path.pop();
    }
  };
  visit(value);
  return found;
}

/**
 * Validates a part of a request. Handlers call it, rather than a pipe of the framework: so the compiler knows what the
 * schema yields.
 *
 * @param prefix '' for the body, `/params` or `/query` for the rest
 * @throws ApiProblem INVALID_REQUEST with the place of everything that is wrong
 */
export function validate<T extends z.ZodType>(schema: T, value: unknown, lang: Lang, prefix = ''): z.output<T> {
  const looked = lookedAt(schema, value, { lang, prefix, most: problemBounds.places });
  if (looked.places.length > 0) throw invalidRequest(looked.places);
  return looked.data as z.output<T>;
}

/**
 * A value held against a schema: what it yields, or up to `most` places where it does not fit. For what is looked at
 * without being refused.
 */
export function lookedAt<T extends z.ZodType>(
  schema: T,
  value: unknown,
  { lang, prefix = '', most }: { readonly lang: Lang; readonly prefix?: string; readonly most: number },
): { readonly data: z.output<T> | undefined; readonly places: Places } {
  const result = schema.safeParse(value, { error: inWords[lang] });
  const wrong = result.success ? [] : places(result.error.issues.slice(0, most), prefix);
  const found = [...wrong, ...unstorablePlaces(value, prefix)].slice(0, most);
  return { data: result.success && found.length === 0 ? result.data : undefined, places: found };
}

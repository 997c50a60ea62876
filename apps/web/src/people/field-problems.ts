import type { UseFormReturnType } from '@mantine/form';
import type { RefObject } from 'react';
import { describeProblem } from '../api/problem-words.js';
import type { ApiProblem } from '../api/problem.js';
import { focusFirstFault } from '../dialogs/focus.js';
import { needProblems, useTexts } from '../i18n/index.js';
import { useCase } from '../shell/case-context.js';

type Fields = Readonly<Record<string, unknown>>;
/** At which field of a form what the api refuses is to be shown. */
export type FieldOfCode = Readonly<Partial<Record<ApiProblem['code'], string>>>;

/** The fields at which a problem stands, with the code of what is wrong there; empty when it fits none. */
export function fieldsOf(
  { code, errors }: Pick<ApiProblem, 'code' | 'errors'>,
  fieldOf: FieldOfCode,
  has: (field: string) => boolean,
): readonly { readonly field: string; readonly message: string | null }[] {
  if (code === 'INVALID_REQUEST') {
    const found = errors.map(({ pointer, message }) => ({ field: pointer.split('/').at(-1) ?? '', message }));
    return found.every(({ field }) => has(field)) ? found : [];
  }
  const field = fieldOf[code];
  return field === undefined || !has(field) ? [] : [{ field, message: null }];
}

/** Shows what the api refuses at the field that it is about; `false` for what belongs to none of them. */
export function useFieldProblems<T extends Fields>(
  form: UseFormReturnType<T>,
  place: RefObject<HTMLFormElement | null>,
  fieldOf: FieldOfCode,
): (problem: ApiProblem) => boolean {
  const { t, lang } = useTexts();
  const { zone } = useCase();
  return (problem) => {
    const fields = fieldsOf(problem, fieldOf, (field) => Object.hasOwn(form.values, field));
    if (fields.length === 0) return false;
    void needProblems().then(() => {
      const said = describeProblem(problem, { t, lang, zone }).message;
      form.setErrors(Object.fromEntries(fields.map(({ field, message }) => [field, message ?? said])));
      requestAnimationFrame(() => focusFirstFault(place.current));
    });
    return true;
  };
}

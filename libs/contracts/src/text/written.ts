import { z } from 'zod';

/**
 * A character that people see: a letter, digit, punctuation mark or symbol. Format and control characters, spaces, what
 * Unicode lets a display ignore (zero-width characters, Hangul fillers, direction overrides, variation selectors), the
 * blank Braille cell and combining marks without anything to stand on show nothing.
 */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether a text shows anything to a reader. */
export function showsSomething(text: string): boolean {
  return visible.test(text);
}

const empty = { message: 'empty text' };

/** Text that a person writes and another reads. What shows nothing is empty, and empty text is refused. */
export function written(max: number) {
  return z.string().trim().min(1).max(max).refine(showsSomething, empty);
}

/** Text that may be left empty, but not filled with what shows nothing. */
export function writtenOrEmpty(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => text === '' || showsSomething(text), empty)
    .trim();
}

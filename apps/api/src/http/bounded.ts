import type { Lang } from '@selaras/contracts';
import { problemBounds } from './limits.js';
import { inLanguage } from './problem.js';
import type { Place } from './problem.js';

/** Places as a reader gets them: short, whatever the request held. */
export function boundedPlaces(places: readonly Place[], lang: Lang): { pointer: string; message: string }[] {
  return places.slice(0, problemBounds.places).map(({ pointer, message }) => ({
    pointer: cut(pointer, problemBounds.pointer),
    message: cut(inLanguage(message, lang), problemBounds.text),
  }));
}

/** Details of a problem with their texts, lists and depth cut to what a reader can use. */
export function bounded(details: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return members(details, 0);
}

function members(value: object, depth: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, problemBounds.listed)
      .map(([key, member]) => [cut(key, problemBounds.pointer), one(member, depth + 1)]),
  );
}

function one(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cut(value, problemBounds.text);
  if (value === null || typeof value !== 'object') return value;
  if (depth >= problemBounds.depth) return '…';
  if (Array.isArray(value)) return value.slice(0, problemBounds.listed).map((member) => one(member, depth + 1));
  return members(value, depth);
}

/** Shortens a text to at most so many characters, with an ellipsis, and never splits a surrogate pair. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

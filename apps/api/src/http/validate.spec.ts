import { describe, expect, it } from '@jest/globals';
import { moveClockSchema } from '@selaras/contracts';
import { z } from 'zod';
import { ApiProblem } from './problem.js';
import { validate } from './validate.js';

const schema = z.object({ 'a/b': z.object({ n: z.number() }).strict(), text: z.string().optional() }).strict();

function placesOf(value: unknown, prefix = '', by: z.ZodType = schema): readonly string[] {
  try {
    validate(by, value, 'en', prefix);
    return [];
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    expect(error.code).toBe('INVALID_REQUEST');
    return (error.options.errors ?? []).map((place) => place.pointer);
  }
}

describe('validation', () => {
  it('gives the parsed value', () => {
    expect(validate(schema, { 'a/b': { n: 1 } }, 'en')).toEqual({ 'a/b': { n: 1 } });
  });
  it('names places as JSON pointers, with their prefix', () => {
    expect(placesOf({ 'a/b': { n: 'x' } })).toEqual(['/a~1b/n']);
    expect(placesOf({ 'a/b': {} }, '/params')).toEqual(['/params/a~1b/n']);
    expect(placesOf({ 'a/b': { n: 1, more: 2, most: 3 } })).toEqual(['/a~1b/more', '/a~1b/most']);
    expect(placesOf(null)).toEqual(['']);
  });
  it('refuses text that no database can hold, and takes whole surrogate pairs', () => {
    expect(placesOf({ 'a/b': { n: 1 }, text: 'a\u0000b' })).toEqual(['/text']);
    expect(placesOf({ 'a/b': { n: 1 }, text: 'a\ud800b' })).toEqual(['/text']);
    expect(placesOf({ 'a/b': { n: 1 }, text: '🌏' })).toEqual([]);
  });

  it('names the place in the form that was probably meant, where several are possible', () => {
    const wrong = (value: unknown) => placesOf(value, '', moveClockSchema);
    expect(wrong({ to: '1999-06-21T09:00:00+07:00' })).toEqual(['/to']);
    expect(wrong({ to: 'kemarin' })).toEqual(['/to']);
    expect(wrong({ next: false })).toEqual(['/next']);
    expect(wrong({ next: true, after: 'kemarin' })).toEqual(['/after']);
    expect(wrong({ next: true, to: '2023-06-21T09:00:00+07:00' })).toHaveLength(1);
    expect(wrong({})).toHaveLength(1);
  });

  it('refuses names of fields that cannot be stored, and shows the place around them', () => {
    const open = z.object({ zones: z.record(z.string(), z.string()) });
    for (const key of ['a\0', 'a\ud800']) expect(placesOf({ zones: { [key]: 'x' } }, '', open)).toEqual(['/zones']);
    expect(placesOf({ zones: { WIB: 'x' } }, '', open)).toEqual([]);
  });
});

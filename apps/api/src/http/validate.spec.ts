import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ApiProblem } from './problem.js';
import { validate } from './validate.js';

const schema = z.object({ 'a/b': z.object({ n: z.number() }).strict(), text: z.string().optional() }).strict();

function placesOf(value: unknown, prefix = ''): readonly string[] {
  try {
    validate(schema, value, 'en', prefix);
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
});

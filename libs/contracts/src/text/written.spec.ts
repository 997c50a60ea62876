import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { commands } from '../commands/index.js';
import { routes } from '../http/routes.js';
import { showsSomething, written } from './written.js';

/** Texts that show nothing, each in its own way. */
const blanks = {
  space: ' ',
  noBreakSpace: '\u00a0',
  ideographicSpace: '\u3000',
  zeroWidth: '\u200b\u200b\u2060\ufeff',
  hangulFiller: '\u3164',
  halfwidthFiller: '\uffa0',
  choseongFiller: '\u115f\u1160',
  overrides: '\u202e\u202d\u202c',
  isolates: '\u2066\u2069',
  softHyphen: '\u00ad',
  variation: '\ufe0f',
  tags: '\u{e0001}\u{e0020}',
  braille: '\u2800',
  mark: '\u0301',
  controls: '\u0007\u001b',
  lines: '\n\u2028\u2029',
};

/**
 * No text for readers: passwords, and drafts, which only their author reads and which are kept as they stand, the lone
 * space before the next word included. Whatever is sent from a draft is held to the rule of its own request, and what is
 * prepared to that of the review.
 */
const forNoReader = /password$|^putDraft\/fields|^savePreparation\/value/i;

/** Every place of a schema where a text is taken, with the schema of the text. */
function textsIn(
  schema: z.core.$ZodType,
  path: string,
  seen = new Set<z.core.$ZodType>(),
): [string, z.core.$ZodType][] {
  if (seen.has(schema) || forNoReader.test(path)) return [];
  seen.add(schema);
  const inside = (part: z.core.$ZodType, name = '') => textsIn(part, path + name, new Set(seen));
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type === 'string') return [[path, schema]];
  if (def.type === 'object') return Object.entries(def.shape).flatMap(([name, part]) => inside(part, `/${name}`));
  if (def.type === 'array') return inside(def.element, '/*');
  if (def.type === 'record') return [...inside(def.keyType, '/{key}'), ...inside(def.valueType, '/*')];
  if (def.type === 'union') return def.options.flatMap((part, index) => inside(part, `|${index}`));
  if (def.type === 'pipe') return [...inside(def.in), ...inside(def.out)];
  if ('innerType' in def) return inside(def.innerType);
  // A kind of schema that this walk does not know could hide a text.
  if (textless.includes(def.type)) return [];
  throw new RangeError(`${path}: what texts does a schema of type ${def.type} take?`);
}

const textless: readonly string[] = ['enum', 'literal', 'number', 'boolean', 'null', 'transform'];

// A file that is looked through stores nothing; what it says is held to the rule when it is put.
const lookedThrough = ['readFrameworkFile', 'readPreparationFile'];
const requests = [
  ...commands.flatMap(({ name, params, body }) => [[`${name} params`, params] as const, [name, body] as const]),
  ...routes.flatMap(({ operationId, body }) =>
    body === undefined || lookedThrough.includes(operationId) ? [] : [[operationId, body] as const],
  ),
];

describe('text that shows nothing', () => {
  it.each(Object.entries(blanks))('is empty: %s', (_name, blank) => {
    expect(showsSomething(blank)).toBe(false);
    expect(written(10).safeParse(blank).success).toBe(false);
    expect(written(10).safeParse(`a${blank}`).success).toBe(true);
  });

  it('is refused by every field of every request in which a person may write', () => {
    const texts = requests.flatMap(([name, schema]) => textsIn(schema, name));
    expect(texts.length).toBeGreaterThan(60);
    const taken = texts.flatMap(([place, schema]) =>
      Object.entries(blanks).flatMap(([kind, blank]) =>
        z.safeParse(schema, blank).success ? [`${place}: ${kind}`] : [],
      ),
    );
    expect(taken).toEqual([]);
  });

  it('is never text with a letter of any script in it', () => {
    for (const text of ['สมชาย', 'محمد', '한', '田', 'é', '👍🏽', '…', '0', '\u202eabc\u202c']) {
      expect([text, showsSomething(text)]).toEqual([text, true]);
    }
    const blank = fc.array(fc.constantFrom(...Object.values(blanks)), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(fc.property(blank, (text) => !showsSomething(text)));
    fc.assert(fc.property(blank, blank, (before, after) => showsSomething(`${before}x${after}`)));
  });
});

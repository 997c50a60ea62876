import { describe, expect, it } from '@jest/globals';
import { buildOpenApi } from '@selaras/contracts';
import { seeded } from '@selaras/stack';
import { fuzzRequest } from './fuzz-requests.js';
import type { Document, FuzzSource } from './fuzz-requests.js';
import { mutated, valueOf } from './fuzz-values.js';

const document = JSON.parse(JSON.stringify(buildOpenApi())) as Document;
const source = (seed: number): FuzzSource => ({
  random: seeded(seed),
  document,
  schemas: document.components.schemas,
  known: ['A', '1.1', 'en', '2023-04-20', 'some text'],
  usual: { bodyCode: ['A'] },
  people: { 'a.main': 'focalPoint', 'conv.coordinator': 'coordinator' },
  assessment: 'fuzz',
});
const requests = (seed: number, count: number) => {
  const given = source(seed);
  return Array.from({ length: count }, (_, n) => fuzzRequest(given, n));
};

describe('requests by chance', () => {
  it('are the same for the same seed', () => {
    expect(requests(7, 200)).toEqual(requests(7, 200));
    expect(requests(8, 200)).not.toEqual(requests(7, 200));
  });

  it('reach every operation of the document, in each way', () => {
    const made = requests(1, 20_000);
    const all = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((one) => one.operationId),
    );
    for (const intent of ['valid', 'mutated', 'hostile']) {
      const reached = new Set(made.filter((one) => one.intent === intent).map(({ operation }) => operation));
      expect(all.filter((one) => !reached.has(one))).toEqual([]);
    }
  });

  it('take what is known where it fits, and nothing else', () => {
    const given = source(3);
    const texts = Array.from({ length: 50 }, () =>
      valueOf({ type: 'string', pattern: '^[A-Za-z0-9.]+$', maxLength: 3 }, given),
    );
    expect(new Set(texts)).toEqual(new Set(['A', '1.1', 'en']));
  });

  it('change something of what was right', () => {
    const random = seeded(5);
    const right = { a: [1, 2], b: { c: 'text' } };
    for (let n = 0; n < 200; n += 1) expect(mutated(right, random)).not.toEqual(right);
  });
});

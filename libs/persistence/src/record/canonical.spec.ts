import { describe, expect, it } from '@jest/globals';
import { canonicalJson, contentHash } from './canonical.js';
import { chainHash, genesisHash, toChained } from './chain.js';

describe('canonical JSON', () => {
  it('does not depend on the order in which keys were written, at any depth', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
    expect(contentHash({ x: 1, y: { p: 1, q: 2 } })).toBe(contentHash({ y: { q: 2, p: 1 }, x: 1 }));
  });

  it('keeps the order of lists and leaves out what is undefined', () => {
    expect(canonicalJson({ list: [3, 1, 2], nothing: undefined })).toBe('{"list":[3,1,2]}');
  });

  it('survives a way through JSON, as facts go through workflow histories and jsonb', () => {
    const value = {
      text: 'Kementerian "A" \\ é 🇮🇩',
      at: 1_687_221_000_000,
      half: 0.1,
      nested: { on: true, none: null },
    };
    expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
  });
});

describe('the chain', () => {
  it('changes with every part of a fact and with its predecessor', () => {
    const fact = { type: 'T', at: 1, by: { person: 'p', role: 'coordinator', body: null } as const, indicator: '1.1' };
    const base = toChained('w', 1, fact);
    const hashes = [
      chainHash(genesisHash, base),
      chainHash('f'.repeat(64), base),
      chainHash(genesisHash, { ...base, workflowId: 'v' }),
      chainHash(genesisHash, { ...base, seq: 2 }),
      chainHash(genesisHash, { ...base, type: 'U' }),
      chainHash(genesisHash, { ...base, at: 2 }),
      chainHash(genesisHash, { ...base, by: { ...base.by, person: 'q' } }),
      chainHash(genesisHash, { ...base, data: { indicator: '1.2' } }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(base.data).toEqual({ indicator: '1.1' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { refuseCostlyJson } from './json-bytes.js';
import { ApiProblem } from './problem.js';

const look =
  (body: string | Buffer, most = 10) =>
  () =>
    refuseCostlyJson(Buffer.from(body as string), most);

describe('a JSON body before it is parsed', () => {
  it('may be nested as deeply as requests are, and no deeper', () => {
    expect(look('['.repeat(32) + ']'.repeat(32))).not.toThrow();
    expect(look('['.repeat(33) + ']'.repeat(33))).toThrow(ApiProblem);
    expect(look('{"a":'.repeat(33))).toThrow(ApiProblem);
  });
  it('is not judged by what stands inside its strings', () => {
    expect(look(JSON.stringify({ text: `${'['.repeat(99)}\\"${',{"'.repeat(99)}` }))).not.toThrow();
    expect(look('"never ends \\')).not.toThrow();
  });
  it('has a bounded number of values', () => {
    expect(look('[1,2,3]', 3)).not.toThrow();
    expect(look('[1,2,3,4]', 3)).toThrow(ApiProblem);
  });
  it('is UTF-8', () => {
    expect(look('{"a":"ü🌏"}')).not.toThrow();
    expect(() => refuseCostlyJson(Buffer.from([0x22, 0xff, 0x22]), 10)).toThrow(ApiProblem);
    expect(() => refuseCostlyJson(Buffer.from([0x22, 0xc0, 0x80, 0x22]), 10)).toThrow(ApiProblem);
  });
  it('is looked at in passing: two million brackets cost nothing', () => {
    const from = performance.now();
    expect(look('['.repeat(2_000_000))).toThrow(ApiProblem);
    expect(performance.now() - from).toBeLessThan(100);
  });
});

import { describe, expect, it } from '@jest/globals';
import { etagOf, versionOf } from './etag.js';
import { ApiProblem } from './problem.js';

describe('versions in headers', () => {
  it('come back as they went', () => {
    expect(versionOf(etagOf(3))).toBe(3);
    expect(versionOf('W/"12"')).toBe(12);
    expect(versionOf('7')).toBe(7);
  });
  it('are none without header or with a star', () => {
    expect(versionOf(undefined)).toBeNull();
    expect(versionOf('*')).toBeNull();
  });
  it.each(['"x"', '"1", "2"', '-1', '""'])('are refused when they are none: %s', (header) => {
    expect(() => versionOf(header)).toThrow(ApiProblem);
  });
});

import { describe, expect, it } from '@jest/globals';
import { etagOf, versionOf } from './etag.js';
import { ApiProblem } from './problem.js';

function refusal(header: string): string {
  try {
    return `version ${versionOf(header)}`;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return error.code;
  }
}

describe('versions in headers', () => {
  it('come back as they went', () => {
    expect(versionOf(etagOf(3))).toBe(3);
    expect(versionOf('7')).toBe(7);
  });
  it('are none without header or with a star', () => {
    expect(versionOf(undefined)).toBeNull();
    expect(versionOf('*')).toBeNull();
  });
  it('are the greatest of a list, whatever else the list holds', () => {
    expect(versionOf('"1", "2"')).toBe(2);
    expect(versionOf('"12","x,y" , W/"99"')).toBe(12);
  });
  it.each(['"x"', '""', 'W/"12"', 'W/"1", W/"2"', '"1234567890"'])(
    'match nothing when no strong tag is one: %s',
    (header) => {
      expect(refusal(header)).toBe('STALE_VERSION');
    },
  );
  it.each(['-1', 'kemarin', '', ' ', '"1', '"1" "2"', '"1",, "2"', 'w/"1"', '*, "1"'])(
    'are refused when they are no list of tags: %s',
    (header) => {
      expect(refusal(header)).toBe('INVALID_REQUEST');
    },
  );
});

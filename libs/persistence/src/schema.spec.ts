import { describe, expect, it } from '@jest/globals';
import { inSchema, isSchemaName, schemaOf } from './schema.js';

const address = 'postgres://somebody:pass%2Bword@127.0.0.1:5432/round';

describe('the schema of an address', () => {
  it.each([
    ['is ours when nothing is said', address, undefined, 'selaras'],
    ['is what the setting says', address, 'mgi_2023', 'mgi_2023'],
    ['is what the address says', `${address}?options=-c%20search_path%3Dother`, undefined, 'other'],
    ['is what the setting says, whatever the address', `${address}?options=-csearch_path=other`, 'mine', 'mine'],
  ])('%s', (_name, given, setting, expected) => {
    const made = inSchema(given, setting);
    expect(schemaOf(made)).toBe(expected);
    // Again and again the same: processes hand it on to one another.
    expect(inSchema(made)).toBe(made);
    expect(new URL(made).searchParams.get('options')?.match(/search_path/g)).toHaveLength(1);
  });

  it('leaves the rest of the address as it is', () => {
    const made = new URL(inSchema(`${address}?sslmode=require&options=-c%20statement_timeout%3D5s`, 'mine'));
    expect(made.searchParams.get('sslmode')).toBe('require');
    expect(made.searchParams.get('options')).toBe('-c statement_timeout=5s -c search_path=mine');
    expect(made.search).not.toContain('+');
    expect(made.password).toBe('pass%2Bword');
  });

  it.each(['', 'Selaras', '1st', 'a b', 'a,public', 'pg_catalog', 'information_schema', 'x'.repeat(41), `a"b`])(
    'cannot be %j',
    (name) => {
      expect(isSchemaName(name)).toBe(false);
      expect(() => inSchema(address, name)).toThrow(RangeError);
    },
  );
});

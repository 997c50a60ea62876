import { describe, expect, it } from '@jest/globals';
import { carrierOf } from './carrier.js';
import { schemaOf } from './schema.js';

const databaseUrl = 'postgres://somebody@127.0.0.1:5432/round';

describe('what carries', () => {
  it('is Redis where there is one', () => {
    expect(carrierOf({ redisUrl: 'redis://127.0.0.1:6379', databaseUrl })).toEqual({
      kind: 'redis',
      url: 'redis://127.0.0.1:6379',
    });
  });

  it.each([
    ['beside ours', databaseUrl, undefined, 'selaras_carrier'],
    ['beside the one of the setting', databaseUrl, 'mgi', 'mgi_carrier'],
    ['beside the one of the address', `${databaseUrl}?options=-c%20search_path%3Dother`, undefined, 'other_carrier'],
    ['beside one of the longest name', databaseUrl, 'x'.repeat(40), `${'x'.repeat(40)}_carrier`],
  ])('is the database otherwise, in a schema %s', (_name, url, databaseSchema, schema) => {
    const carrier = carrierOf({ redisUrl: null, databaseUrl: url, databaseSchema });
    expect(carrier).toMatchObject({ kind: 'postgres', schema });
    // Its connections see nothing of ours.
    expect(schemaOf(carrier.url)).toBe(schema);
    expect(new URL(carrier.url).pathname).toBe('/round');
  });
});

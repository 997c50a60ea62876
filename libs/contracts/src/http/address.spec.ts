import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressSchema, asciiDomain } from './address.js';

const taken = (address: string): boolean => addressSchema.safeParse(address).success;

describe('addresses', () => {
  it.each([
    'x@kot.xn--o3cw4h',
    'info@müller.example',
    'สมชาย@มหาวิทยาลัย.ไทย',
    'user&co@kemlu.go.id',
    'a/b@kemlu.go.id',
    'x=y@kemlu.go.id',
    "o'brien+asesmen@kemlu.go.id",
    '!#$%*?^_`{|}~@kemlu.go.id',
    'narahubung.utama@sub.kemlu.go.id',
    '用户@例子.广告',
    'अजय@डाटा.भारत',
    'm@a1.de',
  ])('%s is one', (address) => {
    expect(taken(address)).toBe(true);
  });

  it.each([
    '',
    'nobody',
    '@kemlu.go.id',
    'a@',
    'a@localhost',
    'a@-kemlu.go.id',
    'a@kemlu-.go.id',
    'a@kemlu..id',
    '.a@kemlu.go.id',
    'a.@kemlu.go.id',
    'a..b@kemlu.go.id',
    'a b@kemlu.go.id',
    'a@b@kemlu.go.id',
    'a@127.0.0.1',
    'a@[127.0.0.1]',
    'a@kemlu.go.id/path',
    'a@kemlu.go.id:25',
    'a,b@kemlu.go.id',
    'a<b>@kemlu.go.id',
    'a\r\nBcc: b@kemlu.go.id',
    '\u200b@kemlu.go.id',
    'a\u202eb@kemlu.go.id',
    `${'a'.repeat(65)}@kemlu.go.id`,
    `a@${'b'.repeat(64)}.id`,
  ])('%j is none', (address) => {
    expect(taken(address)).toBe(false);
  });

  it('are kept in one way of writing', () => {
    expect(addressSchema.parse(' andre\u0301@kemlu.go.id ')).toBe('andr\u00e9@kemlu.go.id');
    expect(asciiDomain('MÜLLER.example')).toBe('xn--mller-kva.example');
  });

  it('never hold what a header or an envelope would read as something else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, host) => {
        const parsed = addressSchema.safeParse(`${name}@${host}`);
        if (parsed.success) expect(parsed.data).not.toMatch(/[\s<>()[\]\\,;:"\p{C}]/u);
      }),
    );
  });
});

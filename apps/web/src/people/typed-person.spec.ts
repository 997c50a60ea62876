import { describe, expect, it } from '@jest/globals';
import type { MemberList } from '../api/types.js';
import { fieldsOf } from './field-problems.js';
import { matches } from './find.js';
import { typedPerson } from './typed-person.js';

const member = (person: string, name: string, body: string | null = 'BPS'): MemberList['members'][number] => ({
  person,
  name: { id: name },
  organisation: null,
  lang: 'id',
  role: 'focalPoint',
  body,
  until: null,
});
const members = [member('sri', 'Sri Rahayu'), member('budi-1', 'Budi'), member('budi-2', 'Budi')];

describe('a person that was typed', () => {
  it('is meant by the code of the account or by a name that one alone has', () => {
    expect(typedPerson(' sri ', members)).toEqual({ person: 'sri', known: true });
    expect(typedPerson('sri rahayu', members)).toEqual({ person: 'sri', known: true });
  });

  it('may be somebody who takes no part yet, by a code', () => {
    expect(typedPerson('wati-bps', members)).toEqual({ person: 'wati-bps', known: false });
    // Two are called so: the name says nobody, and as a code it is of somebody else.
    expect(typedPerson('Budi', members)).toEqual({ person: 'Budi', known: false });
  });

  it('is nobody where there is neither', () => {
    expect([typedPerson('', members), typedPerson('Wati Lestari', members)]).toEqual([null, null]);
  });
});

describe('a body that is searched', () => {
  const body = { code: 'BPS', name: { en: 'Statistics', id: 'Badan Pusat Statistik' } };
  it('is found by its code, its name, and whoever acts for it', () => {
    for (const wanted of ['', 'bps', 'statis', 'rahayu', 'budi-2'])
      expect(matches({ members }, body, wanted)).toBe(true);
    expect(matches({ members }, body, 'kemlu')).toBe(false);
    expect(matches({ members: [member('x', 'Rahayu', 'KEMLU')] }, body, 'rahayu')).toBe(false);
  });
});

describe('what the api refuses', () => {
  const has = (field: string): boolean => ['person', 'letter'].includes(field);
  it('stands at the field that it is about', () => {
    expect(fieldsOf({ code: 'LETTER_REQUIRED', errors: [] }, { LETTER_REQUIRED: 'letter' }, has)).toEqual([
      { field: 'letter', message: null },
    ]);
    const errors = [{ pointer: '/members/0/person', message: 'no account' }];
    expect(fieldsOf({ code: 'INVALID_REQUEST', errors }, {}, has)).toEqual([
      { field: 'person', message: 'no account' },
    ]);
  });

  it('is told apart where no field is meant', () => {
    expect(fieldsOf({ code: 'WRONG_STAGE', errors: [] }, { LETTER_REQUIRED: 'letter' }, has)).toEqual([]);
    const errors = [
      { pointer: '/members/0/person', message: 'no account' },
      { pointer: '/members', message: 'too many' },
    ];
    expect(fieldsOf({ code: 'INVALID_REQUEST', errors }, {}, has)).toEqual([]);
  });
});

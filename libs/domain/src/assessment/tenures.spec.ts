import { expect, it } from '@jest/globals';
import { AssessmentCase, contactsOf, content, coordinator, wib } from './testing/builders.js';
import { authorityOf, everybody } from './testing/members.js';
import { tenureFacts, tenuresOf, type TenureFact } from './tenures.js';

const body = 'KEMNAKER';
const { main, alternate, authority } = contactsOf(body);
const isOf = (fact: { readonly type: string }): fact is TenureFact => tenureFacts.some((type) => type === fact.type);

it('tells who held what for a body, from when to when and on whose word; what is another body’s is not told', () => {
  const one = new AssessmentCase({ members: everybody }).to('launched');
  one.at(wib('2023-03-20'));
  const since = one.now;
  one.act(coordinator, {
    type: 'assessment.join',
    members: [{ person: 'new', role: 'focalPoint', body }],
    letter: 'B-1',
  });
  one.act(coordinator, {
    type: 'assessment.join',
    members: [{ person: 'other', role: 'focalPoint', body: 'KEMENKES' }],
    letter: 'B-2',
  });
  one.at(wib('2023-03-21'));
  one.act(authorityOf(body), {
    type: 'assessment.replaceContact',
    body,
    contact: 'main',
    person: 'new',
    reason: content('r'),
  });
  one.at(wib('2023-03-22'));
  one.act(coordinator, {
    type: 'assessment.leave',
    person: 'new',
    role: 'focalPoint',
    letter: 'B-3',
    reason: content('r'),
  });
  const told = tenuresOf(one.run.facts().filter(isOf), body);
  expect(told.filter(({ person }) => person === 'other')).toEqual([]);
  expect(told.filter(({ person }) => person === authority).map(({ contact, until }) => [contact, until])).toEqual([
    [null, null],
    ['authority', null],
  ]);
  expect(told.filter(({ person }) => person === 'new')).toEqual([
    {
      person: 'new',
      role: 'focalPoint',
      contact: null,
      since,
      until: one.now,
      by: coordinator,
      letter: 'B-1',
      endedBy: coordinator,
      endedOn: 'B-3',
    },
    {
      person: 'new',
      role: 'focalPoint',
      contact: 'main',
      since: wib('2023-03-21'),
      until: one.now,
      by: authorityOf(body),
      letter: null,
      endedBy: coordinator,
      endedOn: 'B-3',
    },
  ]);
  expect(told.filter(({ person }) => person === main).map(({ until, endedBy }) => [until, endedBy?.person])).toEqual([
    [wib('2023-03-21'), authority],
    [wib('2023-03-21'), authority],
  ]);
  expect(told.filter(({ person }) => person === alternate).every(({ until }) => until === null)).toBe(true);
});

import { describe, expect, it } from '@jest/globals';
import { findingSentence, langs } from '@selaras/language';
import { createAssessmentSchema } from '../http/shapes.js';
import { composed } from './composed.js';
import { newPreparation } from './defaults.js';
import { reviewPreparation } from './review.js';
import type { KnownForReview } from './review.js';
import type { Preparation, PreparedPerson } from './sections.js';
import { prepared, preparedIndicators } from './testing/prepared.js';

const known: KnownForReview = {
  framework: {
    languages: ['en'],
    indicators: preparedIndicators.map((code) => ({
      code,
      dimension: 1,
      domain: { en: 'd' },
      title: { en: 't' },
      answer: 'text',
    })),
  },
  addresses: new Map(),
  keyTaken: false,
  now: Date.UTC(2027, 0, 2),
};
const look = (preparation: Preparation, more: Partial<KnownForReview> = {}) =>
  reviewPreparation(preparation, { ...known, ...more });
const missing = (preparation: Preparation, more: Partial<KnownForReview> = {}) =>
  look(preparation, more).missing.map(({ code }) => code);
const warned = (preparation: Preparation, more: Partial<KnownForReview> = {}) =>
  look(preparation, more).warnings.map(({ code }) => code);

const withBasics = (basics: Partial<Preparation['basics']>): Preparation => {
  const all = prepared();
  return { ...all, basics: { ...all.basics, ...basics } };
};
const withPerson = (index: number, person: Partial<PreparedPerson>): Preparation => {
  const all = prepared();
  const people = all.people.people.map((one, at) => (at === index ? { ...one, ...person } : one));
  return { ...all, people: { ...all.people, people } };
};
const without = (index: number): Preparation => {
  const all = prepared();
  return { ...all, people: { ...all.people, people: all.people.people.filter((_one, at) => at !== index) } };
};
const withPlan = (plan: Partial<Preparation['plan']>): Preparation => {
  const all = prepared();
  return { ...all, plan: { ...all.plan, ...plan } };
};
const assigned = (...assignments: Preparation['assignments']): Preparation => ({ ...prepared(), assignments });

describe('the review of a preparation', () => {
  it('finds nothing where everything is there, and the contract takes what is composed of it', () => {
    expect(look(prepared())).toEqual({ missing: [], warnings: [] });
    const { assessment, people } = composed(prepared());
    expect(createAssessmentSchema.safeParse(assessment)).toMatchObject({ success: true });
    expect(people.map(({ id }) => id)).toContain('a.main');
  });

  it('says of a new one in every section what is missing', () => {
    const codes = missing(newPreparation(), { framework: null });
    for (const code of [
      'KEY_MISSING',
      'TITLE_MISSING',
      'FRAMEWORK_MISSING',
      'CONVENER_MISSING',
      'BODIES_MISSING',
      'COORDINATOR_MISSING',
    ]) {
      expect(codes).toContain(code);
    }
  });

  it.each<[string, Preparation, Partial<KnownForReview>?]>([
    ['KEY_MISSING', withBasics({ key: 'Two Words' })],
    ['KEY_TAKEN', prepared(), { keyTaken: true }],
    ['LANGUAGES_MISSING', withBasics({ languages: [] })],
    [
      'FRAMEWORK_LANGUAGE',
      prepared(),
      { framework: { languages: ['fr'], indicators: known.framework?.indicators ?? [] } },
    ],
    ['CONVENER_UNKNOWN', withBasics({ convener: 'ELSE' })],
    ['PERSON_EMAIL', withPerson(3, { email: '' })],
    ['PERSON_NAME', withPerson(3, { name: ' ' })],
    ['PERSON_NAME', withPerson(3, { name: '\u200b\u3164' })],
    ['TITLE_MISSING', withBasics({ title: { en: '\u200b' } })],
    ['PERSON_ACCOUNT', withPerson(3, { account: 'two words' })],
    ['PERSON_TWICE', withPerson(3, { account: 'b.main' })],
    ['PERSON_TAKEN', prepared(), { addresses: new Map([['a.main', 'somebody@else.example']]) }],
    ['PERSON_BODY', withPerson(3, { body: '', account: 'x' })],
    ['PERSON_BODY_UNKNOWN', withPerson(3, { body: 'ELSE' })],
    ['STEERS_AND_SPEAKS', withPerson(0, { account: 'a.main', body: 'A', parts: ['coordinator', 'main'] })],
    ['CONTACT_MISSING', without(5)],
    ['CONTACT_TWICE', withPerson(4, { parts: ['main'] })],
    ['COORDINATOR_MISSING', without(0)],
    ['CALENDAR_UNUSABLE', { ...prepared(), calendar: { ...prepared().calendar, zone: 'Europe/Bonn' } }],
    ['DAY_OFF_DATE', { ...prepared(), calendar: { ...prepared().calendar, daysOff: [{ date: '31.2.', name: '' }] } }],
    ['PERIOD_MISSING', withPlan({ silence: null })],
    ['CLEARANCE_UNKNOWN', withPlan({ clearance: 'ELSE' })],
    ['MILESTONE_DATE', withPlan({ milestones: [{ stage: 'launched', plannedOn: 'soon' }] })],
    [
      'MILESTONE_ORDER',
      withPlan({
        milestones: [
          { stage: 'launched', plannedOn: '2027-02-01' },
          { stage: 'collecting', plannedOn: '2027-01-28' },
        ],
      }),
    ],
    ['ASSIGNED_UNKNOWN', assigned({ indicator: '9.9', lead: 'A', contributors: [] })],
    ['ASSIGNED_BODY', assigned({ indicator: '1.1', lead: 'CONV', contributors: [] })],
    ['ASSIGNED_SAME', assigned({ indicator: '1.1', lead: 'A', contributors: ['A'] })],
    [
      'ASSIGNED_TWICE',
      assigned({ indicator: '1.1', lead: 'A', contributors: [] }, { indicator: '1.1', lead: 'B', contributors: [] }),
    ],
  ])('misses %s', (code, preparation, more: Partial<KnownForReview> = {}) => {
    expect(missing(preparation, more)).toContain(code);
  });

  it.each<[string, Preparation, Partial<KnownForReview>?]>([
    ['MILESTONES_MISSING', withPlan({ milestones: [] })],
    ['MILESTONE_DAY_OFF', withPlan({ milestones: [{ stage: 'launched', plannedOn: '2027-01-09' }] })],
    ['MILESTONE_PAST', prepared(), { now: Date.UTC(2027, 2, 1) }],
    ['ANSWERING_SHORT', withPlan({ answering: 5 })],
    ['ANSWERS_LATE', withPlan({ answering: 60 })],
    ['LADDER_MISSING', withPlan({ ladder: [] })],
    ['DAYS_OFF_MISSING', prepared(), { now: Date.UTC(2026, 11, 1) }],
    ['UNASSIGNED', assigned()],
    ['BODY_IDLE', assigned({ indicator: '1.1', lead: 'A', contributors: [] })],
    ['PERSON_IDLE', withPerson(1, { account: 'x', parts: [] })],
    ['RESEARCHER_MISSING', without(2)],
    ['ADDRESS_SHARED', withPerson(3, { email: 'b.main@selaras.example' })],
  ])('warns of %s, which stands in nobody’s way', (code, preparation, more: Partial<KnownForReview> = {}) => {
    expect(warned(preparation, more)).toContain(code);
    expect(missing(preparation, more)).toEqual([]);
  });

  it.each([
    [8, false],
    [9, true],
  ])('warns of a desk with too much on it: %i indicators, %s', (count, much) => {
    const codes = Array.from({ length: count }, (_none, index) => `3.${index}`);
    const one = known.framework?.indicators[0];
    if (one === undefined) throw new Error('no indicator');
    const framework = { languages: ['en'], indicators: codes.map((code) => ({ ...one, code })) };
    const all = assigned(...codes.map((indicator) => ({ indicator, lead: 'A', contributors: [] })));
    expect(warned(all, { framework }).includes('DESK_LOAD')).toBe(much);
  });

  it('counts with the office hours of a period, and misses what they lack', () => {
    const all = prepared();
    const withHours = (to: string): Preparation => ({
      ...all,
      calendar: { ...all.calendar, hours: [{ from: '2027-02-08', to, opens: '08:00', closes: '15:00' }] },
    });
    expect(look(withHours('2027-03-09'))).toEqual({ missing: [], warnings: [] });
    expect(missing(withHours('2027-02-30'))).toEqual(['HOURS_UNUSABLE']);
    const { assessment } = composed(withHours('2027-03-09'));
    expect(createAssessmentSchema.parse(assessment).calendar.officeHours).toHaveLength(2);
  });

  it('says everything in whole sentences of every language', () => {
    const worst = { ...prepared(), plan: { ...prepared().plan, ladder: [], answering: 4, acceptance: 5 } };
    const { missing: lacking, warnings } = look(
      { ...worst, assignments: [] },
      { keyTaken: true, now: Date.UTC(2027, 5, 1) },
    );
    for (const lang of langs) {
      for (const { code, details } of [...lacking, ...warnings]) {
        const sentence = findingSentence(code, details as never, lang);
        expect(sentence).toMatch(/[.]$/);
        expect(sentence).not.toMatch(/undefined|\d{4}-\d\d/);
      }
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asOneMail, type MailNotice } from './one-mail.js';

const duty = 'KEMLU/clearAnswers@5000';
const about = { assessment: 'mgi-2023', body: 'KEMLU', duty } as const;
const data = { what: 'clearAnswers', count: 2, until: 5_000 } as const;
const requested: MailNotice = { ...about, kind: 'clearanceRequested', items: ['1.1', '1.2'], data };
const due: MailNotice = { ...about, kind: 'reminder', items: ['1.1', '1.2'], data: { ...data, step: 1 } };
const offer = { offer: 'O', indicator: '1.1', from: 'KEMLU', to: 'BPS', reason: 'sharedMandate' } as const;
const released: MailNotice = {
  ...about,
  duty: null,
  kind: 'handoffAccepted',
  items: ['1.1'],
  data: { ...offer, answering: 1 },
};

describe('one mail', () => {
  it('asks for one duty once, with the strongest word', () => {
    expect(asOneMail([requested, due])).toEqual([due]);
    expect(asOneMail([due, requested])).toEqual([due]);
  });

  it('names what each of them names', () => {
    const [first, second] = [
      { ...requested, items: ['1.1'], data: { ...data, count: 1 } },
      { ...requested, items: ['1.2'], data: { ...data, count: 1 } },
    ] as const;
    expect(asOneMail([first, second])).toEqual([requested]);
  });

  it('keeps two rounds, two assessments and what the coordinator is to see to apart', () => {
    const others: readonly MailNotice[] = [
      { ...requested, duty: 'KEMLU/clearAnswers@6000' },
      { ...requested, assessment: 'jateng-2023' },
      { ...due, kind: 'escalation' } as MailNotice,
    ];
    expect(asOneMail([requested, ...others])).toEqual([requested, ...others]);
  });

  it('does not say that an indicator has left a body which it asks for it', () => {
    expect(asOneMail([released, requested])).toEqual([requested]);
    expect(asOneMail([released, { ...requested, items: ['1.2'] }])).toHaveLength(2);
    expect(asOneMail([released, { ...requested, body: 'BPS' }])).toHaveLength(2);
    expect(asOneMail([released, { ...requested, assessment: 'jateng-2023' }])).toHaveLength(2);
  });

  it('loses no request and repeats none', () => {
    const one = fc.record({
      base: fc.constantFrom(requested, due, released),
      items: fc.subarray(['1.1', '1.2', '1.3'], { minLength: 1 }),
      duty: fc.constantFrom('a@1', 'b@1'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (parts) => {
        const notices = parts.map(({ base, items, duty: id }): MailNotice =>
          base === released ? base : { ...base, items, duty: id },
        );
        const asked = (all: readonly MailNotice[]) =>
          new Set(all.flatMap((n) => (n.duty === null ? [] : n.items.map((item) => `${n.duty}/${item}`))));
        const mail = asOneMail(notices);
        expect(asked(mail)).toEqual(asked(notices));
        const duties = mail.flatMap((n) => n.duty ?? []);
        expect(new Set(duties).size).toBe(duties.length);
        expect(asOneMail(mail)).toEqual(mail);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { accountSchema } from '@selaras/contracts';
import {
  accountInput,
  at,
  calendar,
  days,
  entry,
  facts,
  mail,
  roundAnd,
  roundWith,
  wholeRound,
} from '../testing/account-builder.js';
import { computeAccount } from './account.js';
import type { AccountInput } from './input.js';
import { printAccount } from './print.js';

const violations = (change: Partial<AccountInput>): readonly string[] =>
  computeAccount(accountInput(change)).violations;

describe('an account of a clean round', () => {
  const account = computeAccount(accountInput());

  it('has the published shape and holds every check', () => {
    expect(accountSchema.safeParse(account).success).toBe(true);
    expect(account.violations).toEqual([]);
  });

  it('counts what stands in the log, each person once with the last mode', () => {
    expect(account).toMatchObject({
      case: 'small',
      wallSeconds: 1.5,
      clock: { from: at(days[0]), to: at(days[4]) },
      stages: [{ name: 'setup' }, { name: 'launched' }],
      bodies: { atKickoff: 2, atFgd: 2 },
      indicators: { total: 1, agreed: 1, contested: 0, notApplicable: 0 },
      handoffs: { proposed: 1, accepted: 1, refused: 0, escalated: 0, hopLimit: 0 },
      fgd: { participants: 3, inPerson: 2, online: 1, bodies: 2, itemsWithOutcome: 1 },
      notices: { raised: 2, sent: 2, suppressed: 0, duplicates: 0, repeats: 0, lost: 0, maxPerPersonPerDay: 1 },
      profile: { version: 1, statements: 1, statementsWithProvenance: 1, errata: 0 },
      temporal: { workflows: 5, events: 50, continuedAsNew: 5 },
    });
  });

  it('counts every figure from the facts that carry it', () => {
    const offer = (name: string) => ({ offer: name, indicator: '1.1', from: 'B', to: 'A' });
    const figures = computeAccount(
      accountInput({
        facts: roundAnd(
          ['body/B', 'ItemRefused', { indicator: '1.1' }],
          ['', 'HandoffProposed', offer('H-2')],
          ['', 'HandoffRefused', offer('H-2')],
          ['', 'HandoffProposed', offer('H-3')],
          ['', 'HandoffEscalated', offer('H-3')],
          ['', 'HandoffDecided', { ...offer('H-3'), outcome: 'keep' }],
          ['', 'HandoffHopLimit', offer('H-4')],
          ['', 'HandoffDecided', { ...offer('H-4'), outcome: 'keep' }],
          ...[1, 2].flatMap((round) => [
            ['', 'RoundOpened', { round, questions: [] }] as const,
            ['', 'RoundClosed', { round, unanswered: [] }] as const,
          ]),
          ...(['reconciled', 'bothStand', 'bothStand', 'unresolved'] as const).flatMap((outcome, index) => [
            ['', 'ContradictionOpened', { contradiction: `C-${index}`, indicator: '1.1' }] as const,
            ['', 'ContradictionResolved', { contradiction: `C-${index}`, outcome }] as const,
          ]),
          ['', 'BodyEnrolled', { body: 'C', late: true }],
          ['', 'MeetingPlanned', { number: 2, kind: 'consultation' }],
          [
            'meeting/2',
            'Attended',
            { attendances: ['x', 'y'].map((person) => ({ person, body: null, outside: true, mode: 'online' })) },
          ],
          ['', 'OutcomesNoted', { number: 1, outcomes: [{ indicator: '1.1', item: '1.1', outcome: 'contested' }] }],
          ['profile', 'ErratumIssued', {}],
        ),
      }),
    );
    expect(figures).toMatchObject({
      bodies: { atKickoff: 2, atFgd: 2 },
      indicators: { total: 1, agreed: 0, contested: 1, notApplicable: 0 },
      handoffs: { proposed: 4, accepted: 1, refused: 1, escalated: 1, hopLimit: 1 },
      refusals: 1,
      rounds: 2,
      contradictions: { opened: 4, reconciled: 1, bothStand: 2, unresolved: 1 },
      fgd: { participants: 3 },
      consultation: { participants: 2 },
      profile: { errata: 1 },
    });
  });

  it('is the same whatever the order of the rows', () => {
    expect(computeAccount(accountInput({ facts: [...facts(...wholeRound)].reverse() })).violations).toEqual([]);
  });
});

describe('a doctored log is found out', () => {
  const processes = accountInput().workflows;
  const cases: readonly (readonly [what: string, change: Partial<AccountInput>, violation: string])[] = [
    [
      'a gap in the numbers',
      { facts: facts(...wholeRound).filter(({ workflowId, seq }) => !workflowId.endsWith('/body/B') || seq !== 2) },
      'log: assessment/small/body/B is not numbered without gaps at 3',
    ],
    [
      'a fact twice',
      { facts: [...facts(...wholeRound), ...facts(...wholeRound).slice(0, 1)] },
      'log: assessment/small is not numbered without gaps at 1',
    ],
    [
      'time that runs backwards',
      {
        facts: facts(...wholeRound).map((row) =>
          row.type === 'ItemOutcome' ? { ...row, at: at(days[0], '08:00') } : row,
        ),
      },
      'log: the time of assessment/small/body/B runs backwards at 6',
    ],
    ['a broken chain', { chainViolations: ['assessment/small: hash of 3'] }, 'chain: assessment/small: hash of 3'],
    [
      'a process that nobody knows',
      { workflows: [{ id: 'assessment/small', events: 1, continued: 0, closed: false }] },
      'log: assessment/small/body/A has facts, but is no process of the assessment',
    ],
    [
      'a process that runs and that the engine has lost',
      { workflows: processes.map((one, index) => (index === 0 ? { ...one, events: null } : one)) },
      'engine: assessment/small is not closed, and the engine does not know it',
    ],
    [
      'an indicator assigned twice',
      { facts: roundAnd(['', 'IndicatorAssigned', { indicator: '1.1', lead: 'B', contributors: [] }]) },
      'owner: 1.1 was assigned twice',
    ],
    [
      'a change of lead from a body that did not hold it',
      { facts: roundAnd(['', 'IndicatorReassigned', { indicator: '1.1', from: 'A', to: 'B' }]) },
      'owner: 1.1 moved from A, but B held it',
    ],
    [
      'a lead that takes no part',
      { facts: roundWith('HandoffAccepted', () => ({ to: 'C' })) },
      'owner: 1.1 went to C, which does not take part',
    ],
    [
      'an indicator that two dossiers hold',
      { facts: roundWith('ItemReleased', null) },
      'owner: 1.1 belongs to B, but the dossiers that hold it are: A, B',
    ],
    [
      'a handoff that moved nothing',
      { facts: roundWith('HandoffAccepted', null) },
      'owner: 1.1 belongs to A, but the dossiers that hold it are: B',
    ],
    [
      'an item that skips a step',
      { facts: roundWith('ItemsCleared', null) },
      'item: B 1.1 went from answered to submitted',
    ],
    [
      'an act on an item that was never given',
      { facts: roundAnd(['body/A', 'ItemsAccepted', { indicators: ['2.2'] }]) },
      'item: A 2.2 went from nothing to accepted',
    ],
    ['an indicator without outcome', { facts: roundWith('OutcomesNoted', null) }, 'outcome: 1.1 has none'],
    [
      'an offer that was left open',
      { facts: roundAnd(['', 'HandoffHopLimit', { offer: 'H-2', indicator: '1.1', from: 'B', to: 'A' }]) },
      'handoff: H-2 is still open',
    ],
    [
      'a contradiction that was left open',
      { facts: roundAnd(['', 'ContradictionOpened', { contradiction: 'C-1', indicator: '1.1', bodies: ['A', 'B'] }]) },
      'contradiction: C-1 is still open',
    ],
    [
      'a round that never ended',
      { facts: roundAnd(['', 'RoundOpened', { round: 1, questions: [] }]) },
      'round: 1 is still open',
    ],
    [
      'a statement on an answer that nobody gave',
      { facts: roundWith('ItemAnswered', () => ({ answer: { id: 'content-1', hash: 'other' } })) },
      'provenance: S-1 rests on the answer to 1.1, which nobody gave',
    ],
    [
      'a statement on an outcome that was not set',
      {
        facts: roundWith('OutcomesNoted', () => ({
          outcomes: [{ indicator: '1.1', item: '1.1', outcome: 'contested' }],
        })),
      },
      'provenance: S-1 rests on the outcome agreed of 1.1 at 1/1.1, which was not set',
    ],
    [
      'a statement on an outcome that had been overturned',
      {
        facts: facts(
          ...wholeRound.slice(0, -1),
          ['', 'OutcomesNoted', { number: 2, outcomes: [{ indicator: '1.1', item: '1.1', outcome: 'contested' }] }],
          ...wholeRound.slice(-1),
        ),
      },
      'provenance: S-1 rests on the outcome “agreed at 1/1.1” of 1.1, while the register of that hour said “contested at 2/1.1”',
    ],
    [
      'a statement on nothing',
      { facts: roundWith('ProfilePublished', () => ({ statements: [{ id: 'S-1', provenance: [] }] })) },
      'provenance: S-1 rests on nothing',
    ],
  ];
  it.each(cases)('%s', (_what, change, violation) => {
    expect(violations(change)).toContain(violation);
  });

  it('forgives the engine that it has forgotten a process that is over', () => {
    expect(violations({ workflows: processes.map((one) => ({ ...one, events: null, closed: true })) })).toEqual([]);
  });

  it('does not count a statement with a broken trail among those with provenance', () => {
    const account = computeAccount(
      accountInput({ facts: roundWith('ItemAnswered', () => ({ answer: { id: 'content-1', hash: 'other' } })) }),
    );
    expect(account.profile).toMatchObject({ statements: 1, statementsWithProvenance: 0 });
  });
});

describe('mails that do not agree with the ledger are found out', () => {
  const other = { messageId: '<m-2@selaras.example>' };

  it('one purpose in two mails is a duplicate', () => {
    const account = computeAccount(
      accountInput({ mails: [mail(['one', 'two']), mail(['two'], { ...other, day: days[2] })] }),
    );
    expect(account.notices).toMatchObject({ duplicates: 1, repeats: 0 });
    expect(account.violations).toEqual(['notice: small|two went out in more than one mail']);
  });

  it('two digests for one person and day are a duplicate', () => {
    const account = computeAccount(accountInput({ mails: [mail(['one']), mail(['two'], other)] }));
    expect(account.notices).toMatchObject({ duplicates: 1, maxPerPersonPerDay: 2 });
    expect(account.violations).toEqual(['notice: more than one digest for a.main on 2023-03-07']);
  });

  it('the same Message-ID again is a repeat and no violation', () => {
    const account = computeAccount(accountInput({ mails: [mail(['one', 'two']), mail(['one', 'two'])] }));
    expect(account.notices).toMatchObject({ duplicates: 0, repeats: 1, maxPerPersonPerDay: 1 });
    expect(account.violations).toEqual([]);
  });

  it('a single letter beside the digest is none', () => {
    const account = computeAccount(
      accountInput({ mails: [mail(['one']), mail(['two'], { ...other, form: 'single' })] }),
    );
    expect(account.violations).toEqual([]);
  });

  it('a notice said to be sent that never came is lost', () => {
    const account = computeAccount(accountInput({ mails: [mail(['one'])] }));
    expect(account.notices.lost).toBe(1);
    expect(account.violations).toEqual(['notice: small|two was owed and is not in the inbox (sent)']);
  });

  it('a notice that went to somebody else is lost', () => {
    const account = computeAccount(accountInput({ mails: [mail(['one', 'two'], { person: 'b.main' })] }));
    expect(account.notices.lost).toBe(2);
    expect(account.violations).toEqual([
      'notice: small|one is owed to a.main and went to others',
      'notice: small|two is owed to a.main and went to others',
    ]);
  });

  it('a notice that is due and lies about is lost; one that is not due yet is not', () => {
    const due = entry('three', { state: 'pending', dueAt: at(days[3]) });
    const later = entry('four', { state: 'pending', dueAt: at(days[4], '10:00') });
    const dead = entry('five', { state: 'dead' });
    const account = computeAccount(accountInput({ ledger: [entry('one'), entry('two'), due, later, dead] }));
    expect(account.notices).toMatchObject({ raised: 5, sent: 2, lost: 2 });
    expect(account.violations).toEqual([
      'notice: small|three was owed and is not in the inbox (pending)',
      'notice: small|five was owed and is not in the inbox (dead)',
    ]);
  });

  it('a notice that was withdrawn must not come', () => {
    expect(violations({ ledger: [entry('one'), entry('two', { state: 'suppressed' })] })).toEqual([
      'notice: small|two was withdrawn and went out all the same',
    ]);
  });

  it('a notice that came must be marked', () => {
    expect(violations({ ledger: [entry('one'), entry('two', { state: 'queued' })] })).toEqual([
      'notice: small|two is in the inbox, but the ledger says queued',
    ]);
  });

  it('a purpose stands in the ledger once', () => {
    expect(violations({ ledger: [entry('one'), entry('two'), entry('two')] })).toEqual([
      'notice: small|two stands in the ledger more than once',
    ]);
  });

  it('a mail about something that nobody owed is told, one of another assessment in a shared digest is not', () => {
    const foreign = mail(['one', 'two', 'three']);
    expect(violations({ mails: [{ ...foreign, purposeKeys: [...foreign.purposeKeys, 'other|x'] }] })).toEqual([
      'notice: small|three is in no ledger',
    ]);
  });

  it('a mail on a day off is told', () => {
    const account = computeAccount(accountInput({ mails: [mail(['one', 'two'], { day: '2023-03-11' })] }));
    expect(account.notices.onNonWorkingDays).toBe(1);
    expect(account.violations).toEqual(['notice: a mail to a.main on 2023-03-11, which is no working day']);
  });

  it('a decree counts from the day on which it was announced', () => {
    const decree = {
      id: 'D-2',
      title: { id: 'Second' },
      knownOn: '2023-03-01',
      adds: [days[0], days[1]].map((date) => ({ date, name: {}, kind: '' })),
      removes: [],
    };
    const announced = { facts: roundAnd(['', 'DecreeAnnounced', { decree }]) };
    expect(violations({ ...announced, mails: [mail(['one', 'two'], { day: days[1] })] })).toEqual([
      'notice: a mail to a.main on 2023-03-07, which is no working day',
    ]);
    const early = [...roundAnd()].map((row) => ({ ...row, at: row.at - 7 * 86_400_000 }));
    const late = facts(...wholeRound, ['', 'DecreeAnnounced', { decree }]).at(-1);
    const rows = late === undefined ? early : [...early, { ...late, at: at(days[2]) }];
    expect(violations({ facts: rows, mails: [mail(['one', 'two'], { day: days[1] })] })).toEqual([]);
  });

  it('in a calendar that is always open every day is one, and digests may be several', () => {
    const mails = [mail(['one'], { day: '2023-03-11' }), mail(['two'], { ...other, day: '2023-03-11' })];
    const account = computeAccount(accountInput({ calendar: { ...calendar, alwaysOpen: true }, mails }));
    expect(account.violations).toEqual([]);
    expect(account.notices).toMatchObject({ duplicates: 0, onNonWorkingDays: 0 });
  });
});

describe('the account in words', () => {
  const print = (change: Partial<AccountInput>, lang: 'id' | 'en'): string =>
    printAccount(computeAccount(accountInput(change)), {
      lang,
      calendar: { offsets: [{ from: 0, minutes: 420, name: 'WIB' }] },
    });

  it('is there in both languages, with dates that have a weekday', () => {
    expect(print({}, 'id')).toContain('Peluncuran  Senin, 6 Maret 2023');
    expect(print({}, 'id')).toContain('Semua pemeriksaan kasus ini terpenuhi.');
    expect(print({}, 'en')).toContain('Launch       Monday, 6 March 2023');
    expect(print({}, 'en')).toContain('Every check of this case holds.');
  });

  it('names what does not hold', () => {
    expect(print({ mails: [mail(['one'])] }, 'en')).toContain('- notice: small|two was owed');
    expect(print({ mails: [mail(['one'])] }, 'id')).toContain('1 pemeriksaan tidak terpenuhi:');
  });
});

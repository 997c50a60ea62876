import { describe, expect, it } from '@jest/globals';
import { refOf } from '@selaras/delivery';
import type { Refs } from '@selaras/delivery';
import { readMails } from './collect.js';
import { entry, key } from './testing/account-builder.js';

describe('what the references of a mail mean', () => {
  const one = entry('one');
  const refs = (change: Partial<Refs> = {}) => ({
    assessments: [refOf('assessment', key)],
    person: refOf('person', one.recipient),
    notices: [refOf('notice', one.purposeKey)],
    ...change,
  });
  const read = (given: Refs) =>
    readMails([{ n: 1, messageId: '<m>', refs: given }], { assessment: key, ledger: [one], today: '2023-05-02' })[0];

  it('is what the ledger owes', () => {
    expect(read(refs())).toEqual({
      n: 1,
      messageId: '<m>',
      person: one.recipient,
      day: one.day,
      form: one.form,
      purposeKeys: [one.purposeKey],
    });
  });

  it('is strange when the ledger knows nothing of it, and of another assessment when the mail speaks of two', () => {
    const strange = refOf('notice', 'never owed');
    expect(read(refs({ notices: [strange] }))?.purposeKeys).toEqual([`${key}|${strange}`]);
    const both = [...refs().assessments, refOf('assessment', 'other')];
    expect(read(refs({ assessments: both, notices: [strange] }))?.purposeKeys).toEqual([`elsewhere|${strange}`]);
  });

  it('names nobody whom the ledger does not know', () => {
    const mail = read(refs({ person: refOf('person', 'stranger') }));
    expect(mail?.person).toBe('somebody unknown');
    expect(mail?.purposeKeys).toContain(one.purposeKey);
  });
});

import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { noticeKinds } from '@selaras/domain';
import type { NoticeKind } from '@selaras/domain';
import { casesFolder, faultsOf, leased, loadCase, pagesOfMatters, received, simulateCase } from '@selaras/case';
import type { LoadedCase } from '@selaras/case';

/** Kinds of which the case has no example: the same people take part from its first day to its last. */
const unseen: readonly NoticeKind[] = [
  'handedOver',
  'vacancy',
  'roleGiven',
  'roleEnded',
  'absenceNoted',
  'standIn',
  'nobodyAvailable',
  'absenceOver',
];

describe('the mails of the case, each read at the instant at which it goes out', () => {
  let loaded: LoadedCase;
  const faults = { id: new Map<string, string>(), en: new Map<string, string>() };
  const kinds = new Set<NoticeKind>();
  let mails = 0;

  beforeAll(() => {
    const result = loadCase(join(casesFolder, 'indonesia-2023'));
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
    loaded = result.case;
    simulateCase(loaded, (mail) => {
      mails += 1;
      for (const { notice } of mail.notices) kinds.add(notice.kind);
      for (const lang of ['id', 'en'] as const) {
        const read = received(leased(mail, loaded, lang));
        for (const fault of faultsOf(read, pagesOfMatters)) {
          faults[lang].set(fault, `${read.subject}\n${read.text}`);
        }
      }
    });
  });

  it('are many, and of every kind', () => {
    expect(mails).toBeGreaterThan(500);
    expect(noticeKinds.filter((kind) => !kinds.has(kind) && !unseen.includes(kind))).toEqual([]);
  });

  it.each(['id', 'en'] as const)('have nothing over which a reader stumbles: %s', (lang) => {
    expect([...faults[lang]].slice(0, 20)).toEqual([]);
  });
});

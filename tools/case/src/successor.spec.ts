import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { loadCaseFile } from './load.js';
import { simulateCase } from './simulate.js';
import { successorCase } from './testing/successor-case.js';

it('a case replaces a contact: what is gathered is dropped, the successor gets one letter, and who lost a role is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-successor-'));
  try {
    const path = join(folder, 'case.json');
    writeFileSync(path, JSON.stringify(successorCase()));
    const { steps, ledger, mails } = simulateCase(loadCaseFile(path));
    expect(steps.filter(({ asExpected }) => !asExpected)).toEqual([]);
    expect(ledger.map(({ kind, recipient, state }) => `${kind} → ${recipient}: ${state}`).sort()).toEqual([
      'assigned → a.main: sent',
      'handedOver → a.alternate: sent',
      'overdue → a.main: suppressed',
      // Who is no contact any more has lost the role with it, and the body hears of both.
      'roleEnded → a.alternate: sent',
      'roleEnded → a.authority: sent',
      'roleEnded → a.main: sent',
      'roleGiven → a.authority: suppressed',
      'stageChanged → a.coordinator: sent',
      'vacancy → a.coordinator: sent',
    ]);
    expect(mails.filter(({ person }) => person === 'a.main').map(({ day }) => day)).toEqual([
      '2023-03-07',
      '2023-03-15',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

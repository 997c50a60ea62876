import { randomUUID } from 'node:crypto';
import type { LedgerMessage, LedgerNotice } from '@selaras/contracts';

/** 28 June 2023, 16:00 in Jakarta. */
export const wednesdayAfternoon = Date.UTC(2023, 5, 28, 9);

/** A notice that reminds KEMLU of its answers; change what the test is about. */
export function aNotice(change: Partial<LedgerNotice> = {}): LedgerNotice {
  const id = change.id ?? randomUUID();
  return {
    id,
    purposeKey: `mgi-2023|body/KEMLU|reminder:answerIndicators|${id}|-|kemlu-main|mail`,
    assessment: 'mgi-2023',
    titleId: 'Indikator Tata Kelola Migrasi 2023',
    titleEn: 'Migration Governance Indicators 2023',
    frameworkIllustrative: true,
    kind: 'reminder',
    why: 'mainFocalPoint',
    body: 'KEMLU',
    items: ['1.2.10', '1.2.9'],
    data: { what: 'answerIndicators', count: 2, until: wednesdayAfternoon },
    until: wednesdayAfternoon,
    ...change,
  };
}

/** A digest of one notice to the main focal point of KEMLU, in a rehearsal. */
export function aMessage(change: Partial<LedgerMessage> = {}): LedgerMessage {
  return {
    id: randomUUID(),
    form: 'digest',
    day: '2023-06-28',
    assessment: 'mgi-2023',
    offsets: [{ from: 0, minutes: 420, name: 'WIB' }],
    rehearsal: true,
    recipient: {
      person: 'kemlu-main',
      nameId: 'Narahubung Utama KEMLU',
      nameEn: 'Main Focal Point of KEMLU',
      email: 'kemlu-main@example.invalid',
      lang: 'id',
    },
    notices: [aNotice()],
    attempt: 1,
    refusals: 0,
    ...change,
  };
}

/** The same message to a reader of the other language. */
export function inEnglish(message: LedgerMessage): LedgerMessage {
  return { ...message, recipient: { ...message.recipient, lang: 'en' } };
}

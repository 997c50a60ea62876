import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { z } from 'zod';
import { loadCaseFile } from './load.js';
import { replayAndAccount } from './run.js';
import { successorCase } from './testing/successor-case.js';
import { withTestStack } from '@selaras/stack/testing';

const mailsSchema = z.array(z.object({ to: z.string(), subject: z.string(), text: z.string() }));
const noticeSchema = z.array(
  z.object({ kind: z.string(), recipient: z.string(), state: z.string(), dropped: z.string().nullable() }),
);
const waitingSchema = z.array(z.object({ what: z.string(), persons: z.array(z.string()) }));

it('a main contact is replaced while a reminder is gathered: from then on every mail goes to the successor', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-successor-'));
  try {
    writeFileSync(join(folder, 'case.json'), JSON.stringify(successorCase()));
    const loaded = loadCaseFile(join(folder, 'case.json'));
    await withTestStack(async (stack) => {
      const { account } = await replayAndAccount({ loaded, stack, say: () => undefined });
      // The case stops early, before anything has an outcome; everything else an account looks at holds.
      expect(account?.violations.filter((one) => !one.startsWith('outcome: '))).toEqual([]);
      const reply = await fetch(new URL('/api/messages', stack.inboxUrl));
      const mails = mailsSchema.parse(await reply.json());
      const mailsTo = (person: string) => mails.filter(({ to }) => to.includes(`${person}@`));
      const [assigned, ended, ...more] = mailsTo('a.main');
      expect(more).toEqual([]);
      expect(assigned?.text).toContain('Selasa, 7 Maret 2023');
      expect(ended?.subject).toContain('Tugas berakhir: narahubung A');
      const [letter, ...others] = mailsTo('a.alternate').sort(
        (a, b) => Number(b.subject.includes('Serah')) - Number(a.subject.includes('Serah')),
      );
      expect(others.map(({ subject }) => subject)).toEqual([
        expect.stringContaining('Tugas berakhir: pejabat pengesah A'),
      ]);
      expect(letter?.subject).toContain('Serah terima tugas: narahubung utama A');
      expect(letter?.text).toMatch(/Menerima atau menolak indikator: 1\.1, 1\.2;/);
      const vacancy = mails.filter(({ text }) => text.includes('Belum ada pejabat pengesah A'));
      expect(vacancy.map(({ to }) => to)).toEqual([expect.stringContaining('a.coordinator@')]);

      const client = new pg.Client({ connectionString: stack.databaseUrl });
      await client.connect();
      try {
        const notices = await client.query("select kind, recipient, state, dropped from notice where kind = 'overdue'");
        expect(noticeSchema.parse(notices.rows)).toEqual([
          { kind: 'overdue', recipient: 'a.main', state: 'suppressed', dropped: 'holderChanged' },
        ]);
        const waiting = await client.query("select what, persons from waiting_on where body = 'A' order by what");
        expect(waitingSchema.parse(waiting.rows)).toEqual([
          { what: 'acceptIndicators', persons: ['a.alternate'] },
          { what: 'appointContact', persons: ['a.coordinator'] },
        ]);
      } finally {
        await client.end();
      }
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 300_000);

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { waitFor, wib } from '@selaras/testing';
import { createDataSource, databaseUrl } from '../data-source.js';
import { recorder } from '../record/recorder.js';
import { NoticeLedgerRepository } from './notice-ledger.repository.js';
import { fact, notice, seedAssessment, step } from '../testing/builders.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';
import { showPresence } from './presence.js';

// Making a database takes long on a machine that is busy with other suites.

const [token, otherToken] = [randomUUID(), randomUUID()];
const minute = 60_000;
const opening = wib('2023-06-19T07:30');
const key = 'presence';

let database: TestDatabase;
let ledger: NoticeLedgerRepository;
beforeAll(async () => {
  database = await createTestDatabase();
  ledger = new NoticeLedgerRepository(database.ds);
});
afterAll(() => database.drop());

describe('a sender that shows itself as present', () => {
  const failures: unknown[] = [];
  const sender = async () => {
    const presence = await showPresence(database.ds, (error) => failures.push(error));
    return { presence, ledger: new NoticeLedgerRepository(database.ds, presence) };
  };
  const rearmed = () => ledger.reconcile({ queuedMs: minute, limit: 100 });
  const locks = (holder: number | null): Promise<readonly { readonly pid: number }[]> =>
    database.ds.query(`SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = $1::int::oid AND granted`, [
      holder,
    ]);

  it('keeps its leases while it lives, and not much longer when it is gone', async () => {
    const assessments = await seedAssessment(database.ds, { key, at: wib('2023-06-18T00:00') });
    await recorder(database.ds)([step(key, { facts: [fact('A', opening)], notices: [notice('n', opening)] })]);
    await assessments.setSettled(key, opening);
    const [first, second] = [await sender(), await sender()];
    const ids = await ledger.claimDue(100);
    expect(await first.ledger.lease(ids, token, minute)).toHaveLength(1);
    expect(await rearmed()).toEqual([]);
    expect(await second.ledger.lease(ids, otherToken, minute)).toEqual([]);
    // As when the process is killed: its connection goes with it, and nobody makes another.
    await first.presence.leave();
    await waitFor('the lease to be over', async () => (await rearmed()).length === 1);
    expect(await second.ledger.lease(ids, otherToken, minute)).toHaveLength(1);
    // One that was thought dead and reports late changes nothing.
    const report = (mine: string) =>
      ledger.markSent(ids.map((id) => ({ id, token: mine, messageId: `<${id}@selaras.test>` })));
    expect(await report(token)).toBe(0);
    expect(await report(otherToken)).toBe(1);
    await second.presence.leave();
  });

  it('never takes itself for gone, whatever became of its connection', async () => {
    const { presence, ledger: mine } = await sender();
    await recorder(database.ds)([
      step(key, { fromSeq: 2, facts: [fact('B', opening)], notices: [notice('m', opening, { form: 'single' })] }),
    ]);
    const ids = await ledger.claimDue(100);
    expect(await mine.lease(ids, token, minute)).toHaveLength(1);
    // Its connection is gone and does not come back.
    await presence.leave();
    const since = (): Promise<readonly { readonly absent_since: Date | null }[]> =>
      database.ds.query('SELECT absent_since FROM message WHERE id = ANY($1::uuid[])', [ids]);
    await mine.reconcile({ queuedMs: minute, limit: 100 });
    expect(await since()).toEqual([{ absent_since: null }]);
    await rearmed();
    expect(await since()).toEqual([{ absent_since: expect.any(Date) }]);
    await database.ds.query(`UPDATE message SET absent_since = now() - interval '1 hour'`);
    expect(await mine.lease(ids, otherToken, minute)).toEqual([]);
    expect(await rearmed()).toEqual(ids);
  });

  it('waits for a server that is slow to answer at the start', async () => {
    // The first connection is taken and left without an answer, as by a server that is starved; each later one is served.
    const postgres = new URL(databaseUrl(database.ds));
    const sockets: Socket[] = [];
    const slow = createServer((socket) => {
      sockets.push(socket);
      if (sockets.length === 1) return;
      const line = connect(Number(postgres.port), postgres.hostname);
      sockets.push(line);
      socket.pipe(line).pipe(socket);
    });
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
    try {
      const url = new URL(postgres);
      url.port = String((slow.address() as AddressInfo).port);
      const told: unknown[] = [];
      const presence = await showPresence(createDataSource({ url: url.href }), (error) => told.push(error));
      expect(told).toEqual([expect.objectContaining({ message: 'timeout expired' })]);
      expect(await locks(presence.holder)).toHaveLength(1);
      await presence.leave();
    } finally {
      for (const socket of sockets) socket.destroy();
      slow.close();
    }
  });

  it('shows itself again when only its connection broke, and keeps its leases', async () => {
    const { presence } = await sender();
    const [before] = await locks(presence.holder);
    await database.ds.query('SELECT pg_terminate_backend($1)', [before?.pid]);
    await waitFor('another connection', async () => {
      const [now] = await locks(presence.holder);
      return now !== undefined && now.pid !== before?.pid;
    });
    expect(failures.length).toBeGreaterThan(0);
    await presence.leave();
    expect(await locks(presence.holder)).toEqual([]);
  });
});

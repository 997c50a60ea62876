import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createChannels } from '@selaras/delivery';
import type { InboxMessage } from '@selaras/delivery';
import { LetterRepository, PeopleRepository } from '@selaras/persistence';
import { samplePerson, waitFor } from '@selaras/testing';
import { seedCase } from './testing/case.js';
import { World } from './testing/world.js';

const hashOf = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');
const tokenIn = (text: string): string => /\/password#([\w-]{43})/.exec(text)?.[1] ?? '';

describe('letters about accounts, over real PostgreSQL and SMTP', () => {
  const world = new World();
  const origin = 'https://selaras.example';
  const people = async (...ids: readonly string[]): Promise<LetterRepository> => {
    const { ds } = world.database;
    await new PeopleRepository(ds).putPeople(ids.map((id) => samplePerson(id, 'en')));
    return new LetterRepository(ds);
  };
  const texts = async (): Promise<readonly string[]> => {
    const response = await fetch(new URL('/api/messages?repeats=1', world.inbox.url));
    const messages = (await response.json()) as readonly InboxMessage[];
    return messages.map(({ text }) => text ?? '');
  };

  it('arrive with a link that opens the letter, and with no other', async () => {
    const letters = await people('surat-1');
    await letters.owe({ person: 'surat-1', kind: 'invitation', by: null });
    await world.start({ origin });
    await waitFor('a letter', () => world.inbox.list().length === 1);
    const token = tokenIn((await texts())[0] ?? '');
    expect(await letters.find(hashOf(token))).toMatchObject({ kind: 'invitation', person: { id: 'surat-1' } });
    expect(await letters.find(hashOf(`${token}x`))).toBeNull();
  });

  it('open by either of two mails, when one is written again after a crash', async () => {
    const letters = await people('surat-2');
    await letters.owe({ person: 'surat-2', kind: 'reset', by: null });
    // A sender that gets its 250 and dies before the commit.
    const ids = await world.ledger.reconcile({ queuedMs: 60_000, limit: 10 });
    const [leased, another] = await world.ledger.lease(ids, randomUUID(), 300);
    if (leased?.letter === undefined) throw new Error('no letter was leased');
    expect(another).toBeUndefined();
    const channels = createChannels({ inbox: { host: '127.0.0.1', port: world.inbox.smtpPort }, origin });
    await channels.channelFor(leased)?.send(leased);
    await channels.close();
    await world.start({ origin, queuedMs: 20 });
    await waitFor('the repeat', () => world.inbox.list({ repeats: true }).length === 2);
    const tokens = (await texts()).map(tokenIn);
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect(await letters.find(hashOf(token))).not.toBeNull();
    // Used by one, the other opens nothing.
    expect(await letters.use(hashOf(tokens[0] ?? ''), 'hash')).not.toBeNull();
    expect(await letters.use(hashOf(tokens[1] ?? ''), 'hash')).toBeNull();
  });

  it('say that a second factor was taken away, open nothing and leave an invitation as it is', async () => {
    const letters = await people('surat-3');
    await letters.owe({ person: 'surat-3', kind: 'invitation', by: null });
    await letters.owe({ person: 'surat-3', kind: 'secondFactorReset', by: null });
    await world.start({ origin });
    await waitFor('both letters', () => world.inbox.list().length === 2);
    const [told, ...others] = (await texts()).filter((text) => text.includes('took away the second factor'));
    expect(others).toEqual([]);
    expect(told).not.toContain('/password#');
    const [token = ''] = (await texts()).map(tokenIn).filter((one) => one !== '');
    expect(await letters.find(hashOf(token))).toMatchObject({ kind: 'invitation' });
    const [row] = await world.database.ds.query<{ token_hash: string }[]>(
      `SELECT t.token_hash FROM letter_token t JOIN letter l ON l.id = t.letter WHERE l.kind = 'secondFactorReset'`,
    );
    expect(await letters.find(row?.token_hash ?? '')).toBeNull();
  });

  it('stay in the built-in inbox for whoever takes part in rehearsals only, whatever server there is', async () => {
    const { database, key } = world;
    await seedCase(database.ds, { key, people: 2 });
    await database.ds.query('INSERT INTO membership (assessment, person, role) VALUES ($1, $2, $3)', [
      key,
      'p-1',
      'coordinator',
    ]);
    const letters = new LetterRepository(database.ds);
    await letters.owe({ person: 'p-1', kind: 'invitation', by: 'p-0' });
    // A real mail server that is not there: what is meant for it never arrives.
    await world.start({ origin, smtpUrl: 'smtp://127.0.0.1:9' });
    await waitFor('a letter', () => world.inbox.list().length === 1);
    const [mail] = world.inbox.list();
    expect(mail?.subject).toBe('[Rehearsal] Invitation to Selaras: please choose your password');
    expect((await texts())[0]).toContain('as coordinator.');
  });
});

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { refOf, startInbox } from '@selaras/delivery';
import type { DeliverySettings, Inbox, InboxEntry } from '@selaras/delivery';
import { NoticeLedgerRepository } from '@selaras/persistence';
import type { CarrierKind } from '@selaras/contracts';
import { startCarrier } from '@selaras/testing';
import type { TestCarrier } from '@selaras/testing';
import { aReminder, morning, owe, seedCase } from './case.js';
import { createOwnDatabase } from './database.js';
import type { OwnDatabase } from './database.js';
import { startNotifier } from './start.js';

/**
 * Where a notifier is tried: a database for a whole file, and for each test an inbox and an assessment of its own. To be
 * made where the tests are described; everything in it is there from the first hook or test on.
 */
export class World {
  database!: OwnDatabase;
  ledger!: NoticeLedgerRepository;
  /** Key of the test's assessment. */
  key!: string;
  inbox!: Inbox;
  /** Carries what the notifiers of the test owe, as long as the file runs. */
  carried!: TestCarrier;
  /** A folder that is thrown away after the test. */
  dir!: string;
  private readonly running: INestApplicationContext[] = [];

  /** @param carrier where a test is not about it the database carries, too */
  constructor(carrier: CarrierKind = 'postgres') {
    beforeAll(async () => {
      this.database = await createOwnDatabase();
      this.carried = await startCarrier(carrier, this.database.url);
      this.ledger = new NoticeLedgerRepository(this.database.ds);
    });
    afterAll(async () => {
      await this.database.drop();
      await this.carried.stop();
    });
    beforeEach(async () => {
      this.key = `c-${randomBytes(4).toString('hex')}`;
      this.dir = await mkdtemp(join(tmpdir(), 'selaras-notifier-'));
      this.inbox = await startInbox({ smtpPort: 0, httpPort: 0, dir: this.dir });
    });
    afterEach(async () => {
      for (const app of this.running.splice(0)) await app.close();
      await this.inbox.close();
      await rm(this.dir, { recursive: true, force: true });
    });
  }

  /** Starts a notifier for the test's assessment, which ends with the test. */
  async start(settings: Partial<DeliverySettings> = {}): Promise<INestApplicationContext> {
    const app = await startNotifier({
      databaseUrl: this.database.url,
      redisUrl: this.carried.redisUrl,
      prefix: this.key,
      inbox: { host: '127.0.0.1', port: this.inbox.smtpPort },
      ...settings,
    });
    this.running.push(app);
    return app;
  }

  /** Stops one before the test ends, or all of them. */
  async stop(...apps: readonly INestApplicationContext[]): Promise<void> {
    for (const app of apps.length > 0 ? apps : [...this.running]) {
      this.running.splice(this.running.indexOf(app), 1);
      await app.close();
    }
  }

  /** Owes each of so many people a reminder that may go out at once; returns what mails call these notices, sorted. */
  async oweEach(people: number): Promise<readonly string[]> {
    const assessments = await seedCase(this.database.ds, { key: this.key, people });
    const owed = Array.from({ length: people }, (_, person) => aReminder(this.key, person, 0));
    await owe(this.database.ds, this.key, owed);
    await assessments.setSettled(this.key, morning);
    return owed.map(({ purposeKey }) => refOf('notice', purposeKey)).sort();
  }

  /** Mails of the test's assessment; with `repeats` also those that came again under their own Message-ID. */
  mails({ repeats = false, inbox = this.inbox } = {}): readonly InboxEntry[] {
    return inbox.list({ assessment: this.key, repeats });
  }

  /** Notices that went out, over all mails, as often as they went out. */
  received({ repeats = true, inbox = this.inbox } = {}): readonly string[] {
    return this.mails({ repeats, inbox })
      .flatMap((mail) => mail.refs.notices)
      .sort();
  }

  /** Whether the ledger has so many notices as sent. */
  async allSent(count: number): Promise<boolean> {
    return (await this.ledger.counts(this.key)).sent === count;
  }
}

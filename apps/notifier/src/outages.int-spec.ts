import 'reflect-metadata';
import { afterEach, describe, expect, it } from '@jest/globals';
import { carriersHere, freePort, startRedis, waitFor } from '@selaras/testing';
import type { TestRedis } from '@selaras/testing';
import { World } from './testing/world.js';

if (carriersHere.includes('redis')) {
  describe('the notifier before there is a Redis', () => {
    // Its notifiers end before the servers that they use: what is to be done after a test is done in this order.
    const world = new World();
    const servers: TestRedis[] = [];
    afterEach(async () => {
      for (const server of servers.splice(0)) await server.stop();
    });

    it('waits for it', async () => {
      const owed = await world.oweEach(30);
      const port = await freePort();
      const starting = world.start({ redisUrl: `redis://127.0.0.1:${port}` });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(world.received()).toEqual([]);
      servers.push(await startRedis([], port));
      await starting;
      await waitFor('all 30 sent', () => world.allSent(30));
      expect(world.received()).toEqual(owed);
    });
  });
}

describe.each(carriersHere)('the notifier while a service is away, carried by %s', (kind) => {
  const world = new World(kind);

  it('goes on when what carries is back', async () => {
    const owed = await world.oweEach(600);
    await world.start();
    await waitFor('more than 60 mails', () => world.mails().length > 60);
    const comeBack = await world.carried.goAway();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await comeBack();
    await waitFor('all 600 sent', () => world.allSent(600));
    expect(world.received()).toEqual(owed);
  });

  it('stops while what carries is away', async () => {
    const owed = await world.oweEach(20);
    const app = await world.start();
    await waitFor('all 20 sent', () => world.allSent(20));
    const comeBack = await world.carried.goAway();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await world.stop(app);
    expect(world.received()).toEqual(owed);
    await comeBack();
  });

  it('loses and doubles nothing when PostgreSQL drops its connections again and again', async () => {
    const owed = await world.oweEach(400);
    await world.start({ leaseMs: 2_000 });
    for (let round = 0; round < 6; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await world.database.ds.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    }
    await waitFor('all 400 sent', () => world.allSent(400));
    expect(world.received()).toEqual(owed);
  });
});

import 'reflect-metadata';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freePort, startRedis, waitFor } from '@selaras/testing';
import type { TestRedis } from '@selaras/testing';
import { World } from './testing/world.js';

describe('the notifier while a service is away', () => {
  // Its notifiers end before the servers that they use: what is to be done after a test is done in this order.
  const world = new World();
  const servers: TestRedis[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
  });

  async function redisOn(port?: number): Promise<TestRedis> {
    const server = await startRedis([], port);
    servers.push(server);
    return server;
  }

  it('waits for a Redis that is not there at the start', async () => {
    const owed = await world.oweEach(30);
    const port = await freePort();
    const starting = world.start({ redisUrl: `redis://127.0.0.1:${port}` });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(world.received()).toEqual([]);
    await redisOn(port);
    await starting;
    await waitFor('all 30 sent', () => world.allSent(30));
    expect(world.received()).toEqual(owed);
  });

  it('goes on when Redis is back, with an empty memory', async () => {
    const first = await redisOn();
    const owed = await world.oweEach(600);
    await world.start({ redisUrl: first.url });
    await waitFor('more than 60 mails', () => world.mails().length > 60);
    await first.stop();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await redisOn(first.port);
    await waitFor('all 600 sent', () => world.allSent(600));
    expect(world.received()).toEqual(owed);
  });

  it('stops while Redis is away', async () => {
    const first = await redisOn();
    const owed = await world.oweEach(20);
    const app = await world.start({ redisUrl: first.url });
    await waitFor('all 20 sent', () => world.allSent(20));
    await first.stop();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await world.stop(app);
    expect(world.received()).toEqual(owed);
  });

  it('loses and doubles nothing when PostgreSQL drops its connections again and again', async () => {
    const redis = await redisOn();
    const owed = await world.oweEach(400);
    await world.start({ redisUrl: redis.url, leaseMs: 2_000 });
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

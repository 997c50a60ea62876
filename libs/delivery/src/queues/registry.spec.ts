import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { NoticeJob } from '@selaras/contracts';
import { UnrecoverableError } from 'bullmq';
import { silentLogger } from '../logger.js';
import { batchJobOptions, chunk } from './notice-queue.js';
import { memoryPolicy, redisConnection } from './redis.js';
import { jobProcessor, noticeBatch, registerJob } from './registry.js';

describe('the registry of jobs', () => {
  const handled: NoticeJob[] = [];
  const job = registerJob(noticeBatch, async (data) => {
    handled.push(data);
  });

  it('hands a parsed payload to its handler', async () => {
    const data = { messages: [randomUUID()] };
    await jobProcessor([job], silentLogger)({ name: noticeBatch.name, data });
    expect(handled).toEqual([data]);
  });

  it.each([[{}], [{ messages: [] }], [{ messages: ['1'] }]])('fails a bad payload for good: %j', async (data) => {
    await expect(jobProcessor([job], silentLogger)({ name: noticeBatch.name, data })).rejects.toBeInstanceOf(
      UnrecoverableError,
    );
  });

  it('drops a name nobody registered and says so', async () => {
    const warnings: string[] = [];
    const logger = { ...silentLogger, warn: (_: object, message: string) => void warnings.push(message) };
    await jobProcessor([job], logger)({ name: 'of-another-version', data: {} });
    expect(warnings).toEqual(['job of an unknown name dropped']);
  });

  it('refuses two handlers for one name', () => {
    expect(() => jobProcessor([job, job], silentLogger)).toThrow(RangeError);
  });
});

describe('jobs on their way', () => {
  it('have an id that BullMQ takes: no colon, not like an integer, never the same', () => {
    const ids = Array.from({ length: 50 }, () => batchJobOptions().jobId ?? '');
    expect(new Set(ids).size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^batch-[0-9a-f-]{36}$/);
  });

  it('carry batches in order', () => {
    expect(chunk([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(chunk([], 2)).toEqual([]);
  });
});

describe('the address of Redis', () => {
  it('becomes connection options', () => {
    expect(redisConnection('redis://127.0.0.1:6390/3')).toEqual({ host: '127.0.0.1', port: 6390, db: 3 });
    expect(redisConnection('rediss://user:p%40ss@redis.example')).toEqual({
      host: 'redis.example',
      port: 6379,
      db: 0,
      username: 'user',
      password: 'p@ss',
      tls: {},
    });
  });
  it.each(['http://127.0.0.1', 'redis://127.0.0.1/x'])('is refused otherwise: %s', (url) => {
    expect(() => redisConnection(url)).toThrow(RangeError);
  });
  it('tells its memory policy', () => {
    expect(memoryPolicy('# Memory\r\nmaxmemory_policy:allkeys-lru\r\n')).toBe('allkeys-lru');
    expect(memoryPolicy('# Memory\r\n')).toBeNull();
  });
});

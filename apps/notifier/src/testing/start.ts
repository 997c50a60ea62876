import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { silentLogger } from '@selaras/delivery';
import type { DeliverySettings } from '@selaras/delivery';
import { NotifierModule } from '../notifier.module.js';

type Given = Pick<DeliverySettings, 'databaseUrl' | 'redisUrl' | 'prefix' | 'inbox'>;

/** A notifier inside the test's process, hastier than a real one; the caller closes it. */
export function startNotifier(settings: Given & Partial<DeliverySettings>): Promise<INestApplicationContext> {
  const all: DeliverySettings = {
    databaseSchema: undefined,
    smtpUrl: undefined,
    from: undefined,
    contact: undefined,
    origin: undefined,
    leaseMs: 20_000,
    reconcileMs: 100,
    queuedMs: 60_000,
    pollMs: 20,
    backoffMs: 50,
    logLevel: 'silent',
    ...settings,
  };
  return NestFactory.createApplicationContext(NotifierModule.register(all, silentLogger), {
    logger: false,
    abortOnError: false,
  });
}

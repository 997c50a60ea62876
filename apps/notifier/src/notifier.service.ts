import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { NoticeLedger } from '@selaras/contracts';
import { createChannels, describeError, startCourier } from '@selaras/delivery';
import type { DeliveryLogger, DeliverySettings } from '@selaras/delivery';
import { carrierOf, listenToDue } from '@selaras/persistence';
import { DataSource } from 'typeorm';
import { LEDGER, LOGGER, SETTINGS } from './tokens.js';

const backoffCapMs = 900_000;

/** Runs the courier over the ledger and the channels of the settings. */
@Injectable()
export class NotifierService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopping: (() => Promise<void>) | null = null;

  constructor(
    @Inject(SETTINGS) private readonly settings: DeliverySettings,
    @Inject(LEDGER) private readonly ledger: NoticeLedger,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(LOGGER) private readonly logger: DeliveryLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { settings, ledger, logger } = this;
    const { inbox, smtpUrl, from, origin, contact } = settings;
    const channels = createChannels({ inbox, smtpUrl, from, origin, contact });
    try {
      const courier = await startCourier({
        ...settings,
        carrier: carrierOf(settings),
        ledger,
        channels,
        logger,
        backoff: { baseMs: settings.backoffMs, capMs: Math.max(backoffCapMs, settings.backoffMs) },
      });
      const unheard = listenToDue(this.dataSource, {
        due: () => courier.wake(),
        failed: (error) => logger.warn({ error: describeError(error) }, 'what falls due is not heard'),
      });
      this.stopping = async () => {
        await unheard();
        await courier.stop();
        await channels.close();
      };
    } catch (error) {
      // Its connections would keep a failed process alive.
      await channels.close();
      throw error;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { stopping } = this;
    this.stopping = null;
    await stopping?.();
  }
}

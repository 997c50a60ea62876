import { Controller, Inject, Res } from '@nestjs/common';
import { buildOpenApi, serviceParts } from '@selaras/contracts';
import type { Health, OpenApiDocument } from '@selaras/contracts';
import { OutboxRepository, probeDatabase } from '@selaras/persistence';
import type { Response } from 'express';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { EngineService } from '../engine/engine.service.js';
import { Route } from '../http/policy.js';
import { tokens } from '../tokens.js';
import { QueueProbe } from './queue-probe.js';

/** What is owed for longer than any call takes. */
const owedAfterMs = 30_000;
/** How long an answer is good for others. */
const freshMs = 1_000;
/** A database that thinks longer about a probe is away. */
const probeMs = 4_000;

/** The service itself: document, health, readiness. */
@Controller()
export class ServiceController {
  private readonly document = buildOpenApi();
  private asked: Promise<Health> | undefined;
  private askedAt = 0;

  constructor(
    private readonly engine: EngineService,
    private readonly outbox: OutboxRepository,
    private readonly queues: QueueProbe,
    @Inject(tokens.dataSource) private readonly dataSource: DataSource,
    @Inject(tokens.logger) private readonly logger: Logger,
  ) {}

  @Route('getOpenApi')
  openApi(): OpenApiDocument {
    return this.document;
  }

  @Route('getHealth')
  async health(@Res({ passthrough: true }) response: Response): Promise<Health> {
    // Anybody may ask, and asking costs: who comes at the same time gets the same answer.
    if (this.asked === undefined || Date.now() - this.askedAt > freshMs) {
      this.askedAt = Date.now();
      this.asked = this.look();
    }
    const health = await this.asked;
    response.status(health.status === 'ok' ? 200 : 503).setHeader('Cache-Control', 'no-store');
    return health;
  }

  @Route('getReady')
  ready(): { readonly status: 'ready' } {
    return { status: 'ready' };
  }

  private async look(): Promise<Health> {
    const [database, engine, queues] = await Promise.all([
      probeDatabase(this.dataSource, probeMs),
      this.engine.cause(),
      this.queues.cause(),
    ]);
    const found = { database, engine, queues } as const;
    const causes = serviceParts.flatMap((part) => {
      const cause = found[part];
      return cause == null ? [] : [{ part, cause }];
    });
    if (causes.length > 0) this.logger.warn({ causes }, 'a part of the service cannot be worked with');
    return {
      status: database === null && engine === null ? 'ok' : 'failing',
      database: database === null,
      engine: engine === null,
      queues: queues === undefined ? null : queues === null,
      causes,
      owed: database === null ? await this.owed() : null,
    };
  }

  /** What is owed to the log; null when the database does not answer. */
  private async owed(): Promise<Health['owed']> {
    try {
      const { processes, oldestSeconds } = await this.outbox.owed(owedAfterMs);
      return { processes: processes.length, oldestSeconds };
    } catch (error) {
      this.logger.warn({ err: error }, 'the database does not answer');
      return null;
    }
  }
}

import { Controller, Inject, Res } from '@nestjs/common';
import { buildOpenApi } from '@selaras/contracts';
import type { Health, OpenApiDocument } from '@selaras/contracts';
import { OutboxRepository } from '@selaras/persistence';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { EngineService } from '../engine/engine.service.js';
import { Route } from '../http/policy.js';
import { tokens } from '../tokens.js';

/** What is owed for longer than any call takes. */
const owedAfterMs = 30_000;

/** The service itself: document, health, readiness. */
@Controller()
export class ServiceController {
  private readonly document = buildOpenApi();

  constructor(
    private readonly engine: EngineService,
    private readonly outbox: OutboxRepository,
    @Inject(tokens.logger) private readonly logger: Logger,
  ) {}

  @Route('getOpenApi')
  openApi(): OpenApiDocument {
    return this.document;
  }

  @Route('getHealth')
  async health(@Res({ passthrough: true }) response: Response): Promise<Health> {
    const [owed, engine] = await Promise.all([this.owed(), this.engine.ping()]);
    const database = owed !== null;
    const ok = database && engine;
    response.status(ok ? 200 : 503).setHeader('Cache-Control', 'no-store');
    return { status: ok ? 'ok' : 'failing', database, engine, owed };
  }

  @Route('getReady')
  ready(): { readonly status: 'ready' } {
    return { status: 'ready' };
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

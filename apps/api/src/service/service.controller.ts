import { Controller, Inject, Res } from '@nestjs/common';
import { buildOpenApi } from '@selaras/contracts';
import type { OpenApiDocument } from '@selaras/contracts';
import type { Response } from 'express';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { EngineService } from '../engine/engine.service.js';
import { Route } from '../http/policy.js';
import { tokens } from '../tokens.js';

/** The service itself: document, health, readiness. */
@Controller()
export class ServiceController {
  private readonly document = buildOpenApi();

  constructor(
    private readonly engine: EngineService,
    @Inject(tokens.dataSource) private readonly dataSource: DataSource,
    @Inject(tokens.logger) private readonly logger: Logger,
  ) {}

  @Route('getOpenApi')
  openApi(): OpenApiDocument {
    return this.document;
  }

  @Route('getHealth')
  async health(
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly status: 'ok' | 'failing'; readonly database: boolean; readonly engine: boolean }> {
    const [database, engine] = await Promise.all([this.databaseAnswers(), this.engine.ping()]);
    const ok = database && engine;
    response.status(ok ? 200 : 503).setHeader('Cache-Control', 'no-store');
    return { status: ok ? 'ok' : 'failing', database, engine };
  }

  @Route('getReady')
  ready(): { readonly status: 'ready' } {
    return { status: 'ready' };
  }

  private async databaseAnswers(): Promise<boolean> {
    try {
      await this.dataSource.query('SELECT 1');
      return true;
    } catch (error) {
      this.logger.warn({ err: error }, 'the database does not answer');
      return false;
    }
  }
}

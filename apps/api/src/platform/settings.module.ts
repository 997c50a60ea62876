import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import type { ApiConfig } from '../config.js';
import { tokens } from '../tokens.js';

/** Settings and log, for everybody. */
@Global()
@Module({})
export class SettingsModule {
  static with(config: ApiConfig, logger: Logger): DynamicModule {
    return {
      module: SettingsModule,
      providers: [
        { provide: tokens.config, useValue: config },
        { provide: tokens.logger, useValue: logger },
      ],
      exports: [tokens.config, tokens.logger],
    };
  }
}

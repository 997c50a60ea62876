import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Connections } from './connections.js';
import { ProblemFilter } from './problem.filter.js';

/** What every request and reply goes through. */
@Module({ providers: [Connections, ProblemFilter, { provide: APP_FILTER, useExisting: ProblemFilter }] })
export class HttpModule {}

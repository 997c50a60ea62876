import { Controller, Param, Res } from '@nestjs/common';
import type { ContentRow } from '@selaras/contracts';
import type { Response } from 'express';
import { CurrentMember } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { etagOf } from '../http/etag.js';
import { Route } from '../http/policy.js';
import { ContentQueries } from './content.queries.js';

@Controller()
export class ContentController {
  constructor(private readonly queries: ContentQueries) {}

  @Route('getContent')
  async content(
    @CurrentMember() member: Member,
    @Param('content') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ContentRow> {
    const row = await this.queries.content(member, id);
    response.setHeader('ETag', etagOf(row.hash));
    return row;
  }
}

import { Controller, Res } from '@nestjs/common';
import type { ProfileDetail } from '@selaras/contracts';
import type { Response } from 'express';
import { CurrentMember } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { etagOf } from '../http/etag.js';
import { Route } from '../http/policy.js';
import { Shows } from '../http/screen.js';
import { ProfileQueries, profile } from './profile.queries.js';

@Controller()
export class ProfileController {
  constructor(private readonly queries: ProfileQueries) {}

  @Route('getProfile')
  @Shows(profile)
  async profile(
    @CurrentMember() member: Member,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProfileDetail> {
    const { version, shown } = await this.queries.profile(member);
    if (version !== null) response.setHeader('ETag', etagOf(version));
    return shown;
  }
}

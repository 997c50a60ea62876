import { Injectable } from '@nestjs/common';
import type { MemberList } from '@selaras/contracts';
import { ViewRepository, parts } from '@selaras/persistence';

/** Who takes part. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly views: ViewRepository) {}

  /** Everybody who takes part, and the bodies they belong to. */
  async members(assessment: string): Promise<MemberList> {
    const { members, bodies } = await this.views.together(assessment, {
      members: parts.membersWithNames,
      bodies: parts.bodiesTakingPart,
    });
    return {
      members: [...members],
      bodies: bodies.map(({ remit, ...body }) => ({ ...body, ...(remit === null ? {} : { remit }) })),
    };
  }
}

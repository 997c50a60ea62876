import { Injectable } from '@nestjs/common';
import type { MemberList } from '@selaras/contracts';
import { parts } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import { Screen } from '../http/screen.js';

export const members = new Screen(() => ({ members: parts.membersWithNames, bodies: parts.bodiesTakingPart }));

/** Who takes part. */
@Injectable()
export class PeopleQueries {
  /** Everybody who takes part, and the bodies they belong to. */
  members(member: Member): MemberList {
    const { members: all, bodies } = members.of(member);
    return {
      members: [...all],
      bodies: bodies.map(({ remit, ...body }) => ({ ...body, ...(remit === null ? {} : { remit }) })),
    };
  }
}

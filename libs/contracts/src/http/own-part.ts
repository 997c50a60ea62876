import { appointingBy, contactKinds, stages, type Role } from '@selaras/domain';
import { z } from 'zod';
import { commands, type Membership } from '../commands/index.js';
import { fieldGroups, grounds, waysOf } from '../policy/index.js';
import { role } from './reply-parts.js';

/** What whoever asks is in an assessment, what they may do there and what they see: as the policy has it. */
export const ownPartSchema = z
  .object({
    parts: z.array(
      z.object({
        role,
        body: z.string().nullable(),
        /** Commands that somebody in this role may give, and the stage before which each is refused. */
        acts: z.array(z.object({ command: z.string(), notBefore: z.enum(stages).nullable() })),
        /** What is seen, and on which grounds: each way is one, or several that must hold together. */
        sees: z.array(z.object({ group: z.enum(fieldGroups), ways: z.array(z.array(z.enum(grounds))) })),
        /** What they may decide about other people's parts. */
        appoints: z.object({
          gives: z.array(role),
          ends: z.array(role),
          handsOver: z.array(z.enum(contactKinds)),
          onLetter: z.array(role),
          ofOwnBody: z.boolean(),
        }),
      }),
    ),
  })
  .meta({ id: 'OwnPart' });
export type OwnPart = z.infer<typeof ownPartSchema>;

/** The parts stand in the order in which their holder acts by them where people are appointed. */
const deciding = commands.find(({ name }) => name === 'assessment.join')?.roles ?? [];
function place(role: Role): number {
  const at = deciding.indexOf(role);
  return at < 0 ? deciding.length : at;
}

/** What follows from somebody's parts, by the very commands and policy that the API goes by. */
export function ownPartOf(memberships: readonly Membership[]): OwnPart {
  const parts = [...memberships].sort((a, b) => place(a.role) - place(b.role));
  return { parts: parts.map(partOf) };
}

function partOf({ role, body }: Membership): OwnPart['parts'][number] {
  const { gives, ends, handsOver, onLetter, ofOwnBody } = appointingBy(role);
  return {
    role,
    body,
    acts: commands.flatMap(({ name, roles, notBefore }) =>
      roles.includes(role) ? [{ command: name, notBefore: notBefore ?? null }] : [],
    ),
    sees: fieldGroups.flatMap((group) => {
      const ways = waysOf(group, role).map((way) => [way].flat());
      return ways.length === 0 ? [] : [{ group, ways }];
    }),
    appoints: { gives: [...gives], ends: [...ends], handsOver: [...handsOver], onLetter: [...onLetter], ofOwnBody },
  };
}

import { hasRole } from '../http/caller.js';
import type { Member } from '../http/caller.js';

/** Whether the member sees every body, not only the one they speak for. */
export function seesAllBodies(member: Member): boolean {
  return hasRole(member, 'coordinator', 'programOfficer', 'researcher', 'facilitator', 'operator');
}

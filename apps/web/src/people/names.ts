import type { MemberList } from '../api/types.js';
import { useTakeInCase } from '../shell/case-context.js';

/** What people are called here; whoever is no member any more by the code of their account. */
export function useNameOf({ members }: Pick<MemberList, 'members'>): (person: string) => string {
  const take = useTakeInCase();
  return (person) => {
    const member = members.find((one) => one.person === person);
    return member === undefined ? person : take(member.name).text;
  };
}

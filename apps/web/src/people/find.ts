import type { Body, MemberList } from '../api/types.js';

/** Whether a body, or somebody who acts for it, has this name or code. */
export function matches(
  { members }: Pick<MemberList, 'members'>,
  body: Pick<Body, 'code' | 'name'>,
  wanted: string,
): boolean {
  const text = wanted.trim().toLowerCase();
  if (text === '') return true;
  const has = (...all: readonly string[]): boolean => all.some((one) => one.toLowerCase().includes(text));
  return (
    has(body.code, ...Object.values(body.name)) ||
    members.some((member) => member.body === body.code && has(member.person, ...Object.values(member.name)))
  );
}

import type { MemberList } from '../api/types.js';

const code = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** What somebody typed for a person, as it was understood. */
export interface TypedPerson {
  /** Code of the account. */
  readonly person: string;
  /** Whether they take part already. */
  readonly known: boolean;
}

/** Whose account is meant: by its code, or by a name that one person alone has here. Null when it is none. */
export function typedPerson(typed: string, members: Pick<MemberList, 'members'>['members']): TypedPerson | null {
  const text = typed.trim();
  if (text === '') return null;
  if (members.some(({ person }) => person === text)) return { person: text, known: true };
  const wanted = text.toLowerCase();
  const named = new Set(
    members.flatMap(({ person, name }) =>
      Object.values(name).some((one) => one.toLowerCase() === wanted) ? [person] : [],
    ),
  );
  const [only] = named;
  if (only !== undefined && named.size === 1) return { person: only, known: true };
  return code.test(text) ? { person: text, known: false } : null;
}

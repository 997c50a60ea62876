import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { Session } from '../api/types.js';

const SessionContext = createContext<Session | null>(null);

/** Provides the session to the screens behind the sign-in. */
export function SignedIn({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

/** The session of the screen; only inside `SignedIn`. */
export function useSignedIn(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSignedIn needs a SignedIn');
  return session;
}

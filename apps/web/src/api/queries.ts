import { useQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Dependence } from './changes.js';
import { api, fetchSession, settle, signOut } from './client.js';
import { localDrafts } from '../lib/local-drafts.js';
import type { Session } from './types.js';

/** Keys of the cache; everything of one assessment shares a prefix, so that one event refreshes all of it. */
export const keys = {
  session: ['session'] as const,
  assessments: ['assessments'] as const,
  assessment: (key: string) => ['assessment', key] as const,
};

/**
 * Puts a new session in place, or none, and forgets everything that was read in the one before. Of what was written and
 * not sent, only what is the new session's own stays in this browser.
 */
export function takeSession(client: QueryClient, session: Session | null): void {
  localDrafts().keepOnly(session?.person ?? null);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
  client.setQueryData(keys.session, session);
}

const beforeLeaving = new Set<() => Promise<unknown>>();

/** Something to be done before the session is ended, while it still stands; returns how to call it off. */
export function onLeaving(task: () => Promise<unknown>): () => void {
  beforeLeaving.add(task);
  return () => void beforeLeaving.delete(task);
}

/**
 * Ends the session. The screens go first and stop asking, so that nothing asks without a session; when the server
 * cannot be reached, the session stands and the screens come back.
 */
export async function leaveSession(client: QueryClient, session: Session): Promise<void> {
  await Promise.allSettled([...beforeLeaving].map((task) => task()));
  await client.cancelQueries();
  client.setQueryData(keys.session, null);
  // React takes the screens away, and with them their event stream, after this turn.
  await new Promise((resolve) => setTimeout(resolve, 0));
  try {
    await signOut();
  } catch (error) {
    client.setQueryData(keys.session, session);
    throw error;
  }
  takeSession(client, null);
}

/** The session; null when nobody is signed in. */
export function useSessionQuery() {
  return useQuery({ queryKey: keys.session, queryFn: ({ signal }) => fetchSession(signal), staleTime: 60_000 });
}

/** The assessments this person may open. */
export function useAssessments() {
  return useQuery({
    queryKey: keys.assessments,
    queryFn: async ({ signal }) => (await settle(api.GET('/api/assessments', { signal }))).assessments,
  });
}

/**
 * A read of one assessment. `dependsOn` says what it depends on: kinds of documents of the read model, and `fact`,
 * `waiting`, `notice`, `clock`. Names of people and bodies come with an assessment's own documents.
 */
export function useRead<T>(
  key: string,
  part: string,
  dependsOn: readonly Dependence[],
  read: (init: ReadInit) => Promise<T>,
  enabled = true,
) {
  return useQuery({
    enabled,
    queryKey: [...keys.assessment(key), part],
    queryFn: ({ signal }) => read({ params: { path: { key } }, signal }),
    meta: { dependences: dependsOn },
  });
}
/** Where a read gets its address and its end from. */
// A type alias: the client's parameter has an index signature, which an interface does not fit.
export type ReadInit = { readonly params: { readonly path: { readonly key: string } }; readonly signal: AbortSignal };

/** The assessment with its instant. */
export const useAssessment = (key: string) =>
  useRead(key, 'detail', [{ kinds: ['assessment', 'fact', 'clock', 'waiting', 'notice'] }], (init) =>
    settle(api.GET('/api/assessments/{key}', init)),
  );

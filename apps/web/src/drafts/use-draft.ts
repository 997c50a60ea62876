import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, deleteDraft, putDraft, settle } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { onLeaving } from '../api/queries.js';
import { DraftKeeper } from './draft-keeper.js';
import type { KeptState } from './draft-keeper.js';
import { localDrafts } from '../lib/local-drafts.js';
import type { Draft } from '../lib/local-drafts.js';
import { useCase } from '../shell/case-context.js';
import { draftsOf, noteDraft } from './queries.js';
import type { DraftPlace } from './queries.js';

/** A draft of an earlier visit. */
export interface FoundDraft extends Draft {
  /** Epoch ms, real time; null for one that only this browser has. */
  readonly savedAt: number | null;
}

/**
 * The draft of an earlier visit, looked up once when a form is opened: a copy in this browser is newer than what the
 * server has. `data` is null when there is none.
 */
export function useFoundDraft(place: DraftPlace) {
  const { key, session } = useCase();
  const client = useQueryClient();
  const { form, matter } = place;
  return useQuery({
    queryKey: ['openDraft', key, session.person, form, matter],
    queryFn: async ({ signal }): Promise<FoundDraft | null> => {
      const copy = localDrafts().load({ person: session.person, assessment: key, form, matter });
      if (copy !== null) return { ...copy, savedAt: null };
      const known = await draftsOf(client, key);
      if (!known.some((one) => one.form === form && one.matter === matter)) return null;
      return settle(
        api.GET('/api/assessments/{key}/drafts/{form}/{matter}', { params: { path: { key, form, matter } }, signal }),
      );
    },
    // What is written from then on must not be overwritten by it.
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Keeps what is written in an open form, and tells where it stands. */
export function useDraftKeeper(place: DraftPlace) {
  const { key, session } = useCase();
  const client = useQueryClient();
  const [state, setState] = useState<KeptState>({ where: 'nothing' });
  const [keeper] = useState(() => {
    const address = { key, ...place };
    return new DraftKeeper({
      name: { person: session.person, assessment: key, ...place },
      local: localDrafts(),
      send: async (draft) => {
        const head = await putDraft(address, draft);
        noteDraft(client, key, place, head);
        return head.savedAt;
      },
      remove: async () => {
        await deleteDraft(address);
        noteDraft(client, key, place, null);
      },
      mayPass: (error) => {
        const { status } = asProblem(error);
        return status === 0 || status >= 500;
      },
      changed: setState,
    });
  });
  useEffect(() => {
    let left = false;
    const flush = async (): Promise<void> => {
      await keeper.flush();
      // What could not be told when the form was closed is told when there is a network again.
      if (left && !keeper.pending) stopListening();
    };
    const now = (): void => void flush();
    const hidden = (): void => (document.hidden ? now() : undefined);
    const stay = onLeaving(flush);
    const stopListening = (): void => {
      stay();
      window.removeEventListener('online', now);
    };
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', hidden);
      now();
    };
  }, [keeper]);
  return { keeper, state };
}

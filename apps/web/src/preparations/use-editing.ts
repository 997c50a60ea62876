import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Preparation, SavedSection, SectionName } from '@selaras/contracts';
import { savePreparation } from '../api/preparation-calls.js';
import { asProblem } from '../api/problem.js';
import { onLeaving } from '../api/queries.js';
import type { PreparationReply } from '../api/types.js';
import { preparationsKey } from './queries.js';
import { SectionKeeper } from './section-keeper.js';
import type { KeptState } from './section-keeper.js';

/** A preparation as it is being changed here. */
export interface Editing {
  readonly id: string;
  readonly preparation: Preparation;
  /** The latest version that is saved. */
  readonly version: number;
  readonly state: KeptState;
  /** Puts a section in place of the one before; it is saved by itself. */
  readonly change: <S extends SectionName>(section: S, value: Preparation[S]) => void;
  /** Saves what is not saved yet without a pause. */
  readonly flush: () => Promise<void>;
}

/** Changes a preparation and keeps what was changed. */
export function useEditing(reply: PreparationReply): Editing {
  const client = useQueryClient();
  const { id } = reply;
  const [preparation, setPreparation] = useState<Preparation>(reply.preparation);
  const [state, setState] = useState<KeptState>({ where: 'saved', version: reply.version, at: reply.changedAt });
  const [version, setVersion] = useState(reply.version);
  const [keeper] = useState(
    () =>
      new SectionKeeper({
        version: reply.version,
        send: async (seen, saved) => {
          const kept = await savePreparation(id, seen, saved);
          client.setQueryData([...preparationsKey, id], kept);
          void client.invalidateQueries({ queryKey: [...preparationsKey, 'list'] });
          return kept;
        },
        mayPass: (error) => {
          const { status } = asProblem(error);
          return status === 0 || status >= 500;
        },
        changed: (next) => {
          setState(next);
          if (next.where === 'saved') setVersion(next.version);
        },
      }),
  );
  useEffect(() => {
    const flush = (): Promise<void> => keeper.flush();
    const now = (): void => void flush();
    const hidden = (): void => (document.hidden ? now() : undefined);
    const stay = onLeaving(flush);
    window.addEventListener('online', now);
    window.addEventListener('pagehide', now);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      stay();
      window.removeEventListener('online', now);
      window.removeEventListener('pagehide', now);
      document.removeEventListener('visibilitychange', hidden);
      now();
    };
  }, [keeper]);
  const change = useCallback(
    <S extends SectionName>(section: S, value: Preparation[S]): void => {
      setPreparation((before) => ({ ...before, [section]: value }));
      // The section is the one of the value by their types.
      keeper.save({ section, value } as unknown as SavedSection);
    },
    [keeper],
  );
  return { id, preparation, version, state, change, flush: () => keeper.flush() };
}

import type { LocalizedText } from '@selaras/contracts';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { LiveState } from '../api/live.js';
import type { AssessmentDetail, Session } from '../api/types.js';
import { InLanguage, useTake } from '../ui/in-language.js';
import { zoneOf } from '../lib/instants.js';
import type { Zone } from '../lib/instants.js';
import { standingOf } from './standing.js';

/** What every part of an assessment's screens needs: which one, who looks, what time it is there. */
export interface CaseValue {
  readonly key: string;
  readonly detail: AssessmentDetail;
  readonly zone: Zone;
  /** The case's instant, epoch ms. */
  readonly now: number;
  readonly session: Session;
  readonly roles: readonly string[];
  /** The body the person answers for; null when it is none. */
  readonly body: string | null;
  /** Whether the page follows changes. */
  readonly live: LiveState;
}

const CaseContext = createContext<CaseValue | null>(null);
const liveTickMs = 30_000;

/** The case's instant: where a held clock stands, or the present, moving on. */
function useNow(detail: AssessmentDetail): number {
  const [present, setPresent] = useState(() => Date.now());
  const live = detail.clock === 'live';
  useEffect(() => {
    if (!live) return;
    const timer = setInterval(() => setPresent(Date.now()), liveTickMs);
    return () => clearInterval(timer);
  }, [live]);
  return live ? Math.max(present, detail.clockAt) : detail.clockAt;
}

interface ProviderProps {
  readonly detail: AssessmentDetail;
  readonly session: Session;
  readonly live: LiveState;
  readonly children: ReactNode;
}

/** Provides the case to its screens. */
export function CaseProvider({ detail, session, live, children }: ProviderProps) {
  const now = useNow(detail);
  const value = useMemo<CaseValue>(() => {
    const standing = standingOf(session, detail.key);
    return { key: detail.key, detail, zone: zoneOf(detail.calendar), now, session, live, ...standing };
  }, [detail, session, now, live]);
  return <CaseContext.Provider value={value}>{children}</CaseContext.Provider>;
}

/** The case of the screen; only inside `CaseProvider`. */
export function useCase(): CaseValue {
  const value = useContext(CaseContext);
  if (value === null) throw new Error('useCase needs a CaseProvider');
  return value;
}

/** A text of the assessment, or a name in it, for the reader of the screen. */
export function CaseText({ text }: { readonly text: LocalizedText }) {
  return <InLanguage taken={useTakeInCase()(text)} />;
}

/** As `useTake`, with the languages of the assessment. */
export function useTakeInCase(): ReturnType<typeof useTake> {
  return useTake(useCase().detail.languages);
}

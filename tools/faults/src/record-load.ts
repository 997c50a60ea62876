import { randomUUID } from 'node:crypto';
import { actors, says } from '@selaras/stack';
import type { MiniWorld } from '@selaras/stack';

/** An act as its author heard of it. */
export interface Heard {
  readonly key: string;
  readonly outcome: 'accepted' | 'refused' | 'unknown';
  /** Where an accepted act stands in the log, as its answer says; null when it was not visible yet. */
  readonly place: { readonly workflow: string; readonly seq: number; readonly type: string } | null;
}

/** Kinds of facts that this load causes, one each; nothing else causes them. */
export const loadFacts = ['CallLogged', 'ItemAnswered'] as const;

interface Done {
  readonly workflow: string;
  readonly seq: number;
  readonly facts: readonly string[];
  readonly recorded: boolean;
}

/**
 * One act on a dossier: the coordinator logs a call, which always is accepted, or a focal point answers on a version that
 * many others may have seen, so that most of those who act at once are refused. Repeated with its key until it is clear.
 */
export async function actOnce(world: MiniWorld, random: () => number): Promise<Heard> {
  const key = randomUUID();
  const body = random() < 0.8 ? 'A' : 'B';
  const answers = random() < 0.3;
  try {
    const reply = answers
      ? await world.attempt(
          body === 'A' ? actors.mainA : actors.mainB,
          'dossier.answer',
          { bodyCode: body, indicator: body === 'A' ? '1.1' : '2.1' },
          {
            answer: { value: 'partial', text: says('An invented answer'), evidence: [] },
            expectedVersion: Math.floor(random() * 30),
          },
          { idempotencyKey: key },
        )
      : await world.attempt(
          actors.coordinator,
          'dossier.logCall',
          { bodyCode: body },
          { note: says('An invented call'), promisedUntil: null },
          { idempotencyKey: key },
        );
    if (!reply.ok) return { key, outcome: reply.problem.status < 500 ? 'refused' : 'unknown', place: null };
    const done = reply.value as Done;
    const type = done.facts[0] ?? '';
    return { key, outcome: 'accepted', place: done.recorded ? { workflow: done.workflow, seq: done.seq, type } : null };
  } catch (error) {
    // The services stayed away for two minutes: nobody knows.
    if (error instanceof Error && error.name === 'Unreachable') return { key, outcome: 'unknown', place: null };
    throw error;
  }
}

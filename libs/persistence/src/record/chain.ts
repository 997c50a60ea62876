import type { Actor, FactBase } from '@selaras/domain';
import { canonicalJson, sha256 } from './canonical.js';

/** Stands before the first fact of every workflow. */
export const genesisHash = '0'.repeat(64);

export interface ChainedFact {
  readonly workflowId: string;
  readonly seq: number;
  readonly type: string;
  readonly at: number;
  readonly by: Actor;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A fact as the log keeps it: what every fact has, and the rest as data. */
export function toChained(workflowId: string, seq: number, fact: FactBase): ChainedFact {
  const { type, at, by, ...data } = fact;
  return { workflowId, seq, type, at, by, data };
}

/** Hash of a fact: sha-256 over its predecessor's hash and its own canonical JSON. */
export function chainHash(prevHash: string, fact: ChainedFact): string {
  const { workflowId, seq, type, at, by, data } = fact;
  return sha256(prevHash + canonicalJson({ workflowId, seq, type, at, by, data }));
}

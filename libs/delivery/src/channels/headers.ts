import { createHash } from 'node:crypto';

/** What a mail refers to: an assessment, a person or a notice, each by its key. */
export type RefKind = 'assessment' | 'person' | 'notice';

/**
 * A key as it may travel: who knows the key recognises it, nobody reads it. The built-in inbox filters by it and the
 * checks hold mails against the ledger by it; a mail server, a mailbox and whoever gets it forwarded learn nothing.
 */
export function refOf(kind: RefKind, key: string): string {
  return createHash('sha256').update(`${kind}|${key}`).digest('base64url').slice(0, 22);
}

/** What one mail refers to, each as `refOf` gives it. */
export interface Refs {
  readonly assessments: readonly string[];
  readonly person: string;
  readonly notices: readonly string[];
}

/** References as one header value: assessments; person; notices. Mail software folds it at its spaces. */
export function writeRefs({ assessments, person, notices }: Refs): string {
  return [[...new Set(assessments)].join(' '), person, notices.join(' ')].join('; ');
}

/** The references out of a header value, folded or not; what is none is left out. */
export function readRefs(value: string): Refs {
  const [assessments = [], persons = [], notices = []] = value
    .split(';')
    .map((part) => part.split(/\s+/).filter((ref) => /^[\w-]{22}$/.test(ref)));
  return { assessments, person: persons[0] ?? '', notices };
}

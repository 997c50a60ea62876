import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { z } from 'zod';

/** A text and the path, relative to the repository, at which the linter is to believe it stands. */
export interface Snippet {
  readonly path: string;
  readonly text: string;
}

const findingSchema = z.object({
  rule: z.string().nullable(),
  severity: z.number(),
  line: z.number().optional(),
  message: z.string(),
});
const replySchema = z.object({
  results: z.array(z.array(findingSchema)),
  configs: z.array(z.record(z.string(), z.array(z.unknown()))),
});

/** One finding; `severity` is ESLint's: 1 warns, 2 fails. `rule` is null when the text could not be parsed. */
export type Finding = z.infer<typeof findingSchema>;

/** A file's rules as ESLint resolves them: name → [severity, ...options]. */
export type Rules = Readonly<Record<string, readonly unknown[]>>;

interface Request {
  readonly texts?: readonly Snippet[];
  /** With type information (slow to start) or without. */
  readonly typed?: boolean;
  readonly configs?: readonly string[];
}

/**
 * Asks the repository's own lint configuration about texts and about files.
 * Replies stand in the order of the questions. Throws with the linter's own words when it cannot run.
 */
export function askLint(
  root: string,
  { texts = [], typed = false, configs = [] }: Request,
): {
  readonly results: readonly (readonly Finding[])[];
  readonly configs: readonly Rules[];
} {
  const child = spawnSync(process.execPath, [resolve(root, 'tools/checks/src/lint-texts.mjs')], {
    cwd: root,
    input: JSON.stringify({ texts, typed, configs }),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // In a single run (`CI=true`) the parser takes programs as they are; texts that exist nowhere need the service.
    env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '', TSESTREE_SINGLE_RUN: 'false' },
  });
  if (child.status !== 0) {
    throw new Error(`The linter could not run: ${child.stderr || child.error?.message || `exit code ${child.status}`}`);
  }
  return replySchema.parse(JSON.parse(child.stdout));
}

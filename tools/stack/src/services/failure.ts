/**
 * Something the person at the terminal can mend: one clear message that says what to do. Everything else that is
 * thrown is a bug and keeps its stack.
 */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

/** The command was told to stop before it was through; `exitCode` is the one that shells have for the signal. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor(readonly exitCode: number) {
    super('interrupted');
  }
}

/** What went wrong, in one line of a message to a person. */
export function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message || error.name : String(error)).split('\n');
  return line;
}

/**
 * Something the person at the terminal can mend: one clear message that says what to do. Everything else that is
 * thrown is a bug and keeps its stack.
 */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

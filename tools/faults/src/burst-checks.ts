import type { Done, Speaker } from '@selaras/stack';
import type { Heard } from './record-load.js';

/** A position as the one who took it heard of it. */
export interface Spoken {
  readonly speaker: Speaker;
  readonly item: string;
  readonly outcome: Heard['outcome'];
  readonly done: Pick<Done, 'seq'> | null;
}

/** A position as it stands in the log. */
export interface PositionRow {
  readonly seq: number;
  readonly person: string;
  /** The body of the one who spoke, and the one they spoke for. */
  readonly own: string;
  readonly body: string;
  readonly item: string;
}

/** Every accepted position stands at its place, by its speaker, once; no other does, and none for another's body. */
export function wrongPositions(rows: readonly PositionRow[], spoken: readonly Spoken[]): readonly string[] {
  const left = new Map(rows.map((row) => [row.seq, row]));
  const violations = rows
    .filter(({ own, body }) => own !== body)
    .map(({ seq, own, body }) => `position #${seq}: ${own} speaks for ${body}`);
  for (const { speaker, item, done } of spoken) {
    if (done === null) continue;
    const row = left.get(done.seq);
    left.delete(done.seq);
    if (row === undefined)
      violations.push(`position #${done.seq} was accepted, and is not there, or another's as well`);
    else if (row.person !== speaker.person || row.item !== item) {
      violations.push(`position #${done.seq} was accepted, and another's stands there`);
    }
  }
  // Of these alone nobody knows whether they are there.
  const unknown = spoken.filter(({ outcome }) => outcome === 'unknown').length;
  if (left.size > unknown) violations.push(`${left.size} positions in the log that nobody was told of`);
  return violations;
}

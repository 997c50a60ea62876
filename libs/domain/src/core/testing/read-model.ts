import { expect } from '@jest/globals';
import { difference } from '../difference.js';
import type { AnyMessageBody, FactBase, Machine, ViewRow, WaitingOn } from '../types.js';

const viewKey = ({ kind, id }: ViewRow): string => `${kind}\n${id}`;
const waitingKey = ({ id }: WaitingOn): string => id;

/** A read model that is written step by step, each time by what changed alone, as the database has it. */
export class ReadModel<I, S, C extends { readonly type: string }, M extends AnyMessageBody, F extends FactBase> {
  private views: readonly ViewRow[] = [];
  private waiting: readonly WaitingOn[] = [];
  private readonly written = new Map<string, unknown>();
  private readonly owed = new Map<string, unknown>();

  constructor(private readonly machine: Machine<I, S, C, M, F>) {}

  /**
   * Writes what a step changed. Expects that it is then what the state gives as a whole, and that the state gives the same
   * after a journey to another run of the workflow: no object in it is one that anything was kept for.
   */
  follow(state: S): void {
    const { machine } = this;
    const [views, waiting] = [machine.project(state), machine.waitingOn(state)];
    write(this.written, this.views, views, viewKey);
    write(this.owed, this.waiting, waiting, waitingKey);
    [this.views, this.waiting] = [views, waiting];

    const strange = asJson(state) as S;
    expect(strange).toEqual(asJson(state));
    expect(sorted(this.written)).toEqual(sorted(keyed(machine.project(strange), viewKey)));
    expect(sorted(this.owed)).toEqual(sorted(keyed(machine.waitingOn(strange), waitingKey)));
    expect(machine.nextDue(state)).toEqual(machine.nextDue(strange));
  }
}

function write<T>(table: Map<string, unknown>, before: readonly T[], after: readonly T[], keyOf: (row: T) => string) {
  const { upserts, gone } = difference(before, after, keyOf);
  // A row that came and one that went are never the same: the order of writing them does not matter.
  for (const row of upserts) table.set(keyOf(row), asJson(row));
  for (const row of gone) table.delete(keyOf(row));
}

function keyed<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, unknown> {
  const table = new Map(rows.map((row) => [keyOf(row), asJson(row)]));
  expect(table.size).toBe(rows.length);
  return table;
}

function sorted(table: ReadonlyMap<string, unknown>): readonly unknown[] {
  return [...table].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** As it comes back from a database or from another run of the workflow. */
export function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

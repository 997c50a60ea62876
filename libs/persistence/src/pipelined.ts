import type { DataSource, QueryRunner } from 'typeorm';

type Scalar = string | number | boolean | null;

/**
 * A statement as data: everything that can go wrong on our side has gone wrong before any of several is sent. `Row` is
 * what it returns.
 */
export interface Statement<Row = never> {
  readonly text: string;
  readonly values: readonly (Scalar | readonly Scalar[])[];
  readonly row?: Row;
}

type RowsOf<Statements extends readonly Statement<unknown>[]> = {
  readonly [Index in keyof Statements]: Statements[Index] extends Statement<infer Row> ? readonly Row[] : never;
};

export interface Pipeline {
  /** Sends statements in one go and waits for all; throws the first failure. */
  send<const Statements extends readonly Statement<unknown>[]>(statements: Statements): Promise<RowsOf<Statements>>;
  /** Sends the last statements of the transaction, with its end. They are written all or none. */
  commit(statements: readonly Statement[]): Promise<void>;
}

/**
 * A transaction whose statements do not wait for one another: what a step costs is the ways to the database and back, not
 * what is done there. Its beginning travels with the first statements, its end with the last. Whatever `work` does not
 * commit is taken back. After a failure the server refuses what follows, and takes a commit for the opposite.
 */
export async function pipelined<T>(ds: DataSource, work: (pipeline: Pipeline) => Promise<T>): Promise<T> {
  const runner = ds.createQueryRunner();
  let open = false;
  const sendAll = async (statements: readonly Statement<unknown>[]): Promise<readonly (readonly unknown[])[]> => {
    await runner.connect();
    const all = open ? statements : [begin, ...statements];
    open = true;
    const rows = await allOf(all.map((statement) => rowsOf(runner, statement)));
    return all === statements ? rows : rows.slice(1);
  };
  try {
    return await work({
      // One array of rows for each statement, in their order.
      send: async (statements) => (await sendAll(statements)) as unknown as RowsOf<typeof statements>,
      commit: async (statements) => {
        await sendAll([...statements, end]);
        open = false;
      },
    });
  } finally {
    await close(runner, open);
  }
}

const begin: Statement = { text: 'START TRANSACTION', values: [] };
const end: Statement = { text: 'COMMIT', values: [] };

async function close(runner: QueryRunner, open: boolean): Promise<void> {
  try {
    if (open && !runner.isReleased) await runner.query('ROLLBACK');
  } catch {
    // The connection is broken, and the transaction with it; what broke it is being thrown.
  } finally {
    await runner.release();
  }
}

async function rowsOf(runner: QueryRunner, { text, values }: Statement<unknown>): Promise<readonly unknown[]> {
  const result = await runner.query(text, [...values], true);
  return result.records as readonly unknown[];
}

/** Waits for all; what comes after a failure fails because of it, so the first one is the cause. */
async function allOf<T>(promises: readonly Promise<T>[]): Promise<readonly T[]> {
  const settled = await Promise.allSettled(promises);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

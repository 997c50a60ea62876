import pg from 'pg';

/** Texts that vary without end are not worth a plan each. */
const mostStatements = 300;

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostStatements) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

/**
 * A connection on which a statement with parameters is parsed and planned once, not each time it runs: planning was the
 * larger part of a step (`pipelined.decision.md`). Statements are known by their text, so values belong into parameters.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const send = this.query.bind(this) as (...given: unknown[]) => unknown;
    const prepared = (given: unknown, values: unknown, ...rest: unknown[]): unknown => {
      const name = typeof given === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(given) : undefined;
      return name === undefined ? send(given, values, ...rest) : send({ name, text: given, values }, ...rest);
    };
    // TypeORM hands over the text and its values; the many other forms of `query` go on as they are.
    this.query = prepared as pg.Client['query'];
  }
}

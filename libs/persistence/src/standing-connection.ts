import pg from 'pg';
import type { DataSource } from 'typeorm';
import { databaseUrl } from './data-source.js';

export interface StandingOptions {
  /** `application_name`, for whoever looks at the server. */
  readonly name: string;
  /** What makes the connection of use: a lock, a LISTEN. Called again for each connection. */
  readonly begin: (client: pg.Client) => Promise<void>;
  /** The connection broke, or did not come about; it is tried again. */
  readonly failed: (error: unknown) => void;
  /** An attempt that takes longer must not keep the next one from it. */
  readonly connectMs: number;
  /** Between two attempts: at first, and at most. */
  readonly pauseMs: { readonly first: number; readonly longest: number };
}

export interface StandingConnection {
  /** Resolves with the first attempt that succeeds; what the others failed with is told by `failed`. */
  readonly established: Promise<void>;
  /** Ends it; nothing is tried again. */
  end(): Promise<void>;
}

/** A connection of its own beside the pool, which is made again whenever it breaks. */
export function standingConnection(ds: DataSource, options: StandingOptions): StandingConnection {
  const url = databaseUrl(ds);
  let ended = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let pauseMs = options.pauseMs.first;
  let establish: () => void = () => undefined;
  const established = new Promise<void>((resolve) => (establish = resolve));
  const connect = async (): Promise<void> => {
    const line = new pg.Client({
      connectionString: url,
      application_name: options.name,
      keepAlive: true,
      connectionTimeoutMillis: options.connectMs,
    });
    client = line;
    let down = false;
    const lost = (error: unknown): void => {
      if (down || ended) return;
      down = true;
      options.failed(error);
      // It is broken, and this was told: how it ends is of no interest.
      line.end().catch(() => undefined);
      timer = setTimeout(() => void connect(), pauseMs);
      pauseMs = Math.min(pauseMs * 2, options.pauseMs.longest);
    };
    line.on('error', lost);
    line.on('end', () => lost(new Error(`the connection ${options.name} ended`)));
    try {
      await line.connect();
      await options.begin(line);
      pauseMs = options.pauseMs.first;
      establish();
    } catch (error) {
      lost(error);
    }
  };
  void connect();
  return {
    established,
    end: async () => {
      ended = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}

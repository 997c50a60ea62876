/** A service that was found or provided. */
export interface Service {
  readonly name: string;
  /** Which one it took and where, for the person at the terminal. */
  readonly how: string;
  readonly url: string;
  /** True when this command started it (and therefore stops it). */
  readonly started: boolean;
  stop(): Promise<void>;
}

/** Where one stack keeps what it makes. */
export interface Place {
  /** Names what has no folder, a container for instance; letters, digits and hyphens. */
  readonly id: string;
  /** Whether its data outlive it. */
  readonly keep: boolean;
  /** Data, kept between starts. */
  readonly dataDir: string;
  readonly logDir: string;
}

/** What a search for a service goes by. */
export interface Search {
  readonly env: NodeJS.ProcessEnv;
  readonly place: Place;
  readonly say: (line: string) => void;
  /** Raised when the person does not want to wait for it any longer. */
  readonly signal?: AbortSignal | undefined;
}

export const nothingToStop = (): Promise<void> => Promise.resolve();

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
  /** Data, kept between starts. */
  readonly dataDir: string;
  readonly logDir: string;
}

export const nothingToStop = (): Promise<void> => Promise.resolve();

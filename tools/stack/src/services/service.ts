/** The way by which a service was had: an address given, one that ran, a process or container of ours, the embedded one. */
export type Way = 'given' | 'running' | 'own' | 'container' | 'embedded';

/** What an earlier start of a folder took, to be taken again; addresses may carry a password. */
export interface Taken {
  readonly way: Way;
  /** Of no meaning for what the command starts itself: its port is another each time. */
  readonly url: string;
}

/** A service that was found or provided. */
export interface Service extends Taken {
  readonly name: string;
  /** Which one it took and where, for the person at the terminal. */
  readonly how: string;
  /** True when this command started it (and therefore stops it). */
  readonly started: boolean;
  stop(): Promise<void>;
}

/** Where one stack keeps what it makes. */
export interface StackPlace {
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
  readonly place: StackPlace;
  readonly say: (line: string) => void;
  /** What an earlier start took; nothing at the first start. */
  readonly before?: { readonly postgres: Taken; readonly redis: Taken | null; readonly temporal: Taken } | undefined;
  /** Raised when the person does not want to wait for it any longer. */
  readonly signal?: AbortSignal | undefined;
}

export const nothingToStop = (): Promise<void> => Promise.resolve();

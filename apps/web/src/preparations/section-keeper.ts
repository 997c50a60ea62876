import type { Preparation, SavedSection, SectionName } from '@selaras/contracts';

/** Where what was changed stands: on the server, on its way, waiting for a network, or refused. */
export type KeptState =
  | { readonly where: 'saved'; readonly version: number; readonly at: number }
  | { readonly where: 'saving' | 'waiting' }
  | { readonly where: 'refused'; readonly error: unknown };

interface KeeperSettings {
  readonly version: number;
  readonly send: (
    version: number,
    saved: SavedSection,
  ) => Promise<{ readonly version: number; readonly changedAt: number }>;
  /** Whether a failure may be over in a moment, as a missing network, and is no refusal. */
  readonly mayPass: (error: unknown) => boolean;
  readonly changed: (state: KeptState) => void;
  /** Pause in writing after which it is sent, ms. */
  readonly pauseMs?: number;
  /** After which what failed is tried again, ms. */
  readonly againMs?: number;
}

/**
 * Sends changed sections after a pause, one call at a time, each with the version that the one before has made. After a
 * refusal nothing more is sent: somebody else has changed the preparation, and what they did has to be looked at first.
 */
export class SectionKeeper {
  private readonly waiting = new Map<SectionName, Preparation[SectionName]>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy: Promise<void> = Promise.resolve();
  private version: number;
  private refused = false;

  constructor(private readonly settings: KeeperSettings) {
    this.version = settings.version;
  }

  /** Takes a section as it stands now. */
  save({ section, value }: SavedSection): void {
    if (this.refused) return;
    this.waiting.set(section, value);
    this.settings.changed({ where: 'saving' });
    this.after(this.settings.pauseMs ?? 600);
  }

  /** Sends without a pause what the server does not know yet; done when it arrived or could not. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.busy = this.busy.then(() => this.tell());
    return this.busy;
  }

  private after(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async tell(): Promise<void> {
    const { send, mayPass, changed } = this.settings;
    for (;;) {
      const [next] = this.waiting;
      if (next === undefined || this.refused) return;
      const [section, value] = next;
      try {
        // A section was taken with its own value.
        const { version, changedAt } = await send(this.version, { section, value } as SavedSection);
        this.version = version;
        // What came meanwhile is sent by the next turn.
        if (this.waiting.get(section) === value) this.waiting.delete(section);
        if (this.waiting.size > 0) continue;
        clearTimeout(this.timer);
        changed({ where: 'saved', version, at: changedAt });
      } catch (error) {
        if (mayPass(error)) {
          changed({ where: 'waiting' });
          this.after(this.settings.againMs ?? 10_000);
        } else {
          clearTimeout(this.timer);
          this.refused = true;
          changed({ where: 'refused', error });
        }
        return;
      }
    }
  }
}

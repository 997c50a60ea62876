import type { Draft, DraftName, LocalDrafts } from '../lib/local-drafts.js';

/**
 * Where what is written stands: `saved` on the server, `saving` on its way there, `local` in this browser only because
 * the server could not be reached, `unsaved` nowhere but in the open form.
 */
export type KeptState =
  { readonly where: 'nothing' | 'saving' | 'local' | 'unsaved' } | { readonly where: 'saved'; readonly at: number };

interface KeeperSettings {
  readonly name: DraftName;
  readonly local: Pick<LocalDrafts, 'save' | 'drop'>;
  /** Keeps the draft on the server; the instant it did, epoch ms. */
  readonly send: (draft: Draft) => Promise<number>;
  readonly remove: () => Promise<void>;
  /** Whether a failure may be over in a moment, as a missing network, and not a refusal. */
  readonly mayPass: (error: unknown) => boolean;
  readonly changed: (state: KeptState) => void;
  /** Pause in writing after which it is sent, ms. */
  readonly pauseMs?: number;
  /** After which what failed is tried again, ms. */
  readonly againMs?: number;
}

/**
 * Keeps what is being written: at once in this browser, after a pause on the server, and then no longer in this browser.
 * One call at a time, so that an older text never arrives after a newer one, and none after the draft was dropped.
 */
export class DraftKeeper {
  /** What the server does not know yet: a newer text, or that the draft is gone. */
  private waiting: Draft | 'gone' | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy: Promise<void> = Promise.resolve();

  constructor(private readonly settings: KeeperSettings) {}

  /** Whether the server does not know everything yet. */
  get pending(): boolean {
    return this.waiting !== null;
  }

  /** Takes what stands in the form now. */
  save(draft: Draft): void {
    this.waiting = draft;
    this.settings.changed({ where: this.settings.local.save(this.settings.name, draft) ? 'saving' : 'unsaved' });
    this.after(this.settings.pauseMs ?? 800);
  }

  /** Throws the draft away, here at once and on the server as soon as it can be reached. */
  drop(): void {
    this.waiting = 'gone';
    this.settings.local.drop(this.settings.name);
    this.settings.changed({ where: 'nothing' });
    void this.flush();
  }

  /** Tells the server without a pause what it does not know yet; done when it arrived or could not. */
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
    const { name, local, send, remove, mayPass, changed } = this.settings;
    const told = this.waiting;
    if (told === null) return;
    try {
      const at = told === 'gone' ? await remove() : await send(told);
      // What came meanwhile has a call of its own before it, and a copy here.
      if (this.waiting !== told) return;
      this.waiting = null;
      if (at === undefined) return;
      local.drop(name);
      changed({ where: 'saved', at });
    } catch (error) {
      if (this.waiting !== told) return;
      if (told !== 'gone') changed({ where: local.save(name, told) ? 'local' : 'unsaved' });
      if (mayPass(error)) this.after(this.settings.againMs ?? 15_000);
    }
  }
}

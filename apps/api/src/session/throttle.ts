import { Injectable } from '@nestjs/common';

const windowMs = 5 * 60_000;
/** Failures per account and address, and per address over all accounts, within the window. */
const limits = { login: 8, address: 60 } as const;
/** The oldest entries go first; an attacker cannot fill the memory. */
const keptAtMost = 20_000;

/** Counts failed log-ins in this process. Successful ones count only until they are known to be. */
@Injectable()
export class LoginThrottle {
  private readonly failures = new Map<string, { count: number; until: number }>();
  /** Attempts whose password is being checked: guesses sent all at once are failures in advance. */
  private readonly underway = new Map<string, number>();

  /** Seconds to wait before the next attempt; 0 when it may be made. */
  waitSeconds(login: string, address: string, nowMs: number): number {
    const waits = [[`${address} ${login}`, limits.login] as const, [address, limits.address] as const].map(
      ([key, limit]) => {
        const entry = this.failures.get(key);
        const failed = entry !== undefined && entry.until > nowMs ? entry : { count: 0, until: nowMs };
        if (failed.count >= limit) return failed.until - nowMs;
        return failed.count + (this.underway.get(key) ?? 0) >= limit ? 1000 : 0;
      },
    );
    return Math.ceil(Math.max(...waits) / 1000);
  }

  /** An attempt begins; every one ends with `ended`, whatever came of it. */
  began(login: string, address: string): void {
    for (const key of [`${address} ${login}`, address]) this.underway.set(key, (this.underway.get(key) ?? 0) + 1);
  }

  ended(login: string, address: string): void {
    for (const key of [`${address} ${login}`, address]) {
      const left = (this.underway.get(key) ?? 1) - 1;
      if (left > 0) this.underway.set(key, left);
      else this.underway.delete(key);
    }
  }

  failed(login: string, address: string, nowMs: number): void {
    for (const key of [`${address} ${login}`, address]) {
      const before = this.failures.get(key);
      const running = before !== undefined && before.until > nowMs;
      this.failures.delete(key);
      this.failures.set(key, {
        count: running ? before.count + 1 : 1,
        until: running ? before.until : nowMs + windowMs,
      });
    }
    for (const key of this.failures.keys()) {
      if (this.failures.size <= keptAtMost) break;
      this.failures.delete(key);
    }
  }

  succeeded(login: string, address: string): void {
    this.failures.delete(`${address} ${login}`);
  }
}

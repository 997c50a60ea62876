import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';

const windowMs = 5 * 60_000;
/**
 * Failures within the window: of an account from one address, of an account from anywhere, and of an address over all
 * accounts. The second is far above what a person mistypes, because whoever reaches it locks the person out for a while.
 */
const limits = { pair: 8, account: 100, address: 60 } as const;
/** The oldest entries go first; an attacker cannot fill the memory. */
const keptAtMost = 20_000;

interface Counted {
  readonly key: string;
  readonly limit: number;
}

/**
 * Where an attempt comes from. Who has an IPv6 address has the whole network around it (64 bits), so that counts; an
 * IPv4 address in the form of IPv6 is the IPv4 address.
 */
export function sourceOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped !== null) return mapped[1] ?? address;
  const plain = address.split('%')[0] ?? address;
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

function counted(login: string, address: string): readonly Counted[] {
  const source = sourceOf(address);
  return [
    { key: `pair ${source} ${login}`, limit: limits.pair },
    { key: `account ${login}`, limit: limits.account },
    { key: `address ${source}`, limit: limits.address },
  ];
}

/** Counts failed log-ins in this process. Successful ones count only until they are known to be. */
@Injectable()
export class LoginThrottle {
  private readonly failures = new Map<string, { count: number; until: number }>();
  /** Attempts whose password is being checked: guesses sent all at once are failures in advance. */
  private readonly underway = new Map<string, number>();

  /** Seconds to wait before the next attempt; 0 when it may be made. */
  waitSeconds(login: string, address: string, nowMs: number): number {
    const waits = counted(login, address).map(({ key, limit }) => {
      const entry = this.failures.get(key);
      const failed = entry !== undefined && entry.until > nowMs ? entry : { count: 0, until: nowMs };
      if (failed.count >= limit) return failed.until - nowMs;
      return failed.count + (this.underway.get(key) ?? 0) >= limit ? 1000 : 0;
    });
    return Math.ceil(Math.max(...waits) / 1000);
  }

  /** An attempt begins; every one ends with `ended`, whatever came of it. */
  began(login: string, address: string): void {
    for (const { key } of counted(login, address)) this.underway.set(key, (this.underway.get(key) ?? 0) + 1);
  }

  ended(login: string, address: string): void {
    for (const { key } of counted(login, address)) {
      const left = (this.underway.get(key) ?? 1) - 1;
      if (left > 0) this.underway.set(key, left);
      else this.underway.delete(key);
    }
  }

  failed(login: string, address: string, nowMs: number): void {
    for (const { key } of counted(login, address)) {
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

  /** Forgets what the person mistyped here; what others tried elsewhere still counts. */
  succeeded(login: string, address: string): void {
    const [pair] = counted(login, address);
    if (pair !== undefined) this.failures.delete(pair.key);
  }
}

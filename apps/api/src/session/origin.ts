import { plain } from '@selaras/language';
import type { Request } from 'express';

/** Where a request comes from, as the security log and the owner of an account see it. */
export interface Origin {
  readonly address: string;
  /** Browser and system; empty when the client names none. */
  readonly device: string;
}

/** What browsers call themselves, the most particular first: each also names those whose pages it wants to get. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPad\b/, 'iPad'],
  [/\biPhone\b/, 'iPhone'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];
const longest = 60;

/** Browser and system out of what a client says of itself, which is anything at all: `Firefox, Android`. */
export function deviceOf(userAgent: string): string {
  const named = (list: typeof browsers): readonly string[] => {
    const found = list.find(([pattern]) => pattern.test(userAgent));
    return found === undefined ? [] : [found[1]];
  };
  const known = [...named(browsers), ...named(systems)];
  if (known.length > 0) return known.join(', ');
  return plain(userAgent.slice(0, 4 * longest)).slice(0, longest);
}

export function originOf(request: Request): Origin {
  return { address: request.ip ?? '', device: deviceOf(request.get('user-agent') ?? '') };
}

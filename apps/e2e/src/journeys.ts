import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, visit } from './browser.js';
import type { Visit, Width } from './browser.js';
import { stackOf } from './stack.js';
import type { Stack } from './stack.js';
import type { Lang } from './words.js';

/**
 * The whole on which the journeys of a group take place, and a browser for them, open from the first to the last. To be
 * called where the group is described.
 */
export function journeys(): {
  readonly stack: Stack;
  /** Opens the screens in a language and a width, as on a first visit. */
  visit(lang: Lang, width?: Width, url?: string): Promise<Visit>;
} {
  const stack = stackOf(process.env);
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser(process.env);
  }, 90_000);
  afterAll(() => browser?.close());
  return {
    stack,
    visit: (lang, width, url = stack.url) => {
      if (browser === undefined) throw new Error('a journey begins when the browser is open, not before');
      return visit(browser, url, lang, width);
    },
  };
}

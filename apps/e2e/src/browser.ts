import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import type { Account } from './stack.js';
import { words } from './words.js';
import type { Lang } from './words.js';

/** Widths at which every screen is looked at: a desk and a phone. */
export const widths = { desk: 1440, phone: 390 } as const;
export type Width = keyof typeof widths;

/** Generous for a machine with two busy cores; nothing here waits that long when it is idle. */
const patienceMs = 30_000;

/** Starts a Chromium without a window: the one that the test command found. */
export function launchBrowser(environment: Readonly<Record<string, string | undefined>>): Promise<Browser> {
  const executablePath = environment.CHROMIUM_PATH;
  if (executablePath === undefined || executablePath === '') {
    throw new Error('CHROMIUM_PATH is not set: run the journeys through `npm test -- browser`.');
  }
  return chromium.launch({
    executablePath,
    // No sandbox: continuous integration runs as root. No shared memory: containers have little.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    timeout: 60_000,
  });
}

/** One person's visit in one browser window, which keeps whatever the browser complained about. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, requests that left the origin or failed. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Opens the screens in a language and a width, as on a first visit. */
export async function visit(browser: Browser, url: string, lang: Lang, width: Width = 'desk'): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: widths[width], height: width === 'phone' ? 844 : 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const complaints: string[] = [];
  const origin = new URL(url).origin;
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) complaints.push(`left the origin: ${request.url()}`);
  });
  await page.goto(url);
  await page.getByRole('button', { name: lang === 'id' ? 'Bahasa Indonesia' : 'English' }).click();
  await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
  return { page, complaints, close: () => context.close() };
}

/** Signs in through the form. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.locator('input[autocomplete="username"]').fill(account.login);
  await page.locator('input[autocomplete="current-password"]').fill(account.password);
  await page.locator('form button[type="submit"]').click();
  await page.getByRole('button', { name: /^(Menu akun|Account menu): / }).waitFor();
}

/** Signs out through the account's menu. */
export async function signOut(page: Page, lang: Lang): Promise<void> {
  const say = words[lang];
  await page.getByRole('button', { name: say.accountMenu }).click();
  await page.getByRole('dialog', { name: say.account }).getByRole('button', { name: say.signOut }).click();
  await page.getByRole('button', { name: say.signIn, exact: true }).waitFor();
}

/** Violations that axe finds on the page as it stands, one line each; empty when there are none. */
export async function violations(page: Page): Promise<readonly string[]> {
  const result = await new AxeBuilder({ page }).analyze();
  return result.violations.map(
    (violation) =>
      `${violation.id} (${violation.impact ?? 'unknown'}): ${violation.help}; ${violation.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 5)
        .join(' | ')}`,
  );
}

/** From now on, pages keep count of how far what is in view is pushed about while they fill. */
export async function watchLayoutShift(page: Page): Promise<void> {
  await page.addInitScript(`
    window.selarasShift = { sum: 0, lookedAt: false };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.selarasShift.sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    window.selarasShift.lookedAt = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
  `);
}

/** The layout shift of the page so far. */
export function layoutShift(page: Page): Promise<{ readonly sum: number; readonly lookedAt: boolean }> {
  return page.evaluate('window.selarasShift');
}

/**
 * What can be pressed and is smaller than a fingertip (44 px); empty when all is large enough. A field counts with its
 * label, links within a sentence do not count.
 */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.locator('body').evaluate((body) => {
    const targets = body.querySelectorAll('button, a[href], summary, select, textarea, input:not([type="hidden"])');
    return [...targets].flatMap((target) => {
      const box = target.getBoundingClientRect();
      if (box.width === 0 || target.closest('[aria-hidden="true"], .skip-link, [data-skip]') !== null) return [];
      const labels = 'labels' in target ? [...((target.labels as Iterable<typeof target> | null) ?? [])] : [];
      const boxes = [target, ...labels].map((part) => part.getBoundingClientRect());
      const height = Math.max(...boxes.map((part) => part.height));
      const width = Math.max(...boxes.map((part) => part.width));
      if (height >= 43.5 && width >= 43.5) return [];
      const name = target.getAttribute('aria-label') ?? target.textContent;
      return [`${target.tagName} ${name.trim()}: ${Math.round(width)} x ${Math.round(height)}`];
    });
  });
}

/**
 * Words that stick out of the page or of the panel they stand in to the right, and parts of which some is hidden behind
 * a scroll bar at the bottom; empty when all is in its place.
 */
export async function overflows(page: Page): Promise<readonly string[]> {
  return page.locator('html').evaluate((root) => {
    const wide = root.scrollWidth > root.clientWidth ? ['the page'] : [];
    const out = [...root.querySelectorAll('.panel')].flatMap((panel) => {
      const edge = panel.getBoundingClientRect().right;
      return [...panel.querySelectorAll('*')]
        .filter((part) => part.getBoundingClientRect().right > edge)
        .map((part) => part.textContent.trim());
    });
    const hidden = [...root.querySelectorAll('.panel *')]
      .filter(
        (part) =>
          part.scrollWidth > part.clientWidth &&
          root.ownerDocument.defaultView?.getComputedStyle(part).overflowX === 'auto',
      )
      .map((part) => `${part.getAttribute('aria-label') ?? part.className}: ${part.scrollWidth} > ${part.clientWidth}`);
    return [...wide, ...out, ...hidden];
  });
}

/**
 * Keeps a picture at the desk's and the phone's width, then goes back to the desk's: of the whole page, or of what is
 * in view (a dialog stands still while the page behind it is long).
 */
export async function photograph(
  page: Page,
  folder: string,
  name: string,
  part: 'page' | 'view' = 'page',
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [kind, width] of Object.entries(widths)) {
    await page.setViewportSize({ width, height: kind === 'phone' ? 844 : 900 });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: part === 'page' });
  }
  await page.setViewportSize({ width: widths.desk, height: 900 });
}

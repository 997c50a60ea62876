import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { langs, vocabulary } from '@selaras/language';
import type { Lang } from '@selaras/language';

/** What may have to arrive, packed with gzip, before a screen stands. */
const budgetBytes = 200_000;
const web = join(__dirname, '..');

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

describe('the built web app', () => {
  let dir: string;
  let manifest: Readonly<Record<string, Chunk>>;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'selaras-built-'));
    const vite = join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');
    execFileSync(
      process.execPath,
      [vite, 'build', '--outDir', dir, '--emptyOutDir', '--manifest', '--logLevel', 'error'],
      {
        cwd: web,
        env: { ...process.env, NODE_ENV: 'production' },
      },
    );
    manifest = JSON.parse(readFileSync(join(dir, '.vite/manifest.json'), 'utf8')) as typeof manifest;
  }, 120_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  /** The files that must be there before the entries run: they and everything that they import, and its styles. */
  function filesOf(entries: readonly string[]): readonly string[] {
    const seen = new Set<string>();
    const files = new Set<string>(['index.html']);
    const visit = (name: string): void => {
      const chunk = manifest[name];
      if (chunk === undefined) throw new Error(`${name} is no part of the build`);
      if (seen.has(name)) return;
      seen.add(name);
      for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
      chunk.imports?.forEach(visit);
    };
    entries.forEach(visit);
    return [...files];
  }

  const packed = (file: string): number => {
    const plain = statSync(join(dir, file)).size;
    // The build does not pack what is short.
    return plain < 1024 ? plain : statSync(join(dir, `${file}.gz`)).size;
  };

  /** The words of a page, which are fetched beside it in the language of the screen. */
  const wordsOf = (lang: Lang, page: string): readonly string[] =>
    [`pages/${page}`, 'codes'].map((file) => `../../libs/language/src/languages/${lang}/${file}.ts`);

  const signedIn = ['index.html', 'src/shell/shell.tsx', 'src/shell/case-page.tsx'];
  it.each([
    ['the sign-in', ['index.html', 'src/session/login-page.tsx'], null],
    ['Home', ['index.html', 'src/shell/shell.tsx', 'src/home/home-page.tsx'], 'home'],
    ['the overview', [...signedIn, 'src/overview/overview-page.tsx'], 'overview'],
    ['the assignments', [...signedIn, 'src/assignments/assignments-page.tsx'], 'assignments'],
  ])('shows %s within 200 kB', (_screen, entries, page) => {
    for (const lang of langs) {
      const files = filesOf([...entries, ...(page === null ? [] : wordsOf(lang, page))]);
      const sum = files.reduce((total, file) => total + packed(file), 0);
      expect(sum).toBeGreaterThan(0);
      expect(sum).toBeLessThanOrEqual(budgetBytes);
    }
  });

  it('keeps the pages out of what the sign-in needs', () => {
    const first = filesOf(['index.html']).join();
    expect(first).not.toMatch(/home-page|overview-page|assignments-page|dialog/);
  });

  it('has the title of every page at once, and none of its words; of mails it has none at all', () => {
    const built = readdirSync(join(dir, 'assets')).filter((file) => file.endsWith('.js'));
    const has = (text: string): readonly string[] =>
      built.filter((file) => readFileSync(join(dir, 'assets', file), 'utf8').includes(text));
    const first = filesOf(['index.html']);
    const words = langs.flatMap((lang) => ['home', 'overview', 'assignments'].flatMap((page) => wordsOf(lang, page)));
    expect(words.filter((name) => first.includes(manifest[name]?.file ?? ''))).toEqual([]);
    expect(has('Tugas Anda').filter((file) => first.includes(`assets/${file}`))).toHaveLength(1);
    for (const lang of langs) {
      expect([lang, has(vocabulary[lang].mails.frame.regards)]).toEqual([lang, []]);
    }
  });
});

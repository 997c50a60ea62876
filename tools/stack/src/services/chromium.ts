import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheDir } from './cache.js';
import { Unusable } from './failure.js';
import { isExecutable, onPath, runProgram } from './program.js';
import type { Search } from './service.js';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const howToGetOne =
  'Install Chromium (Debian or Ubuntu: apt-get install chromium; macOS: brew install --cask chromium) or set CHROMIUM_PATH, and run the command again.';

/**
 * Finds or provides the browser of the journeys: `CHROMIUM_PATH`; one on the PATH; the one that Playwright brings, in the
 * cache or by its own download.
 *
 * @throws Unusable with what to do, in a sentence
 */
export async function findChromium(search: Omit<Search, 'place'>): Promise<string> {
  const { env, say } = search;
  const given = env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    if (isExecutable(given)) return given;
    throw new Unusable(`CHROMIUM_PATH is ${given}, which is no program that can be run. ${howToGetOne}`);
  }
  const found = names.map((name) => onPath(name, env)).find((file) => file !== null);
  if (found != null) return found;
  const playwright = packageDir();
  // Playwright reads where its browsers are when it is loaded.
  const own: Own = {
    ...search,
    playwright,
    env: { ...env, PLAYWRIGHT_BROWSERS_PATH: join(cacheDir(env), 'browsers') },
  };
  const file = await whereItBelongs(own);
  if (await runs(file, own)) return file;
  say('Chromium: downloading the one that Playwright brings …');
  const { code, stderr } = await runProgram(
    process.execPath,
    [join(playwright, 'cli.js'), 'install', '--no-shell', 'chromium'],
    { env: own.env, signal: own.signal, timeoutMs: 600_000 },
  );
  if (code !== 0) {
    throw new Unusable(
      `there is no Chromium on the PATH, and Playwright's could not be downloaded (${reason(stderr)}). ${howToGetOne}`,
    );
  }
  if (await runs(file, own)) return file;
  throw new Unusable(`Playwright's Chromium was downloaded and does not run on this machine. ${howToGetOne}`);
}

interface Own extends Omit<Search, 'place'> {
  readonly playwright: string;
}

function packageDir(): string {
  return dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
}

async function whereItBelongs({ playwright, env, signal }: Own): Promise<string> {
  const code = `process.stdout.write(require(${JSON.stringify(playwright)}).chromium.executablePath())`;
  const { stdout } = await runProgram(process.execPath, ['-e', code], { env, signal, timeoutMs: 60_000 });
  return stdout;
}

/** Whether it works here: a fresh machine may lack libraries that a browser needs. */
async function runs(file: string, { env, signal }: Own): Promise<boolean> {
  return isExecutable(file) && (await runProgram(file, ['--version'], { env, signal, timeoutMs: 60_000 })).code === 0;
}

/** The sentence among what the installer prints. */
function reason(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  return lines.find((line) => /^Error: (?!Download failure|Failed)/.test(line))?.slice('Error: '.length) ?? 'it failed';
}

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

// No container engine runs where these tests run: the files are held against the code they start.
const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const compose = read('docker/compose.yaml');
const dockerfile = read('docker/Dockerfile');

/** All sources in which settings are read. */
function settings(): string {
  const files = [
    'apps/api/src/config.ts',
    'apps/worker/src/config.ts',
    'libs/delivery/src/settings.ts',
    'libs/platform/src/config.ts',
  ];
  return [...files, ...readdirSync(join(root, 'tools/src/entries')).map((name) => `tools/src/entries/${name}`)]
    .map(read)
    .join('\n');
}

describe('container files', () => {
  it('set only variables that some process reads', () => {
    const [, block = ''] = /environment: &environment\n((?: {4}\S.*\n)+)/.exec(compose) ?? [];
    const names = [...block.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name = '']) => name);
    expect(names).toContain('DATABASE_URL');
    const known = settings();
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('start files that the build makes', () => {
    const commands = [
      ...`${compose}\n${dockerfile}`.matchAll(/'([^' ]+\/dist\/[^' ]+\.js)'|"([^" ]+\/dist\/[^" ]+\.js)"/g),
    ];
    const files = commands.map(([, single, double]) => single ?? double ?? '');
    expect(files.length).toBeGreaterThanOrEqual(4);
    const sources = files.map((file) => file.replace('/dist/', '/src/').replace(/\.js$/, '.ts'));
    expect(sources.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('pin every image to a version and keep every published port on the loopback address', () => {
    const images = [...compose.matchAll(/^ {4}image: (\S+)$/gm)].map(([, image = '']) => image);
    expect(images.length).toBeGreaterThan(3);
    expect(images.filter((image) => !image.includes(':'))).toEqual([]);
    expect(images.filter((image) => image.endsWith(':latest'))).toEqual([]);
    const ports = [...compose.matchAll(/ports: \['([^']+)'\]/g)].map(([, port = '']) => port);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('carry no secret', () => {
    expect(compose).toContain('${POSTGRES_PASSWORD:?');
    expect(compose).toContain('${SELARAS_OPERATOR_PASSWORD:?');
  });
});

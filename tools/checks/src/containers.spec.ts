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
    'libs/platform/src/heartbeat.ts',
  ];
  return [
    ...files,
    ...readdirSync(join(root, 'tools/stack/src/entries')).map((name) => `tools/stack/src/entries/${name}`),
  ]
    .map(read)
    .join('\n');
}

describe('container files', () => {
  it('set only variables that some process reads', () => {
    const [, block = ''] = /environment: &environment\n((?: {4}\S.*\n)+)/.exec(compose) ?? [];
    const names = [...block.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name = '']) => name);
    expect(names).toContain('DATABASE_URL');
    const known = settings();
    const [, inFiles = ''] = /const secrets = \[([^\]]+)\]/.exec(read('libs/platform/src/secret-files.ts')) ?? [];
    const unread = names.filter((name) =>
      name.endsWith('_FILE') && name !== 'SELARAS_HEARTBEAT_FILE'
        ? !inFiles.includes(`'${name.slice(0, -'_FILE'.length)}'`)
        : !known.includes(name),
    );
    expect(unread).toEqual([]);
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

  it('pin every image to a whole version, leave room for its digest, and publish on the loopback address alone', () => {
    const images = [...compose.matchAll(/^ {4}image: (\S+)$/gm)].map(([, image = '']) => image);
    expect(images.length).toBeGreaterThan(4);
    expect(images.filter((image) => !/^[a-z/-]+:v?\d+\.\d+[\w.-]*\$\{[A-Z_]+_DIGEST:-\}$/.test(image))).toEqual([]);
    expect(dockerfile).toMatch(/^ARG NODE_IMAGE=node:24\.\d+\.\d+-[a-z]+-slim$/m);
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, from]) => from)).toEqual(
      Array(2).fill('${NODE_IMAGE}${NODE_DIGEST}'),
    );
    // Each of them is listed where it is said how to learn a digest.
    const readme = read('docker/README.md');
    const digests = [...`${compose}\n${dockerfile}`.matchAll(/\b([A-Z_]+_DIGEST)\b/g)].map(([, name = '']) => name);
    expect(digests.filter((name) => !readme.includes(`${name}=@sha256:`))).toEqual([]);
    const ports = [...compose.matchAll(/ports: \['([^']+)'\]/g)].map(([, port = '']) => port);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('carry no secret: each is a file that is made on the spot and kept out of git and image', () => {
    expect(compose).not.toMatch(/PASSWORD: |:\/\/[^\s/@]+:[^\s/@]+@/);
    const files = [...compose.matchAll(/^ {2}([a-z_]+): \{ file: \.\/secrets\/([a-z_]+) \}$/gm)].map(
      ([, name]) => name,
    );
    expect(files).toHaveLength(5);
    const script = read('docker/secrets.sh');
    expect(files.filter((name) => !script.includes(` ${name}`))).toEqual([]);
    for (const ignored of ['.gitignore', '.dockerignore']) expect(read(ignored)).toMatch(/^docker\/secrets\/?$/m);
  });

  it('run nothing of ours as root or on a root that can be written to, and watch everything that stays', () => {
    const [, app = ''] = /^x-app: &app\n((?: {2}.*\n)+)/m.exec(compose) ?? [];
    expect(app).toMatch(/read_only: true/);
    expect(app).toMatch(/cap_drop: \[ALL\]/);
    expect(app).toMatch(/no-new-privileges:true/);
    expect(dockerfile.slice(dockerfile.lastIndexOf('FROM'))).toMatch(/^USER node$/m);
    const services = servicesOf(compose);
    const oneShots = ['temporal-schema', 'prepare'];
    expect([...services.keys()]).toEqual(
      expect.arrayContaining([...oneShots, 'api', 'worker', 'notifier', 'temporal']),
    );
    for (const [name, text] of services) {
      if (oneShots.includes(name)) continue;
      expect([name, /healthcheck:/.test(text)]).toEqual([name, true]);
    }
    for (const name of ['postgres', 'redis', 'inbox']) {
      expect([name, /read_only: true/.test(services.get(name) ?? '')]).toEqual([name, true]);
    }
    expect(compose).not.toMatch(/user: ['"]?(0|root)\b/);
  });

  it('run Temporal on PostgreSQL, and give nobody the rights of an administrator', () => {
    expect(compose).not.toContain('start-dev');
    expect(compose).toMatch(/DB: postgres12/);
    expect(compose).toMatch(/DATABASE_URL: postgres:\/\/selaras@postgres:5432\/selaras$/m);
    const roles = read('docker/postgres/roles.sh');
    expect(roles).toMatch(/NOSUPERUSER NOCREATEDB NOCREATEROLE/);
    for (const role of ['selaras', 'temporal']) expect(roles).toMatch(new RegExp(`^role ${role} `, 'm'));
    // Only npm 11 and newer heed `allowScripts`.
    expect(dockerfile).toMatch(/npm --version.*11\.\*/);
  });
});

/** The text of each service. */
function servicesOf(text: string): ReadonlyMap<string, string> {
  const [, block = ''] = /^services:\n((?: {2}.*\n)+)/m.exec(text) ?? [];
  return new Map(
    block
      .split(/^(?= {2}[a-z-]+:$)/m)
      .map((one) => [/^ {2}([a-z-]+):$/m.exec(one)?.[1] ?? '', one] as const)
      .filter(([name]) => name !== ''),
  );
}

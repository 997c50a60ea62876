import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildOpenApi } from '@selaras/contracts';
import { fill } from './filled.js';
import { password, seed, startApi } from './harness.js';
import type { Api } from './harness.js';

const run = promisify(execFile);
const root = join(__dirname, '../../..');
const bin = (name: string): string => join(root, 'node_modules', name);

/** What somebody writes who has nothing but the document: log in, read, act, hear a refusal. */
const use = `
import { Api } from './client.js';

const [baseUrl = '', password = ''] = process.argv.slice(2);
const { api } = new Api({ baseUrl });

async function main(): Promise<void> {
  const signedIn = await api.signIn({ login: 'narahubung-bps', password });
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const headers = { cookie, 'x-csrf-token': signedIn.data.csrf };
  const { data: list } = await api.listAssessments({ headers });
  const { data: one } = await api.getAssessment('demo', { headers });
  const act = { headers: { ...headers, 'idempotency-key': 'generated-1' } };
  const refused = await api.dossierAccept('demo', 'KEMLU', { indicators: ['1.1'] }, act).catch((problem) => problem);
  console.log(JSON.stringify({
    person: signedIn.data.person,
    keys: list.assessments.map((assessment) => assessment.key),
    zone: one.calendar.zone,
    refused: refused.error.code,
  }));
}
main().catch((problem) => {
  console.error(problem.status, problem.error);
  process.exitCode = 1;
});
`;

describe('a client that a generator of others makes of our document', () => {
  let api: Api;
  let folder = '';
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    await fill(api);
    // Inside the checkout: the compiler finds the types of Node there.
    folder = await mkdtemp(join(root, '.selaras', 'generated-'));
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('compiles in strict mode and calls the api', async () => {
    const at = (name: string): string => join(folder, name);
    await writeFile(at('openapi.json'), JSON.stringify(buildOpenApi()));
    await writeFile(at('package.json'), '{"type":"module"}');
    await writeFile(at('use.ts'), use);
    const generate = ['generate', '--path', at('openapi.json'), '--output', folder, '--name', 'client.ts'];
    await run(process.execPath, [bin('swagger-typescript-api/dist/cli.mjs'), ...generate]);
    const strict = ['--strict', '--skipLibCheck', '--target', 'es2022', '--lib', 'es2022,dom', '--types', 'node'];
    const modules = ['--module', 'nodenext', '--moduleResolution', 'nodenext', '--outDir', folder];
    await run(process.execPath, [bin('typescript/bin/tsc'), ...strict, ...modules, at('use.ts')], { cwd: folder });
    const { port } = api.server.address() as AddressInfo;
    const { stdout } = await run(process.execPath, [at('use.js'), `http://127.0.0.1:${port}`, password]);
    expect(JSON.parse(stdout)).toEqual({
      person: 'narahubung-bps',
      keys: ['demo'],
      zone: 'Asia/Jakarta',
      refused: 'NOT_FOUND',
    });
  }, 120_000);
});

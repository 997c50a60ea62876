// Writes src/api/generated/schema.d.ts anew; with --check it only compares and exits 1 when the file is out of date.
// Vite runs the TypeScript sources of the contracts, so nothing needs building first.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const { module } = await runnerImport(at('./schema-text.ts'), {
  configFile: false,
  logLevel: 'warn',
  environments: { inline: { resolve: { noExternal: [/^@selaras\//], conditions: ['@selaras/source', 'node'] } } },
});
const target = at('../src/api/generated/schema.d.ts');
const text = await module.schemaText();
if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8')) !== text) {
    console.error('src/api/generated/schema.d.ts is out of date: run node apps/web/scripts/generate-client.mjs');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
}

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const run = promisify(execFile);

describe('the generated client', () => {
  // A process of its own: the generator is ESM that Jest cannot load.
  it('is that of the present OpenAPI document', async () => {
    const script = join(__dirname, '../../../scripts/generate-client.mjs');
    await expect(run(process.execPath, [script, '--check'])).resolves.toMatchObject({ stderr: '' });
  }, 60_000);
});

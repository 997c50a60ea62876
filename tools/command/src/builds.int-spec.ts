import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { run } from './testing/command.js';
import { root } from '@selaras/stack/testing';

const outputs = [
  'libs/domain/dist/index.js',
  'apps/api/dist/main.js',
  'apps/worker/dist/main.js',
  'tools/command/dist/main.js',
];

it('a command touches no output whose sources have not changed', async () => {
  const command = async (): Promise<void> => {
    const { code, output } = await run(process.execPath, [join(root, 'tools/bootstrap.mjs'), 'help'], process.env);
    expect([code, output]).toEqual([0, expect.stringContaining('npm run check')]);
  };
  // The first may build what somebody has changed since.
  await command();
  const before = outputs.map((file) => statSync(join(root, file)));
  await command();
  const after = outputs.map((file) => statSync(join(root, file)));
  const same = ({ ino, mtimeMs, ctimeMs }: { ino: number; mtimeMs: number; ctimeMs: number }) => [
    ino,
    mtimeMs,
    ctimeMs,
  ];
  expect(after.map(same)).toEqual(before.map(same));
});

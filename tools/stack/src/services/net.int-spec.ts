import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import { freePort as anyPort } from '@selaras/testing';

const net = pathToFileURL(fileURLToPath(new URL('../../dist/services/net.js', import.meta.url))).href;

/** A command that chooses its port at the instant that all of them are given, and runs until its input ends. */
const command = `
  const { freePort } = await import(process.argv[1]);
  process.stdin.once('data', async (chosen) => console.log(await freePort(Number(chosen))));
  process.stdin.resume().once('end', () => process.exit());
  console.log('ready');
`;

it('commands that begin in the same instant take a port each, and one that has ended keeps none', async () => {
  const begin = async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', command, net], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    await lines.next();
    const end = async (): Promise<void> => {
      const gone = once(child, 'exit');
      child.stdin.end();
      await gone;
    };
    return {
      choose: (port: number) => child.stdin.write(String(port)),
      line: async () => (await lines.next()).value,
      end,
    };
  };
  const wished = await anyPort();
  const all = await Promise.all(Array.from({ length: 5 }, begin));
  for (const one of all) one.choose(wished);
  const chosen = await Promise.all(all.map(({ line }) => line()));
  expect(chosen).toContain(String(wished));
  expect(new Set(chosen).size).toBe(all.length);
  await Promise.all(all.map(({ end }) => end()));
  const next = await begin();
  next.choose(wished);
  expect(await next.line()).toBe(String(wished));
  await next.end();
});

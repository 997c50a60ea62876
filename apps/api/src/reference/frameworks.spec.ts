import { describe, expect, it, jest } from '@jest/globals';
import type { Framework } from '@selaras/contracts';
import { sampleFramework } from '@selaras/testing';
import { Frameworks } from './frameworks.js';

const version = (name: string): Framework => ({ ...sampleFramework(), version: name });

function frameworksOver(stored: readonly Framework[]) {
  const rows = [...stored];
  const framework = jest.fn((id: string, name: string) =>
    Promise.resolve(rows.find((row) => row.id === id && row.version === name) ?? null),
  );
  return { rows, framework, frameworks: new Frameworks({ framework } as never) };
}

describe('catalogues in memory', () => {
  it('are read once, also by several who ask at once', async () => {
    const { framework, frameworks } = frameworksOver([version('1'), version('2')]);
    await Promise.all([frameworks.get('F', '1'), frameworks.get('F', '1')]);
    expect(await frameworks.get('F', '1')).toEqual(version('1'));
    expect(await frameworks.get('F', '2')).toEqual(version('2'));
    expect(framework).toHaveBeenCalledTimes(2);
  });

  it('are asked for again when there was none yet, or the database was away', async () => {
    const { rows, framework, frameworks } = frameworksOver([]);
    expect(await frameworks.get('F', '1')).toBeNull();
    rows.push(version('1'));
    framework.mockRejectedValueOnce(new Error('away'));
    await expect(frameworks.get('F', '1')).rejects.toThrow('away');
    expect(await frameworks.get('F', '1')).toEqual(version('1'));
  });

  it('are few: of too many the one longest unused is forgotten', async () => {
    const names = Array.from({ length: 17 }, (_, n) => String(n));
    const { framework, frameworks } = frameworksOver(names.map(version));
    for (const name of names.slice(0, 16)) await frameworks.get('F', name);
    await frameworks.get('F', '0');
    await frameworks.get('F', '16');
    framework.mockClear();
    await frameworks.get('F', '0');
    expect(framework).not.toHaveBeenCalled();
    await frameworks.get('F', '1');
    expect(framework).toHaveBeenCalledTimes(1);
  });
});

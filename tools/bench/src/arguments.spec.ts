import { describe, expect, it } from '@jest/globals';
import { Unusable } from '@selaras/stack';
import { parseBench } from './arguments.js';

const known = ['burst', 'update'] as const;

describe('the arguments of the bench command', () => {
  it('name benchmarks, each once; without a name all that there are', () => {
    expect(parseBench([], known)).toEqual({ names: known, json: null, rounds: null });
    expect(parseBench(['update', 'update'], known).names).toEqual(['update']);
    expect(parseBench(['--json', 'report.json', 'burst', '--rounds', '2'], known)).toEqual({
      names: ['burst'],
      json: 'report.json',
      rounds: 2,
    });
  });

  it.each([
    [['notices'], 'There is no benchmark notices'],
    [['--rounds', '0'], '--rounds needs a whole number'],
    [['--rounds', 'many'], '--rounds needs a whole number'],
    [['--json', 'no/such/folder/report.json'], 'There is no folder'],
    [['--fast'], "Unknown option '--fast'"],
  ])('%j is refused in words', (argv, words) => {
    expect(() => parseBench(argv, known)).toThrow(words);
    expect(() => parseBench(argv, known)).toThrow(Unusable);
    expect(() => parseBench(argv, known)).toThrow('Use: npm run bench -- [burst|update …]');
  });
});

import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { listedDecisions, problemsOfDecision, problemsOfDecisions } from './decisions.js';
import { readText, repositoryFiles } from './workspace.js';

const root = resolve(__dirname, '../../..');

function decision({ title = '# Who owns time', date = 'Date: 2026-11-24', without = '' } = {}): string {
  const chapters = ['Context', 'Decision', 'Consequences'].filter((chapter) => chapter !== without);
  return [title, '', date, '', ...chapters.map((chapter) => `## ${chapter}\n\nBecause.\n`)].join('\n');
}
const readme = (list: string) => `# Selaras\n\n<!-- decisions -->\n${list}\n<!-- /decisions -->\n`;
const said = (text: string) => problemsOfDecision('a.decision.md', text).map(({ problem }) => problem);

describe('a decision', () => {
  it('has a title, a date and three chapters', () => {
    expect(said(decision())).toEqual([]);
  });

  it.each(['**Date:** 2026-11-24', '- Date: 2026-11-24', '## Date\n\n2026-11-24'])(
    'may state its date as %j',
    (date) => {
      expect(said(decision({ date }))).toEqual([]);
    },
  );

  it('without a title is refused', () => {
    expect(said(decision({ title: 'Who owns time' }))).toEqual(['no title: the first line must be "# …"']);
  });

  it.each(['', 'Date: yesterday', 'Date: 2026-02-30', 'Date: 24-11-2026'])('dated %j is refused', (date) => {
    expect(said(decision({ date }))).toEqual(['no date: write "Date: YYYY-MM-DD"']);
  });

  it.each(['Context', 'Decision', 'Consequences'])('without %s is refused', (without) => {
    expect(said(decision({ without }))).toEqual([`no chapter "## ${without}"`]);
  });

  it('with an empty chapter is refused', () => {
    expect(said(decision().replace('## Decision\n\nBecause.\n', '## Decision\n'))).toEqual([
      'the chapter "## Decision" is empty',
    ]);
  });
});

describe('the list of decisions', () => {
  const decisions = { 'libs/workflows/time.decision.md': decision() };

  it('is read between its markers only', () => {
    const text = `[no](x.decision.md)\n${readme('- [Time](./libs/workflows/time.decision.md): Temporal.')}[no](y.decision.md)`;
    expect(listedDecisions(text)).toEqual(['libs/workflows/time.decision.md']);
    expect(problemsOfDecisions(decisions, text)).toEqual([]);
  });

  it('must exist', () => {
    expect(problemsOfDecisions(decisions, '# Selaras\n').map(({ file }) => file)).toEqual(['README.md']);
  });

  it('misses none, invents none, repeats none', () => {
    const link = '- [Gone](libs/gone.decision.md)';
    expect(problemsOfDecisions(decisions, readme(`${link}\n${link}`))).toEqual([
      { file: 'libs/workflows/time.decision.md', problem: 'not listed in README.md' },
      { file: 'README.md', problem: 'lists libs/gone.decision.md, which does not exist' },
      { file: 'README.md', problem: 'lists libs/gone.decision.md, which does not exist' },
      { file: 'README.md', problem: 'lists libs/gone.decision.md twice' },
    ]);
  });
});

describe('the decisions of this repository', () => {
  const files = repositoryFiles(root);

  it('stand beside the code, in form, and in the README', () => {
    const names = files.filter((file) => file.endsWith('.decision.md'));
    expect(names).not.toEqual([]);
    const decisions = Object.fromEntries(names.map((file) => [file, readText(root, file) ?? '']));
    const text = files.includes('README.md') ? (readText(root, 'README.md') ?? '') : '';
    expect(problemsOfDecisions(decisions, text)).toEqual([]);
  });
});

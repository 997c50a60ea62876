import type { BenchmarkName, Row } from './result.js';
import { benchmarkNames } from './result.js';

/** One run of one benchmark, as the page shows it. */
export interface Section {
  readonly benchmark: BenchmarkName;
  readonly about: string;
  readonly date: string;
  /** Processors, memory, system, versions. */
  readonly machine: string;
  /** Load average of a minute, before the run. */
  readonly load: number;
  readonly rows: readonly Row[];
}

const intro = `# Benchmarks

Written by \`npm run bench\`; do not edit. A run of one benchmark replaces its own section only.

Each row divides something of ours by something to compare it with, measured in one run on one machine: pairs in turns,
the first of them dropped, and everything that was answered is counted in the log before a row counts as correct. What
is compared is the median of the ratios (least – greatest). The other figures are of that machine and that hour.`;

const standing: readonly string[] = [
  'name',
  'what',
  'against',
  'ours',
  'yardstick',
  'unit',
  'ratio',
  'goal',
  'better',
  'holds',
  'correct',
  'pairs',
];

/** The page with these sections put in place of the older ones of the same benchmarks; the others stay as they are. */
export function pageWith(page: string | null, sections: readonly Section[]): string {
  const texts = benchmarkNames.flatMap((name) => {
    const section = sections.find(({ benchmark }) => benchmark === name);
    const text = section === undefined ? kept(page ?? '', name) : textOf(section);
    return text === null ? [] : [text];
  });
  return `${[intro, ...texts].join('\n\n')}\n`;
}

const start = (name: BenchmarkName): string => `<!-- ${name} -->`;
const end = (name: BenchmarkName): string => `<!-- /${name} -->`;

function kept(page: string, name: BenchmarkName): string | null {
  const from = page.indexOf(start(name));
  const to = page.indexOf(end(name));
  return from < 0 || to < from ? null : page.slice(from, to + end(name).length);
}

function textOf({ benchmark, about, date, machine, load, rows }: Section): string {
  const lines = rows.map(
    (row) =>
      `| ${[
        row.name,
        cell(row.what),
        `${row.ours} ${row.unit}`,
        `${cell(row.against)}: ${row.yardstick} ${row.unit}`,
        `${row.ratio.median} (${row.ratio.min} – ${row.ratio.max})`,
        `${row.better === 'lower' ? '≤' : '≥'} ${row.goal}`,
        row.holds ? 'yes' : row.correct ? 'no' : 'no, and not correct',
      ].join(' | ')} |`,
  );
  const more = rows.flatMap((row) => {
    const figures = Object.entries(row).filter(([key]) => !standing.includes(key));
    return figures.length === 0
      ? []
      : [`- ${row.name}: ${figures.map(([key, value]) => `${words(key)} ${cell(String(value))}`).join(', ')}`];
  });
  return [
    start(benchmark),
    '',
    `## ${benchmark}`,
    '',
    about,
    '',
    `${date}, ${machine}; load before the run ${load.toFixed(2)}.`,
    '',
    '| row | what | ours | divided by | ratio | goal | holds |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
    ...(more.length === 0 ? [] : ['', ...more]),
    '',
    end(benchmark),
  ].join('\n');
}

/** `eventsPerCommand` as people write it. */
function words(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

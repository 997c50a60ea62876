import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseBench } from './arguments.js';
import type { BenchContext, Benchmark } from './benchmark.js';
import type { Section } from './page.js';
import { pageWith } from './page.js';
import type { BenchmarkName, Report } from './result.js';
import { benchmarkNames } from './result.js';

export interface BenchCommand extends Omit<BenchContext, 'rounds'> {
  readonly argv: readonly string[];
  readonly benchmarks: Readonly<Partial<Record<BenchmarkName, Benchmark>>>;
}

/**
 * `npm run bench -- [NAME …] [--json FILE] [--rounds N]`: measures, prints the ratios, and puts them into the page. The
 * exit code is 0 only when every row holds.
 *
 * @throws Unusable for arguments that mean nothing
 */
export async function runBenchCommand({ argv, benchmarks, ...context }: BenchCommand): Promise<number> {
  const known = benchmarkNames.filter((name) => benchmarks[name] !== undefined);
  const { names, json, rounds } = parseBench(argv, known);
  const { root, say, signal } = context;
  const page = join(root, 'docs', 'benchmarks.md');
  const sections: Section[] = [];
  for (const name of names) {
    signal.throwIfAborted();
    const benchmark = benchmarks[name];
    if (benchmark === undefined) continue;
    say(`${name} …`);
    const [load = 0] = loadavg();
    const date = new Date().toISOString().slice(0, 10);
    const rows = await benchmark.run({ ...context, rounds });
    for (const row of rows) {
      const { median, min, max } = row.ratio;
      say(
        `  ${row.name}: ${row.ours} ${row.unit}, ${median} (${min} – ${max}) of ${row.against}, goal ${row.goal}: ${row.holds ? 'holds' : row.correct ? 'does not hold' : `not correct: ${String(row.firstWrong)}`}`,
      );
    }
    sections.push({ benchmark: name, about: benchmark.about, date, machine: machine(), load, rows });
    // After each one: whoever stops half-way keeps what was measured.
    writeFileSync(page, pageWith(existsSync(page) ? readFileSync(page, 'utf8') : null, sections));
  }
  const report: Report = { benchmarks: sections.flatMap(({ rows }) => rows) };
  if (json !== null) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  return report.benchmarks.every(({ holds }) => holds) ? 0 : 1;
}

function machine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? '';
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${processors.length} × ${model === '' ? arch() : model}, ${memory} GB, ${platform()} ${release()}, Node.js ${process.versions.node}`;
}

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { temporal } from '@temporalio/proto';

const { History } = temporal.api.history.v1;
type History = temporal.api.history.v1.IHistory;

/** Committed histories: one file per scenario, every run of every workflow in it. */
const folder = join(__dirname, 'histories');
const ending = '.json.gz';
const fileOf = (scenario: string): string => join(folder, `${scenario}${ending}`);

export interface CommittedRun {
  readonly workflowId: string;
  readonly runId: string;
  readonly history: History;
}

export function committedScenarios(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

export function readRuns(scenario: string): CommittedRun[] {
  const stored: unknown = JSON.parse(gunzipSync(readFileSync(fileOf(scenario))).toString('utf8'));
  if (!Array.isArray(stored)) throw new Error(`${scenario}: not a list of runs`);
  return stored.map((run: { workflowId: string; runId: string; history: string }) => ({
    workflowId: run.workflowId,
    runId: run.runId,
    history: History.decode(Buffer.from(run.history, 'base64')),
  }));
}

/** Writes the runs of a scenario; never over a committed file. */
export function writeRuns(scenario: string, runs: readonly CommittedRun[]): void {
  mkdirSync(folder, { recursive: true });
  const file = fileOf(scenario);
  if (existsSync(file)) {
    throw new Error(`${scenario} has a committed history; a changed workflow must replay it. See test/README.md.`);
  }
  // Protobuf's own form: JSON and back would depend on which copy of the message types a test loads.
  const stored = runs.map(({ history, ...run }) => ({
    ...run,
    history: Buffer.from(History.encode(history).finish()).toString('base64'),
  }));
  writeFileSync(file, gzipSync(JSON.stringify(stored), { level: 9 }));
}

import type { Benchmark } from './benchmark.js';
import { burstBenchmark } from './burst.js';
import { caseBenchmark } from './case.js';
import { liveBenchmark } from './live.js';
import { noticesBenchmark } from './notices/benchmark.js';
import { readsBenchmark } from './reads.js';
import type { BenchmarkName } from './result.js';
import { scaleBenchmark } from './scale.js';
import { updateBenchmark } from './update.js';

/** Every benchmark that there is, by name, in the order in which they run. A new one is one line here. */
export const benchmarks: Readonly<Partial<Record<BenchmarkName, Benchmark>>> = {
  burst: burstBenchmark,
  update: updateBenchmark,
  notices: noticesBenchmark,
  case: caseBenchmark,
  scale: scaleBenchmark,
  live: liveBenchmark,
  reads: readsBenchmark,
};

export { runBenchCommand } from './main.js';
export { benchmarks } from './registry.js';

import { loadCase, printProblem } from './load.js';
import { simulateCase } from './simulate.js';
const r = loadCase('/work/main/tools/cases/indonesia-2023');
if (!r.ok) { for (const p of r.problems.slice(0, 40)) console.log(printProblem(p)); process.exit(1); }
console.time('sim');
const s = simulateCase(r.case);
console.timeEnd('sim');
const bad = s.steps.filter((x) => !x.asExpected);
console.log('bad', bad.length);
for (const b of bad.slice(0, 25)) console.log(b.index, b.step.at, b.step.actor, b.step.do, JSON.stringify(b.step.params ?? {}), 'exp', b.step.expect?.refused, 'got', JSON.stringify(b.refused)?.slice(0, 300));
const c: Record<string, number> = {}; for (const f of s.facts) c[f.type] = (c[f.type] ?? 0) + 1; console.log(s.facts.length, c);
const l: Record<string, number> = {}; for (const f of s.ledger) l[`${f.state} ${f.kind}`] = (l[`${f.state} ${f.kind}`] ?? 0) + 1; console.log(s.ledger.length, s.mails.length, l);
console.log(s.waiting, new Date(s.clockAt).toISOString());

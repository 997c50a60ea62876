import { it } from '@jest/globals';
import { stepRecorder } from '../record/step-recorder.js';
import { NoticeLedgerRepository } from '../repositories/notice-ledger.repository.js';
import { fact, notice, seedAssessment, step, view, waiting, wib } from './builders.js';
import { createTestDatabase } from './test-database.js';
it('bench', async () => {
  const d = await createTestDatabase(); const r = stepRecorder(d.ds); const at = wib('2023-06-19T09:00');
  const a = await seedAssessment(d.ds, { key: 'demo' });
  const mk = (w: string, s: number) => step('demo', { workflowId: w, fromSeq: s, facts: [fact('A', at, { indicator: '1.1' }), fact('B', at)], views: { upserts: [view(`${w}${s}`, { a: 1 }), view(w, { s })], deletes: [] }, waiting: { upserts: [waiting('demo', `${w}${s}`)], deletes: [] }, notices: [notice(`${w}|${s}`, at, { recipient: ['narahubung', 'cadangan', 'koordinator'][s % 3] ?? 'x', form: s % 2 ? 'single' : 'digest' })] });
  let t = performance.now();
  for (let i = 0; i < 400; i++) await r(mk('w', i * 2 + 1));
  console.log('seq 400 records ms', performance.now() - t);
  t = performance.now();
  await Promise.all([...Array(8).keys()].map(async (w) => { for (let i = 0; i < 100; i++) await r(mk(`p${w}`, i * 2 + 1)); }));
  console.log('8x100 records ms', performance.now() - t);
  await d.ds.query(`INSERT INTO notice (purpose_key, assessment, workflow_id, kind, recipient, why, form, due_at, items, data) SELECT 'x'||g, 'demo','w','reminder','narahubung','coordinator','single',$1,'[]','{}' FROM generate_series(1,20000) g`, [at]);
  await a.setSettled('demo', at); const l = new NoticeLedgerRepository(d.ds);
  t = performance.now(); const ids: string[] = [];
  for (;;) { const c = await l.claimDue(500); if (c.length === 0) break; ids.push(...c); }
  console.log('claim', ids.length, performance.now() - t);
  t = performance.now(); const token = '6f1c2a52-27f2-4f7f-a5d9-1b5a4b5b0a11';
  for (let i = 0; i < ids.length; i += 500) { const m = await l.lease(ids.slice(i, i + 500), token, 60000); await l.markSent(m.map((x) => ({ id: x.id, token, messageId: x.id }))); }
  console.log('lease+mark', performance.now() - t);
  await d.drop();
}, 120000);

import type { Framework } from '@selaras/contracts';
import type { Sources } from './sources.js';

export const frameworkId = 'mgi-illustrative';
export const frameworkVersion = '2023.1';
/** The case's own; remits of bodies are in English only, as they were handed over. */
export const languages = ['id', 'en'];

const dimensions = [
  { number: 1, title: { id: 'Hak-hak migran', en: "Migrants' rights" } },
  { number: 2, title: { id: 'Pendekatan seluruh pemerintah', en: 'Whole of government approach' } },
  { number: 3, title: { id: 'Kemitraan', en: 'Partnerships' } },
  { number: 4, title: { id: 'Kesejahteraan migran', en: 'Well-being of migrants' } },
  { number: 5, title: { id: 'Dimensi mobilitas dalam krisis', en: 'Mobility dimensions of crises' } },
  { number: 6, title: { id: 'Migrasi yang aman, tertib, dan reguler', en: 'Safe, orderly and regular migration' } },
];

/** The catalogue in the format of a case. Its wording is ours, which its title says. */
export function makeFramework(sources: Sources): Framework {
  return {
    id: frameworkId,
    version: frameworkVersion,
    languages,
    title: {
      id: 'Indikator Tata Kelola Migrasi – katalog ilustratif',
      en: 'Migration Governance Indicators – illustrative catalogue',
    },
    illustrative: true,
    dimensions,
    indicators: sources.indicators.map((one) => ({
      code: one.code,
      dimension: one.dimension,
      domain: { id: one.domain_id, en: one.domain },
      title: { id: one.title_id, en: one.title_en },
      answer: one.answer,
      evidence: { id: one.evidence_id, en: one.evidence },
    })),
  };
}

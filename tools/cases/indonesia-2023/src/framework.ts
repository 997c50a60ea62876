import type { Framework } from '@selaras/contracts';
import type { Sources } from './sources.js';

export const frameworkId = 'mgi-illustrative';
export const frameworkVersion = '2023.1';

const dimensions = [
  { number: 1, titleId: 'Hak-hak migran', titleEn: "Migrants' rights" },
  { number: 2, titleId: 'Pendekatan seluruh pemerintah', titleEn: 'Whole of government approach' },
  { number: 3, titleId: 'Kemitraan', titleEn: 'Partnerships' },
  { number: 4, titleId: 'Kesejahteraan migran', titleEn: 'Well-being of migrants' },
  { number: 5, titleId: 'Dimensi mobilitas dalam krisis', titleEn: 'Mobility dimensions of crises' },
  { number: 6, titleId: 'Migrasi yang aman, tertib, dan reguler', titleEn: 'Safe, orderly and regular migration' },
];

/** The catalogue in the format of a case. Its wording is ours, which its title says. */
export function makeFramework(sources: Sources): Framework {
  return {
    id: frameworkId,
    version: frameworkVersion,
    titleId: 'Indikator Tata Kelola Migrasi – katalog ilustratif',
    titleEn: 'Migration Governance Indicators – illustrative catalogue',
    illustrative: true,
    dimensions,
    indicators: sources.indicators.map((one) => ({
      code: one.code,
      dimension: one.dimension,
      domain: one.domain,
      titleId: one.title_id,
      titleEn: one.title_en,
      answer: one.answer,
      evidenceId: one.evidence_id,
      evidenceEn: one.evidence,
    })),
  };
}

import type { Framework } from '@selaras/contracts';

/** A small catalogue to begin with: one question of each kind that there is, invented and labelled so. */
export const template: Framework = {
  id: 'my-framework',
  version: '2026.1',
  languages: ['id', 'en'],
  title: { id: 'Contoh katalog (ilustratif)', en: 'Example catalogue (illustrative)' },
  illustrative: true,
  dimensions: [
    { number: 1, title: { id: 'Kebijakan', en: 'Policy' } },
    { number: 2, title: { id: 'Layanan', en: 'Services' } },
  ],
  indicators: [
    {
      code: '1.1',
      dimension: 1,
      domain: { id: 'Dasar hukum', en: 'Legal basis' },
      title: { id: 'Ada undang-undang yang mengatur hal ini', en: 'There is a law on the matter' },
      answer: 'yes_partial_no',
      evidence: { id: 'Undang-undang dan tanggal berlakunya', en: 'The law, and the date from which it holds' },
    },
    {
      code: '1.2',
      dimension: 1,
      domain: { id: 'Dasar hukum', en: 'Legal basis' },
      title: { id: 'Rencana kerja diterbitkan', en: 'A work plan is published' },
      answer: 'yes_no',
    },
    {
      code: '2.1',
      dimension: 2,
      domain: { id: 'Data', en: 'Data' },
      title: { id: 'Seberapa sering data dikumpulkan', en: 'How often data are collected' },
      answer: 'frequency',
      evidence: { id: 'Publikasi terakhir', en: 'The latest publication' },
    },
    {
      code: '2.2',
      dimension: 2,
      domain: { id: 'Pelayanan', en: 'Service' },
      title: { id: 'Seberapa jauh layanan tersedia di daerah', en: 'How far the service has reached the regions' },
      answer: 'level',
      levels: [
        { level: 1, title: { id: 'Belum ada layanan', en: 'There is no service yet' } },
        { level: 2, title: { id: 'Layanan ada di ibu kota', en: 'There is one in the capital' } },
        { level: 3, title: { id: 'Layanan ada di setiap provinsi', en: 'There is one in every province' } },
      ],
    },
    {
      code: '2.3',
      dimension: 2,
      domain: { id: 'Pelayanan', en: 'Service' },
      title: { id: 'Berapa kantor yang melayani masyarakat', en: 'How many offices serve the public' },
      answer: 'number',
      unit: { id: 'kantor', en: 'offices' },
    },
    {
      code: '2.10',
      dimension: 2,
      domain: { id: 'Data', en: 'Data' },
      title: { id: 'Perubahan terpenting tahun terakhir', en: 'The most important change of the last year' },
      answer: 'text',
    },
  ],
};

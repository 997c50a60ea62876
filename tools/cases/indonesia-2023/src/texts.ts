import type { SourceIndicator } from './sources.js';
import { indonesian, type Text } from './script-builder.js';

export type AnswerValue = 'yes' | 'partial' | 'no' | 'never' | 'yearly' | 'moreOften' | 'text';

/** Every answer says of itself that it was made up: no finding about Indonesia is claimed (honesty rule). */
export const illustrativeAnswer = 'Jawaban ilustratif untuk latihan, bukan temuan.';
export const illustrativeStatement = 'Pernyataan ilustratif untuk latihan, bukan temuan.';

/** A number that depends on the text alone: choices differ between indicators and are the same in every run. */
export function pick(text: string, count: number): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619) >>> 0;
  }
  return hash % count;
}

function choose<T>(text: string, options: readonly [T, ...T[]]): T {
  return options[pick(text, options.length)] ?? options[0];
}

/** The coded value of an answer, within what the indicator's answer type allows. */
export function answerValue(indicator: SourceIndicator): AnswerValue {
  const salt = `value/${indicator.code}`;
  switch (indicator.answer) {
    case 'yes_partial_no':
      return choose<AnswerValue>(salt, ['yes', 'yes', 'partial', 'partial', 'partial', 'no']);
    case 'yes_no':
      return choose<AnswerValue>(salt, ['yes', 'yes', 'yes', 'no']);
    case 'frequency':
      return choose<AnswerValue>(salt, ['yearly', 'yearly', 'moreOften', 'never']);
    case 'text':
      return 'text';
  }
}

const lead: Readonly<Record<AnswerValue, readonly [string, ...string[]]>> = {
  yes: [
    'Pengaturan tersebut tersedia dan berlaku secara menyeluruh',
    'Kerangka yang diminta sudah ada dan masih berlaku',
    'Ketentuannya ada, dengan pembagian tugas yang jelas antarlembaga',
  ],
  partial: [
    'Pengaturan tersebut tersedia untuk sebagian kelompok dan masih dilengkapi',
    'Kerangkanya ada, tetapi aturan pelaksanaannya belum lengkap',
    'Sebagian unsur sudah diatur; sisanya diatur dalam pedoman internal',
  ],
  no: [
    'Pengaturan khusus belum tersedia',
    'Belum ada kerangka tersendiri; hal ini dibahas dalam penyusunan kebijakan berikutnya',
  ],
  never: ['Kegiatan berkala belum diselenggarakan', 'Belum ada irama tetap; kegiatan dilakukan bila diperlukan'],
  yearly: ['Kegiatan diselenggarakan setahun sekali', 'Dilaksanakan setiap tahun dengan laporan tertulis'],
  moreOften: [
    'Kegiatan diselenggarakan lebih dari sekali dalam setahun',
    'Pertemuan berlangsung tiap triwulan, dengan tindak lanjut tertulis',
  ],
  text: ['Jalur yang tersedia dijabarkan menurut tujuan: kerja, studi, keluarga, dan kemanusiaan'],
};

const practice: readonly [string, ...string[]] = [
  'Unit teknis kami memeriksa kembali rujukannya bersama para kontributor.',
  'Rujukan dilampirkan menurut pasal agar mudah diperiksa silang.',
  'Perubahan aturan setelah tanggal ini perlu dicatat pada putaran berikutnya.',
  'Lembaga kontributor telah mengirim bahan yang dirangkum di sini.',
];

/** The text of an answer: made up, and saying so first. */
export function answerText(indicator: SourceIndicator, value: AnswerValue): Text {
  const opening = choose(`lead/${indicator.code}`, lead[value]);
  const closing = choose(`practice/${indicator.code}`, practice);
  return indonesian(`${illustrativeAnswer} “${indicator.title_id}”: ${opening}. ${closing}`);
}

/** A whole answer as the API takes it. */
export function makeAnswer(indicator: SourceIndicator, asOf: string, value = answerValue(indicator)): object {
  return {
    value,
    text: answerText(indicator, value),
    evidence: [
      {
        title: `Contoh rujukan untuk latihan: ${indicator.title_id}`,
        reference: `Bukti yang dicari menurut katalog ilustratif: ${indicator.evidence_id}`.slice(0, 500),
      },
    ],
    asOf,
  };
}

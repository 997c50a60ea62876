import { missingText, textIsMissing } from '@selaras/contracts';
import type { Said } from './problem.js';

export const unstorableText: Said = {
  id: 'teks memuat karakter yang tidak dapat disimpan',
  en: 'text with characters that cannot be stored',
};
export const tooDeep: Said = { id: 'bersarang terlalu dalam', en: 'nested too deeply' };
export const tooMany: Said = { id: 'terlalu banyak nilai dalam satu permintaan', en: 'too many values in one request' };
export const notUtf8: Said = { id: 'isi permintaan bukan UTF-8', en: 'the body is not UTF-8' };
export const brokenPercent: Said = { id: 'kode persen pada alamat rusak', en: 'broken percent-encoding' };
export const unknownField: Said = { id: 'nama ini tidak dikenal di sini', en: 'this name is not known here' };

/** What the short messages of the contract's schemas mean to people. */
const shapeWords: Readonly<Record<string, Said>> = {
  code: {
    id: 'kode: huruf, angka, titik, garis bawah, atau tanda hubung, paling panjang 64, tanpa spasi',
    en: 'a code: letters, digits, dots, underscores or dashes, at most 64, no spaces',
  },
  key: {
    id: 'kunci: huruf kecil, angka, atau tanda hubung, 2–63 karakter',
    en: 'a key: small letters, digits or dashes, 2 to 63 characters',
  },
  'empty text': {
    id: 'teks kosong: tidak ada yang terlihat',
    en: 'empty text: it shows nothing',
  },
  'language tag': {
    id: 'kode bahasa BCP 47 dalam ejaan bakunya, misalnya id, en, atau pt-BR',
    en: 'a BCP 47 language tag in its usual spelling, such as id, en or pt-BR',
  },
  'no language': { id: 'paling sedikit dalam satu bahasa', en: 'in at least one language' },
  'each language once': { id: 'setiap bahasa satu kali saja', en: 'each language once' },
  [missingText]: textIsMissing,
  address: { id: 'alamat surel yang dapat dikirimi', en: 'an e-mail address that can be delivered to' },
  'HH:MM': { id: 'jam dalam bentuk 07:30', en: 'a time of day such as 07:30' },
  '1900–2099': { id: 'tanggal antara tahun 1900 dan 2099', en: 'a date of the years 1900 to 2099' },
  '2000–2099': { id: 'waktu antara tahun 2000 dan 2099', en: 'an instant of the years 2000 to 2099' },
  zone: {
    id: 'nama zona waktu IANA, misalnya Asia/Jakarta',
    en: 'the name of an IANA time zone, such as Asia/Jakarta',
  },
  offset: {
    id: 'selisih waktu yang ada, dari -12:00 sampai +14:00',
    en: 'an offset that exists, from -12:00 to +14:00',
  },
  'closes after it opens': { id: 'jam tutup harus sesudah jam buka', en: 'closing must come after opening' },
  'not before from': { id: 'akhir tidak boleh sebelum awal', en: 'the end must not be before the beginning' },
  'a later stage': {
    id: 'harus tahap sesudah tahap di atasnya, dan setiap tahap satu kali saja',
    en: 'must be a stage after the one above, each stage once',
  },
  'not before the one above': {
    id: 'tidak boleh sebelum tanggal di atasnya',
    en: 'must not be before the date above',
  },
  '>= 0': {
    id: 'jangka waktu ke depan: nol hari atau lebih, satu detik atau lebih',
    en: 'a period that runs forward: no days or more, one second or more',
  },
  'startAt goes with a held clock': {
    id: 'latihan (`held`) memerlukan `startAt`; penilaian nyata (`live`) tidak memakainya',
    en: 'a rehearsal (`held`) needs `startAt`, a live assessment has none',
  },
};

/** The words of a schema's message; one that has none stands for itself. */
export function shapeMessage(message: string): Said {
  return Object.hasOwn(shapeWords, message) ? (shapeWords[message] ?? message) : message;
}

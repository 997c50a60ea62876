import { formatInstant, plain } from '@selaras/language';
import type { Lang, Zone } from '@selaras/language';
import type { Problem } from '../http/replies.js';
import type { BorderCode, ErrorCode } from './codes.js';
import { codeWord, isCodeKind } from '../text/code-words.js';
import type { ErrorMessage } from './error-message.js';
import { refusalMessages } from './refusal-messages.js';

const borderMessages: Readonly<Record<BorderCode, ErrorMessage>> = {
  INVALID_REQUEST: {
    status: 400,
    id: {
      title: 'Permintaan tidak dapat dibaca',
      message: 'Ada bagian permintaan yang kurang atau salah. Perbaiki bagian yang disebut, lalu kirim lagi.',
    },
    en: {
      title: 'Request not understood',
      message: 'Parts of the request are missing or wrong. Correct the places named, then send it again.',
    },
  },
  UNAUTHENTICATED: {
    status: 401,
    id: { title: 'Belum masuk', message: 'Sesi Anda tidak ada atau sudah berakhir. Silakan masuk lagi.' },
    en: { title: 'Not signed in', message: 'There is no session, or it has ended. Please sign in again.' },
  },
  WRONG_CREDENTIALS: {
    status: 401,
    id: {
      title: 'Gagal masuk',
      message: 'Nama akun atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.',
    },
    en: {
      title: 'Sign-in failed',
      message: 'Account name and password do not match. Check both and try again.',
    },
  },
  CSRF: {
    status: 403,
    id: {
      title: 'Permintaan tidak tepercaya',
      message: 'Permintaan ini tidak membawa tanda sesi yang benar. Muat ulang halaman, lalu coba lagi.',
    },
    en: {
      title: 'Request not trusted',
      message: 'The request does not carry the token of this session. Reload the page and try again.',
    },
  },
  FORBIDDEN: {
    status: 403,
    id: {
      title: 'Tidak berwenang',
      message: 'Peran Anda dalam penilaian ini tidak boleh melakukan hal tersebut[; yang boleh: {roles:role}].',
    },
    en: {
      title: 'Not allowed',
      message: 'Your role in this assessment may not do this[; these may: {roles:role}].',
    },
  },
  NOT_FOUND: {
    status: 404,
    id: {
      title: 'Tidak ditemukan',
      message: 'Alamat atau data ini tidak ada, atau tidak terbuka bagi Anda. Periksa kembali alamatnya.',
    },
    en: {
      title: 'Not found',
      message: 'There is nothing at this address, or it is not open to you. Check the address.',
    },
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    id: {
      title: 'Cara ini tidak berlaku di alamat ini',
      message: 'Alamat ini ada, tetapi tidak untuk cara permintaan ini. Kepala `Allow` menyebut cara yang berlaku.',
    },
    en: {
      title: 'Not done this way here',
      message: 'This address exists, but not for this method. The `Allow` header names those it has.',
    },
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    status: 400,
    id: {
      title: 'Kunci permintaan belum ada',
      message:
        'Sertakan kepala `Idempotency-Key` berisi 8–128 huruf, angka, titik, titik dua, garis bawah, atau tanda hubung; pakai kunci baru untuk tiap perbuatan.',
    },
    en: {
      title: 'Request key missing',
      message:
        'Send an `Idempotency-Key` header of 8 to 128 letters, digits, dots, colons, underscores or dashes; use a new one for every act.',
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    id: {
      title: 'Kunci permintaan sudah dipakai',
      message: 'Kunci ini sudah dipakai untuk permintaan yang isinya lain. Buat kunci baru, lalu kirim lagi.',
    },
    en: {
      title: 'Request key used before',
      message: 'This key belongs to a request with other contents. Make a new key and send again.',
    },
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    id: {
      title: 'Permintaan terlalu besar',
      message: 'Isi permintaan melebihi batas[ {limitKb} kB]. Persingkat teksnya atau kirim dalam beberapa bagian.',
    },
    en: {
      title: 'Request too large',
      message: 'The request is larger than the limit[ of {limitKb} kB]. Shorten the text or send it in parts.',
    },
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    id: {
      title: 'Terlalu banyak percobaan',
      message: 'Terlalu banyak percobaan dalam waktu singkat. Tunggu[ {seconds} detik] lalu coba lagi.',
    },
    en: {
      title: 'Too many attempts',
      message: 'Too many attempts in a short time. Wait[ {seconds} seconds] and try again.',
    },
  },
  TOO_MANY_DRAFTS: {
    status: 409,
    id: {
      title: 'Terlalu banyak konsep',
      message:
        'Jumlah konsep yang disimpan sudah mencapai batas[ ({most})]. Kirim atau buang salah satu konsep lama, lalu coba lagi.',
    },
    en: {
      title: 'Too many drafts',
      message: 'You keep as many drafts as can be kept[ ({most})]. Send or throw away an old one, then try again.',
    },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    id: {
      title: 'Jenis isi tidak didukung',
      message: 'Kirim isi permintaan sebagai JSON (`Content-Type: application/json`).',
    },
    en: {
      title: 'Content type not supported',
      message: 'Send the body as JSON (`Content-Type: application/json`).',
    },
  },
  ENGINE_UNAVAILABLE: {
    status: 503,
    id: {
      title: 'Belum dapat dijalankan',
      message:
        'Permintaan ini belum dapat dijalankan[: {reason:reason}]. Tidak ada yang hilang; ulangi permintaan yang sama, dengan kunci yang sama, sebentar lagi.',
    },
    en: {
      title: 'Not possible just now',
      message:
        'The request cannot be carried out just now[: {reason:reason}]. Nothing is lost; repeat the same request with the same key in a moment.',
    },
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    id: {
      title: 'Basis data tidak terjangkau',
      message: 'Basis data sedang tidak terjangkau. Ulangi permintaan yang sama sebentar lagi.',
    },
    en: {
      title: 'Database out of reach',
      message: 'The database cannot be reached. Repeat the same request in a moment.',
    },
  },
  OUTCOME_UNKNOWN: {
    status: 503,
    id: {
      title: 'Hasil belum diketahui',
      message:
        'Permintaan sudah diteruskan, tetapi jawabannya belum datang. Muat ulang untuk melihat apakah sudah tercatat; permintaan yang diulang dengan kunci yang sama tidak akan tercatat dua kali.',
    },
    en: {
      title: 'Outcome not known yet',
      message:
        'The request was handed over, but its answer has not come yet. Reload to see whether it was recorded; repeated with the same key it is not done twice.',
    },
  },
  INTERNAL: {
    status: 500,
    id: {
      title: 'Kesalahan pada sistem',
      message:
        'Terjadi kesalahan pada sistem. Coba lagi; bila berulang, sampaikan kepada pengelola sistem[ dengan nomor {request}].',
    },
    en: {
      title: 'Something went wrong',
      message: 'Something went wrong on our side. Try again; if it stays, tell the operator[ the number {request}].',
    },
  },
};

/** Every code: HTTP status, title and message in Indonesian and English. */
export const errorMessages: Readonly<Record<ErrorCode, ErrorMessage>> = { ...refusalMessages, ...borderMessages };

/** The zone in which instants of a message are written: its offsets, earliest first. */
export type MessageZone = Zone;
const utc: MessageZone = [{ from: 0, minutes: 0, name: 'UTC' }];
/** Details that are instants in epoch ms. */
const instantDetails: ReadonlySet<string> = new Set(['until', 'startsAt', 'endsAt', 'now', 'clock', 'target']);
/** People read the first few of a long list; the details carry all of it. */
const listedAtMost = 12;

/** `{name}`, or `{name:kind}` when the value is a code that has words. */
const placeholder = /\{(\w+)(?::(\w+))?\}/g;

/** In what language and zone the values of a message are written. */
interface Writing {
  readonly zone: MessageZone;
  readonly lang: Lang;
}

function asText(name: string, kind: string | undefined, value: unknown, { zone, lang }: Writing): string | null {
  if (value === null || value === undefined) return null;
  const one = (given: unknown): string =>
    kind !== undefined && isCodeKind(kind) ? codeWord(kind, String(given), lang) : plain(String(given));
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    const more = value.length - listedAtMost;
    return value.slice(0, listedAtMost).map(one).join(', ') + (more > 0 ? ` (+${more})` : '');
  }
  if (typeof value === 'number' && instantDetails.has(name)) {
    return formatInstant(value, lang, zone);
  }
  return typeof value === 'object' ? plain(JSON.stringify(value)) : one(value);
}

/** Fills a template from details; a `[…]` part whose value is missing falls away, elsewhere a missing value is `–`. */
export function fillMessage(
  template: string,
  details: Readonly<Record<string, unknown>> = {},
  zone: MessageZone = utc,
  lang: Lang = 'en',
): string {
  const writing = { zone, lang };
  const text = (name: string, kind: string | undefined): string | null =>
    asText(name, kind, Object.hasOwn(details, name) ? details[name] : undefined, writing);
  const optional = template.replace(/\[([^\]]*)\]/g, (_whole, part: string) =>
    [...part.matchAll(placeholder)].every((match) => text(match[1] ?? '', match[2]) !== null) ? part : '',
  );
  return optional.replace(placeholder, (_whole, name: string, kind: string | undefined) => text(name, kind) ?? '–');
}

/** The problem document of a code in one language (RFC 9457); `details` travel along as they are. */
export function problemOf(
  code: ErrorCode,
  lang: Lang,
  options: {
    readonly details?: Readonly<Record<string, unknown>> | undefined;
    readonly errors?: Problem['errors'];
    readonly zone?: MessageZone | undefined;
  } = {},
): Problem {
  const message = errorMessages[code];
  const details =
    options.details !== undefined && Object.keys(options.details).length > 0 ? options.details : undefined;
  return {
    type: `urn:selaras:problem:${code}`,
    title: message[lang].title,
    status: message.status,
    code,
    detail: fillMessage(message[lang].message, details, options.zone, lang),
    ...(details === undefined ? {} : { details: { ...details } }),
    ...(options.errors === undefined ? {} : { errors: options.errors }),
  };
}

/** Whether a string is a code of this library. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorMessages, code);
}

import type { PersonRow } from '@selaras/persistence';
import { ApiProblem } from '../http/problem.js';

/** What a password must not be made of, beside what its owner is called. */
const product = 'selaras';
/** Shorter pieces of names stand in too many other words. */
const leastPiece = 4;
/** Letters that have to be left when everything about the owner is taken away. */
const leastOwn = 6;
/** So few different characters are no password, however often they come. */
const leastDifferent = 5;
/** Digits and signs behind or before a common word make it no less common. */
const longestDress = 6;

let list: Promise<ReadonlySet<string>> | undefined;

/** The passwords that are tried first. Large and seldom needed, so it is read when the first password is chosen. */
function commonOnes(): Promise<ReadonlySet<string>> {
  list ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  return list;
}

const signs: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};
const asLetters = (text: string): string => text.replace(/[013457@$]/g, (sign) => signs[sign] ?? sign);

/** One piece over and over, or characters that follow one another as in the alphabet or on a row of digits. */
function isMonotonous(text: string): boolean {
  if (new Set(text).size < leastDifferent || /^(.{1,6}?)\1+$/su.test(text)) return true;
  // Behind nine comes nought, and before it.
  const round = /^\d+$/.test(text) ? 10 : Number.MAX_SAFE_INTEGER;
  const steps = [...text].slice(1).map((char, at) => (char.charCodeAt(0) - text.charCodeAt(at) + round) % round);
  return steps.every((step) => step === steps[0]);
}

/** Whether a password is one of those that are tried first, or one of them in a thin disguise. */
export async function isCommon(password: string): Promise<boolean> {
  const text = password.toLowerCase();
  if (isMonotonous(text)) return true;
  const common = await commonOnes();
  if (common.has(text) || common.has(asLetters(text))) return true;
  const [, before = '', word = '', behind = ''] = /^([^\p{L}]*)(.*?)([^\p{L}]*)$/su.exec(text) ?? [];
  const isDress = (part: string): boolean => part.length <= longestDress || common.has(part);
  return isDress(before) && isDress(behind) && (common.has(word) || common.has(asLetters(word)));
}

/** Whether little is left of a password when what its owner and this service are called is taken away. */
export function isPersonal(password: string, owner: Pick<PersonRow, 'id' | 'email' | 'name'>): boolean {
  const [local = '', host = ''] = owner.email.toLowerCase().split('@');
  const names = Object.values(owner.name).join(' ').toLowerCase();
  const pieces = [
    owner.id.toLowerCase(),
    local,
    host,
    ...[owner.id, local, host, names].join(' ').split(/[^\p{L}\p{N}]+/u),
  ]
    .map((piece) => piece.toLowerCase())
    .filter((piece) => piece.length >= leastPiece);
  const longestFirst = [...new Set([product, ...pieces])].sort((a, b) => b.length - a.length);
  const left = longestFirst.reduce((text, piece) => text.replaceAll(piece, ' '), password.toLowerCase());
  return left.length < password.length && (left.match(/\p{L}/gu) ?? []).length < leastOwn;
}

/**
 * What somebody chooses for themselves. Length is the contract's; which characters it has is nobody's business.
 *
 * @throws ApiProblem PASSWORD_COMMON, PASSWORD_PERSONAL
 */
export async function refuseGuessable(
  password: string,
  owner: Pick<PersonRow, 'id' | 'email' | 'name'>,
): Promise<void> {
  if (isPersonal(password, owner)) throw new ApiProblem('PASSWORD_PERSONAL');
  if (await isCommon(password)) throw new ApiProblem('PASSWORD_COMMON');
}

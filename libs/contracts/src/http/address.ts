import { z } from 'zod';

/** Characters of a local part between its dots (RFC 5322 `atext`), and every letter, mark and digit beyond ASCII (RFC 6531). */
const local = /^[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+)*$/u;
/** What may stand in a name of a domain before it is written in ASCII. */
const domain = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?$/u;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const longestLocal = 64;
const longest = 254;

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A domain in ASCII as DNS knows it (`müller.example` → `xn--mller-kva.example`); null for what is no domain. */
export function asciiDomain(name: string): string | null {
  if (!domain.test(name)) return null;
  let host: string;
  try {
    host = new URL(`http://${name}`).hostname;
  } catch {
    return null;
  }
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  // A last label of digits makes it a number of a machine, not a name.
  return host.length <= 253 && labels.length >= 2 && labels.every((one) => label.test(one)) && /[a-z]/.test(last)
    ? host
    : null;
}

/** Whether mail can be sent to that address. Quoted local parts and numbers of machines are not taken: nobody has such. */
export function isMailAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at);
  const host = at > 0 ? asciiDomain(address.slice(at + 1)) : null;
  return host !== null && local.test(name) && octets(name) <= longestLocal && octets(name) + 1 + host.length <= longest;
}

/** An address of a person, in any script that mail allows, in one way of writing it (NFC). */
export const addressSchema = z
  .string()
  .trim()
  .normalize('NFC')
  .max(longest)
  .refine(isMailAddress, { message: 'address' });

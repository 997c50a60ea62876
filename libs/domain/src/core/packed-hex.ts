const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Map([...alphabet].map((digit, value) => [digit, value]));
/** Stands after the last two digits when they are two of the hexadecimal ones and not three. */
const two = '.';

/** Hexadecimal digits (lower case), two of the result for each three: hashes and ids are most of a large state. */
export function packedHex(hex: string): string {
  return hex.replace(/.{1,3}/g, (part) => {
    const value = Number.parseInt(part, 16);
    const low = alphabet.charAt(value & 63);
    if (part.length === 1) return low;
    return alphabet.charAt(value >> 6) + low + (part.length === 2 ? two : '');
  });
}

/** The hexadecimal digits that were packed. */
export function hexOf(packed: string): string {
  return packed.replace(/([^.])([^.])?(\.)?/g, (_all, high: string, low?: string, mark?: string) => {
    const first = values.get(high) ?? 0;
    if (low === undefined) return first.toString(16);
    return (first * 64 + (values.get(low) ?? 0)).toString(16).padStart(mark === two ? 2 : 3, '0');
  });
}

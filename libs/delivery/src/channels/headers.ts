/**
 * Purpose keys as one header value: separated by spaces, at which mail software folds. A space (or anything outside
 * printable ASCII) inside a key is percent-encoded.
 */
export function encodePurposeKeys(keys: readonly string[]): string {
  return keys.map((key) => key.replace(/[^\x21-\x7e]|%/gu, (char) => encodeURIComponent(char))).join(' ');
}

/** The keys out of a header value, folded or not. A value that is not ours stays as it is. */
export function decodePurposeKeys(value: string): readonly string[] {
  return value
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      try {
        return decodeURIComponent(word);
      } catch (error) {
        if (error instanceof URIError) return word;
        throw error;
      }
    });
}

/**
 * The header fields of a raw mail, unfolded, names in lower case, repeated fields in order. Values stay as they are
 * on the wire (encoded words are not decoded).
 */
export function rawHeaders(block: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const line of block.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).toLowerCase();
    const values = fields.get(name);
    const value = line.slice(colon + 1).trim();
    if (values === undefined) fields.set(name, [value]);
    else values.push(value);
  }
  return fields;
}

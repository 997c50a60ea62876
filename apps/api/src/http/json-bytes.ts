import { isUtf8 } from 'node:buffer';
import { deepestNesting } from './limits.js';
import { invalidRequest } from './problem.js';
import { wrong } from './words.js';

const byte = { quote: 0x22, backslash: 0x5c, comma: 0x2c, open: 0x5b, close: 0x5d, openBrace: 0x7b, closeBrace: 0x7d };

/**
 * Looks at a JSON body before it is parsed: parsing and checking cost in proportion to depth and number of values, and a
 * body of a few bytes can have a great many of either. The parsers of Express know a limit of bytes only.
 *
 * @throws ApiProblem INVALID_REQUEST when it is not UTF-8, nested too deeply, or has more values than allowed
 */
export function refuseCostlyJson(body: Buffer, mostValues: number): void {
  if (!isUtf8(body)) throw invalidRequest([{ pointer: '', message: wrong(({ notUtf8 }) => notUtf8) }]);
  let depth = 0;
  let values = 1;
  for (let at = 0; at < body.length; at += 1) {
    const one = body[at];
    if (one === byte.quote) at = endOfString(body, at);
    else if (one === byte.open || one === byte.openBrace) depth += 1;
    else if (one === byte.close || one === byte.closeBrace) depth -= 1;
    else if (one === byte.comma) values += 1;
    if (depth > deepestNesting) throw invalidRequest([{ pointer: '', message: wrong(({ tooDeep }) => tooDeep) }]);
    if (values > mostValues) throw invalidRequest([{ pointer: '', message: wrong(({ tooMany }) => tooMany) }]);
  }
}

/** Where the string that begins at a quote ends; the end of the body when it never does. */
function endOfString(body: Buffer, begin: number): number {
  for (let at = begin + 1; at < body.length; at += 1) {
    if (body[at] === byte.backslash) at += 1;
    else if (body[at] === byte.quote) return at;
  }
  return body.length;
}

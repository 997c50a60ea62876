import { escape, type Place } from './schema.js';

/** Deeper than anything that the format or the api knows: what is nested further would exhaust a reader's stack. */
export const deepest = 40;

/** An object or array that is open where the reading stands. */
interface Frame {
  readonly close: '}' | ']';
  /** Keys of an object, with where each stands. */
  readonly keys: Map<string, number>;
  key: string;
  index: number;
}

class Broken extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * What is wrong with a text as JSON, each with line and column: a byte-order mark, a key that stands twice in one object
 * (a reader would take the last and say nothing), nesting that is too deep, text that no database can hold, and the first
 * place where it is no JSON at all. Nothing is read by recursion.
 */
export function jsonProblems(text: string): readonly Place[] {
  const scanner = new Scanner(text);
  try {
    scanner.run();
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    scanner.problems.push({ pointer: '', message: `is no JSON: ${error.message} (${scanner.place(error.at)})` });
  }
  return scanner.problems;
}

const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const unstorable = /\0|\p{Surrogate}/u;

class Scanner {
  readonly problems: Place[] = [];
  private readonly stack: Frame[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  run(): void {
    if (this.text.startsWith('\uFEFF')) {
      this.problems.push({
        pointer: '',
        message: 'begins with a byte-order mark (line 1, column 1): save it as UTF-8 without one',
      });
      this.at = 1;
    }
    this.value();
    while (this.stack.length > 0) this.member();
    this.space();
    if (this.at < this.text.length) throw new Broken(this.at, 'something follows after its end');
  }

  /** One value; of an object or array only its beginning. */
  private value(): void {
    this.space();
    const next = this.text[this.at];
    if (next === '{' || next === '[') {
      if (this.stack.length >= deepest) throw new Broken(this.at, `nested more than ${deepest} levels deep`);
      this.stack.push({ close: next === '{' ? '}' : ']', keys: new Map(), key: '', index: -1 });
      this.at += 1;
    } else if (next === '"') this.checkText(this.string(), this.at);
    else this.match(literal, next === undefined ? 'it ends too early' : 'a value is expected');
  }

  /** The next member of what is open, or its end. */
  private member(): void {
    const frame = this.stack.at(-1);
    if (frame === undefined) return;
    this.space();
    if (this.text[this.at] === frame.close) {
      this.at += 1;
      this.stack.pop();
      return;
    }
    if (frame.index >= 0) {
      this.expect(',', `"," or "${frame.close}" is expected`);
      this.space();
    }
    frame.index += 1;
    if (frame.close === '}') this.key(frame);
    this.value();
  }

  private key(frame: Frame): void {
    const start = this.at;
    if (this.text[start] !== '"') throw new Broken(start, 'a key in quotes is expected');
    frame.key = this.string();
    const before = frame.keys.get(frame.key);
    if (before === undefined) frame.keys.set(frame.key, start);
    else {
      const message = `stands a second time (${this.place(start)}), first at ${this.place(before)}: only one of them can count`;
      this.problems.push({ pointer: this.pointer(), message });
    }
    this.checkText(frame.key, start);
    this.space();
    this.expect(':', '":" is expected');
  }

  private string(): string {
    const start = this.at;
    this.match(string, 'a text does not end, or holds a character that must be written as an escape');
    return String(JSON.parse(this.text.slice(start, this.at)));
  }

  private checkText(text: string, at: number): void {
    if (!unstorable.test(text)) return;
    const message = `holds a character that cannot be stored, NUL or half of a pair (${this.place(at)})`;
    this.problems.push({ pointer: this.pointer(), message });
  }

  private match(pattern: RegExp, otherwise: string): void {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) throw new Broken(this.at, otherwise);
    this.at = pattern.lastIndex;
  }

  private expect(character: string, otherwise: string): void {
    if (this.text[this.at] !== character) {
      throw new Broken(this.at, this.at >= this.text.length ? 'it ends too early' : otherwise);
    }
    this.at += 1;
  }

  private space(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? 'x')) this.at += 1;
  }

  private pointer(): string {
    return this.stack.map(({ close, key, index }) => `/${close === '}' ? escape(key) : index}`).join('');
  }

  place(at: number): string {
    const before = this.text.slice(0, at);
    const line = before.split('\n').length;
    return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
  }
}

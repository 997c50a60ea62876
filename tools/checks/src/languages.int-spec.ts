import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const root = resolve(__dirname, '../../..');
const room = join(root, 'libs/language/src/languages');

/** What each file of English lacks, as a change of its text or without the file, and how the compiler names it. */
type Lack = readonly [what: string, file: string, change: ((text: string) => string) | null, names: RegExp];

const page: Lack = ['the words of a page', 'pages/home.ts', null, /'"en home"' is missing/];
const texts: readonly Lack[] = [
  ['a text of a page', 'pages/service.ts', (text) => text.replace(/ {4}fine: .*\n/, ''), /'fine' is missing/],
  ['a text of the frame', 'screens/shell.ts', (text) => text.replace(/ {4}nothing: .*\n/, ''), /'nothing' is missing/],
  ['the word of a code', 'items.ts', (text) => text.replace(/ {2}needsTime: .*\n/, ''), /'needsTime' is missing/],
  ['a problem', 'problems.ts', (text) => text.replace(/ {2}CLOSED: \{[^}]*\},\n/, ''), /'CLOSED' is missing/],
  ['a mail', 'mails/people.ts', (text) => text.replace('  openDuty:', '  openDuties:'), /'openDuties' does not exist/],
];

/** What the compiler says of the languages when files of English are as above. */
function said(lacking: readonly Lack[]): string {
  const changed = new Map(
    lacking.map(([_what, file, change]) => {
      const path = join(room, 'en', file);
      return [path, change === null ? null : change(readFileSync(path, 'utf8'))] as const;
    }),
  );
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile) as { config: object };
  const files = [join(root, 'libs/language/src/index.ts')];
  const include = ['libs/language/src/languages/**/*.ts'];
  const { options, fileNames } = ts.parseJsonConfigFileContent({ ...config, files, include }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => (changed.has(path) ? changed.get(path) !== null : fileExists(path));
  host.getSourceFile = (path, ...more) => {
    const text = changed.get(path);
    return typeof text === 'string'
      ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2023)
      : getSourceFile(path, ...more);
  };
  const program = ts.createProgram({
    rootNames: fileNames.filter((name) => changed.get(name) !== null),
    options: { ...options, composite: false, incremental: false, noEmit: true },
    host,
  });
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(room))
    .flatMap((source) => program.getSemanticDiagnostics(source))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    .join('\n');
}

describe('a language that lacks something does not compile, and the compiler names it', () => {
  let words: string;
  beforeAll(() => {
    words = said(texts);
  });

  it.each(texts.map(([what, , , names]) => [what, names] as const))('%s', (_what, names) => {
    expect(words).toMatch(names);
  });

  // By itself: of several things that a type lacks, one is named.
  it(page[0], () => {
    expect(said([page])).toMatch(page[3]);
  });
});

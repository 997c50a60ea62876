import { join } from 'node:path';
import ts from 'typescript';

/**
 * What is recorded, by the files that say it: facts, inputs and states of processes, what travels between them, what people
 * are owed, documents and cases. `recorded-formats.decision.md` says what is promised of them.
 */
const recorded: Readonly<Record<string, readonly string[]>> = {
  'libs/domain/src/index.ts': [
    ...['AssessmentFact', 'DossierFact', 'MeetingFact', 'ProfileFact'],
    ...['AssessmentMessage', 'DossierMessage', 'MeetingMessage', 'ProfileMessage'],
    ...['AssessmentCommand', 'DossierCommand', 'MeetingCommand', 'ProfileCommand'],
    ...['NoticeIntent', 'ViewDocs', 'Calendar'],
  ],
  'libs/contracts/src/index.ts': [
    ...['AssessmentRun', 'DossierRun', 'MeetingRun', 'ProfileRun'],
    ...['ExchangeInput', 'ExchangeReply', 'CarryInput', 'CarryResult', 'OutboxItem'],
    ...['Framework', 'Answer', 'Text', 'DraftFields', 'NoticeJob'],
  ],
  'tools/case/src/format.ts': ['CaseFile'],
};

/**
 * The recorded formats, one line for each place: its path and what may stand there, `?` after a path that may be absent.
 * A member of a union of objects is named by its `type`, `kind` or `of`. What was described before is not described again:
 * `= path` says where; `expanded` writes it out.
 */
export function recordedFormats(root: string): readonly string[] {
  const files = Object.keys(recorded).map((file) => join(root, file));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.check.json'), (path) => ts.sys.readFile(path)) as {
    readonly config: { readonly extends: string };
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files }, ts.sys, root);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const described = new Map<ts.Type, string>();
  return Object.entries(recorded).flatMap(([file, names]) => {
    const source = program.getSourceFile(join(root, file));
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${file} is no module`);
    const exported = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]));
    return names.flatMap((name) => {
      const symbol = exported.get(name);
      if (symbol === undefined) throw new Error(`${file} has no ${name}`);
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return linesOf({ checker, described }, name, checker.getDeclaredTypeOfSymbol(target), '', []);
    });
  });
}

interface Description {
  readonly checker: ts.TypeChecker;
  /** Where a type was described first. */
  readonly described: Map<ts.Type, string>;
}

function linesOf(
  description: Description,
  path: string,
  type: ts.Type,
  mark: '' | '?',
  within: readonly ts.Type[],
): readonly string[] {
  const { checker, described } = description;
  const members = (type.isUnion() ? type.types : [type]).filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
  const objects = members.filter((member) => isObject(member));
  const plain = members.filter((member) => !isObject(member)).map((member) => plainName(checker, member));
  const kinds = objects.map((member) => (checker.isArrayType(member) ? 'list' : 'object'));
  const lines = [`${path}${mark}: ${[...new Set([...plain, ...kinds])].sort().join(' | ')}`];
  for (const member of objects) {
    const name = objects.length > 1 ? `${path}<${discriminant(checker, member)}>` : path;
    if (objects.length > 1) lines.push(`${name}: object`);
    const before = described.get(member);
    // A type within itself is described where it begins.
    if (within.includes(member)) continue;
    if (before !== undefined) {
      lines.push(`${lines.pop() ?? ''} = ${before}`);
      continue;
    }
    const inside = [...within, member];
    if (checker.isArrayType(member)) {
      const [element] = checker.getTypeArguments(member as ts.TypeReference);
      if (element !== undefined) lines.push(...linesOf(description, `${name}[]`, element, '', inside));
      continue;
    }
    described.set(member, name);
    const keyed = checker.getIndexTypeOfType(member, ts.IndexKind.String);
    if (keyed !== undefined) lines.push(...linesOf(description, `${name}[key]`, keyed, '?', inside));
    for (const property of checker.getPropertiesOfType(member)) {
      // Symbols of a list of fixed length: named by numbers that the compiler gives anew, and never written down.
      if (property.name.startsWith('__@')) continue;
      const may = property.flags & ts.SymbolFlags.Optional ? '?' : '';
      lines.push(...linesOf(description, `${name}.${property.name}`, checker.getTypeOfSymbol(property), may, inside));
    }
  }
  return lines;
}

/** The same with every place written out. */
export function expanded(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const [, head = line, at] = /^(.*?) = (.*)$/.exec(line) ?? [];
    whole.push(head);
    if (at === undefined) continue;
    const path = head.replace(/\??: .*$/, '');
    const below = whole.filter((one) => one.startsWith(at) && /^[.[<]/.test(one.slice(at.length)));
    whole.push(...below.map((one) => `${path}${one.slice(at.length)}`));
  }
  return whole;
}

function isObject(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
}

function plainName(checker: ts.TypeChecker, type: ts.Type): string {
  return type.flags & ts.TypeFlags.TypeParameter ? 'anything' : checker.typeToString(type);
}

/** What tells a member of a union from the others. */
function discriminant(checker: ts.TypeChecker, type: ts.Type): string {
  if (checker.isArrayType(type)) return 'list';
  for (const name of ['type', 'kind', 'of', 'ok']) {
    const property = checker.getPropertyOfType(type, name);
    const value = property === undefined ? undefined : checker.getTypeOfSymbol(property);
    if (value !== undefined && value.flags & ts.TypeFlags.Literal)
      return checker.typeToString(value).replaceAll('"', '');
  }
  return checker
    .getPropertiesOfType(type)
    .map(({ name }) => name)
    .sort()
    .join(',');
}

interface Place {
  readonly optional: boolean;
  readonly may: ReadonlySet<string>;
}

function placesOf(lines: readonly string[]): ReadonlyMap<string, Place> {
  return new Map(
    lines.map((line) => {
      const [, path = '', mark, may = ''] = /^(.*?)(\?)?: (.*)$/.exec(line) ?? [];
      return [path, { optional: mark === '?', may: new Set(may.split(' | ')) }];
    }),
  );
}

/** Where today's formats cannot read what was written in the committed ones. */
export function broken(committed: readonly string[], today: readonly string[]): readonly string[] {
  const [before, now] = [placesOf(committed), placesOf(today)];
  const problems: string[] = [];
  for (const [path, { may, optional }] of before) {
    const place = now.get(path);
    if (place === undefined) {
      problems.push(`${path} is gone`);
      continue;
    }
    const lost = [...may].filter((one) => !place.may.has(one));
    if (lost.length > 0) problems.push(`${path} may not be ${lost.join(' | ')} any more`);
    if (optional && !place.optional) problems.push(`${path} may not be absent any more`);
  }
  for (const [path, { optional }] of now) {
    const parent = path.replace(/(\.[^.[<]+|\[\]|\[key\]|<[^<>]*>)$/, '');
    const isMember = path.endsWith('>');
    if (!before.has(path) && before.has(parent) && !optional && !isMember) {
      problems.push(`${path} is new, and what was written before has none: let it be absent`);
    }
  }
  return problems;
}

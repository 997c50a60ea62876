import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * One change of a file: a new one, or text behind or in place of an anchor that stands there exactly once. A folder may be
 * begun as a copy of another, some of whose words are replaced by others.
 */
export type Change = { readonly file: string } & (
  | { readonly copyOf: string; readonly words: readonly (readonly [from: RegExp, to: string])[] }
  | { readonly text: string }
  | { readonly after: string; readonly insert: string }
  | { readonly replace: string; readonly by: string }
  | { readonly append: string }
);

/** A recipe of CONTRIBUTING.md as somebody follows it, by an example. */
export interface Recipe {
  /** Its heading in CONTRIBUTING.md. */
  readonly title: string;
  /** The most files that may have to be touched; null where nobody has set a goal. */
  readonly goal: number | null;
  /** Folders of which it is all the same how many files are touched: each counts as one. */
  readonly folders?: readonly string[];
  readonly changes: readonly Change[];
  /** Specs that fail unless the example works; nobody who follows the recipe needs them. One without text is there already. */
  readonly proof: readonly { readonly file: string; readonly text?: string }[];
}

/** The files that somebody who follows a recipe touches, each once. */
export function filesOf({ changes, folders = [] }: Recipe): readonly string[] {
  return [...new Set(changes.map(({ file }) => folders.find((folder) => file.startsWith(folder)) ?? file))];
}

/**
 * Follows a recipe in a copy of the repository.
 *
 * @throws when an anchor is gone or stands there more than once: the recipe, and what CONTRIBUTING.md says, is out of date
 */
export function follow(root: string, recipe: Recipe): void {
  for (const change of recipe.changes) {
    const path = join(root, change.file);
    if ('copyOf' in change) copy(join(root, change.copyOf), path, change.words);
    else if ('text' in change) write(path, change.text, recipe.title);
    else writeFileSync(path, changed(readFileSync(path, 'utf8'), change, recipe.title));
  }
  for (const { file, text } of recipe.proof) if (text !== undefined) write(join(root, file), text, recipe.title);
}

function copy(from: string, to: string, words: readonly (readonly [from: RegExp, to: string])[]): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, source));
    mkdirSync(dirname(target), { recursive: true });
    const text = readFileSync(source, 'utf8');
    writeFileSync(
      target,
      words.reduce((so, [said, other]) => so.replace(said, other), text),
    );
  }
}

function write(path: string, text: string, title: string): void {
  if (existsSync(path)) throw new Error(`${title}: ${path} is there already`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function changed(
  text: string,
  change: Exclude<Change, { readonly text: string } | { readonly copyOf: string }>,
  title: string,
): string {
  if ('append' in change) return `${text}${change.append}`;
  const anchor = 'after' in change ? change.after : change.replace;
  const times = text.split(anchor).length - 1;
  if (times !== 1) throw new Error(`${title}: in ${change.file} this stands ${times} times:\n${anchor}`);
  return text.replace(anchor, () => ('after' in change ? `${anchor}${change.insert}` : change.by));
}

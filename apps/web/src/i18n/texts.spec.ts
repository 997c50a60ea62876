import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { outOfUse } from '@selaras/language';
import { en as assignmentsEn } from '../assignments/words/en.js';
import { id as assignmentsId } from '../assignments/words/id.js';
import { en as draftsEn } from '../drafts/words/en.js';
import { id as draftsId } from '../drafts/words/id.js';
import { en as homeEn } from '../home/words/en.js';
import { id as homeId } from '../home/words/id.js';
import { en as obligationsEn } from '../obligations/words/en.js';
import { id as obligationsId } from '../obligations/words/id.js';
import { en as overviewEn } from '../overview/words/en.js';
import { id as overviewId } from '../overview/words/id.js';
import { en as serviceEn } from '../service/words/en.js';
import { id as serviceId } from '../service/words/id.js';
import { en as sessionEn } from '../session/words/en.js';
import { id as sessionId } from '../session/words/id.js';
import { en as shellEn } from '../shell/words/en.js';
import { id as shellId } from '../shell/words/id.js';
import { en as sharedEn } from './words/en.js';
import { id as sharedId } from './words/id.js';

type Tree = { readonly [key: string]: string | Tree };

const folders = ['i18n', 'shell', 'session', 'home', 'obligations', 'overview', 'assignments', 'drafts', 'service'];
const indonesianParts: readonly Tree[] = [
  sharedId,
  shellId,
  sessionId,
  homeId,
  obligationsId,
  overviewId,
  assignmentsId,
  draftsId,
  serviceId,
];
const englishParts: readonly Tree[] = [
  sharedEn,
  shellEn,
  sessionEn,
  homeEn,
  obligationsEn,
  overviewEn,
  assignmentsEn,
  draftsEn,
  serviceEn,
];
const joined = (parts: readonly Tree[]): Tree => Object.assign({}, ...parts) as Tree;

function leaves(tree: Tree, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? '').sort();

describe('texts of the screens', () => {
  const indonesian = leaves(joined(indonesianParts));
  const english = leaves(joined(englishParts));

  it('have the same keys in both languages; only English has a singular', () => {
    const withoutSingular = [...english.keys()].filter((key) => !key.endsWith('_one'));
    expect(withoutSingular.sort()).toEqual([...indonesian.keys()].sort());
    const plurals = [...english.keys()].filter((key) => key.endsWith('_other'));
    expect(plurals.filter((key) => !english.has(key.replace(/_other$/, '_one')))).toEqual([]);
  });

  it('use the same values in both languages', () => {
    const differing = [...indonesian].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('stand in the folder of their feature: every folder is looked at here, and no group stands in two', () => {
    const src = join(__dirname, '..');
    const found = readdirSync(src).filter((folder) => existsSync(join(src, folder, 'words')));
    expect(found.sort()).toEqual([...folders].sort());
    const groups = indonesianParts.flatMap((part) => Object.keys(part));
    expect(groups).toEqual([...new Set(groups)]);
  });

  it('use the words of the glossary', () => {
    expect([...indonesian].filter(([, text]) => outOfUse.test(text))).toEqual([]);
  });

  it('are never empty', () => {
    expect([...indonesian, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

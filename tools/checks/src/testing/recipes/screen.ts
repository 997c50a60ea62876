import type { Recipe } from './recipe.js';

/** A page of an assessment that shows its decrees. */
export const screen: Recipe = {
  title: 'A screen',
  goal: null,
  changes: [
    {
      file: 'apps/web/src/decrees/decrees-page.tsx',
      text: `import { Title } from '@mantine/core';
import { useTexts } from '../i18n/index.js';
import { useCase } from '../shell/case-context.js';
import './words/index.js';

/** The decrees by which the working days of an assessment are counted. */
export function DecreesPage() {
  const { t } = useTexts();
  const { detail } = useCase();
  return (
    <div className="page">
      <Title order={1}>{t('decrees.title')}</Title>
      <ul>
        {detail.calendar.decrees.map((decree) => (
          <li key={decree.id}>{decree.id}</li>
        ))}
      </ul>
    </div>
  );
}
`,
    },
    {
      file: 'apps/web/src/decrees/words/en.ts',
      text: "/** English words of the decrees. */\nexport const en = { decrees: { title: 'Days off by decree' } };\n",
    },
    {
      file: 'apps/web/src/decrees/words/id.ts',
      text: "/** Indonesian words of the decrees; its keys are the contract of both languages. */\nexport const id = { decrees: { title: 'Hari libur menurut keputusan' } };\n",
    },
    {
      file: 'apps/web/src/decrees/words/index.ts',
      text: `import { addWords } from '../../i18n/index.js';
import { en } from './en.js';
import { id } from './id.js';

declare module '../../i18n/index.js' {
  interface WordsOf {
    readonly decrees: typeof id;
  }
}

addWords({ id, en });
`,
    },
    {
      file: 'apps/web/src/shell/pages.ts',
      replace: "  readonly title: 'pages.overview' | ",
      by: "  readonly title: 'pages.overview' | 'pages.decrees' | ",
    },
    {
      file: 'apps/web/src/shell/pages.ts',
      after: 'export const registry: readonly Page[] = [\n',
      insert: `  {
    path: 'decrees',
    title: 'pages.decrees',
    opensFor: () => true,
    Screen: onDemand(async () => (await import('../decrees/decrees-page.js')).DecreesPage),
  },
`,
    },
    { file: 'apps/web/src/shell/words/en.ts', after: '  pages: {\n', insert: "    decrees: 'Days off',\n" },
    { file: 'apps/web/src/shell/words/id.ts', after: '  pages: {\n', insert: "    decrees: 'Hari libur',\n" },
    {
      file: 'tools/checks/lint/folders.mjs',
      replace: "    ['assignments', 'home', ",
      by: "    ['assignments', 'decrees', 'home', ",
    },
  ],
  // The page is compiled: its words, its address and what it reads are typed.
  proof: [],
};

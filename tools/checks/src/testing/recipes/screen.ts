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
      file: 'libs/language/src/languages/en/pages/decrees.ts',
      text: `/** In the navigation, which stands there before the page is loaded. */
export const title = 'Days off';

/** English words of the decrees. */
export const words = { decrees: { title: 'Days off by decree' } };

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en decrees': typeof words;
  }
}
`,
    },
    {
      file: 'libs/language/src/languages/id/pages/decrees.ts',
      text: `/** In the navigation, which stands there before the page is loaded. */
export const title = 'Hari libur';

/** Indonesian words of the decrees. */
export const words = { decrees: { title: 'Hari libur menurut keputusan' } };

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id decrees': typeof words;
  }
}
`,
    },
    {
      file: 'apps/web/src/shell/pages.ts',
      after: 'export const registry: readonly Page[] = [\n',
      insert: `  {
    path: 'decrees',
    opensFor: () => true,
    Screen: pageOnDemand('decrees', async () => (await import('../decrees/decrees-page.js')).DecreesPage),
  },
`,
    },
  ],
  // The page is compiled: its words, its address and what it reads are typed.
  proof: [],
};

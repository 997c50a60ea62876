import type { Recipe } from './recipe.js';

/** A body may also say that the task has just moved to another one. */
export const refusalReason: Recipe = {
  title: 'A refusal reason',
  goal: 3,
  changes: [
    { file: 'libs/domain/src/core/words.ts', after: "  'needsLeadership',\n", insert: "  'taskMoved',\n" },
    {
      file: 'libs/language/src/languages/en/items.ts',
      after: "  needsLeadership: 'needs a decision by its leadership',\n",
      insert: "  taskMoved: 'the task has moved to another body',\n",
    },
    {
      file: 'libs/language/src/languages/id/items.ts',
      after: 'export const refusalReason: Readonly<Record<RefusalReason, string>> = {\n',
      insert: "  taskMoved: 'tugasnya telah beralih ke lembaga lain',\n",
    },
  ],
  proof: [
    {
      file: 'libs/delivery/src/templates/recipe-refusal-reason.spec.ts',
      text: `import { expect, it } from '@jest/globals';
import { commands } from '@selaras/contracts';
import { aNotice, anAssessment, saying } from '../testing/messages.js';
import { describeNotice } from './describe.js';

it('a new reason is taken by the command and stands in the mail, in both languages', () => {
  const refuse = commands.find(({ name }) => name === 'dossier.refuse');
  expect(refuse?.body.safeParse({ reason: 'taskMoved' }).success).toBe(true);
  expect(refuse?.body.safeParse({ reason: 'taskLost' }).success).toBe(false);
  const notice = aNotice(saying('refused', { reason: 'taskMoved' }));
  const said = (lang: 'id' | 'en') => JSON.stringify(describeNotice(notice, anAssessment(), lang)).toLowerCase();
  expect(said('en')).toContain('the task has moved to another body');
  expect(said('id')).toContain('tugasnya telah beralih ke lembaga lain');
});
`,
    },
  ],
};

import type { Recipe } from './recipe.js';

/** People are told who holds an office from now on. What owes the notice is the machine that knows the occasion. */
export const noticeKind: Recipe = {
  title: 'A notice kind',
  goal: null,
  changes: [
    { file: 'libs/domain/src/core/notices.ts', after: "  'vacancy',\n", insert: "  'introduced',\n" },
    {
      file: 'libs/domain/src/core/notices.ts',
      after: '  readonly vacancy: { readonly office: NoticeWhy };\n',
      insert: '  readonly introduced: { readonly office: NoticeWhy };\n',
    },
    { file: 'libs/domain/src/notices/notice.ts', after: "    case 'vacancy':\n", insert: "    case 'introduced':\n" },
    {
      file: 'libs/language/src/vocabulary/mails.ts',
      after: 'export interface PeopleMails {\n',
      insert: '  readonly introduced: (said: { readonly role: string; readonly body: string | null }) => Told;\n',
    },
    {
      file: 'libs/language/src/languages/en/notices.ts',
      after: "  vacancy: 'nobody appointed',\n",
      insert: "  introduced: 'new holder of an office',\n",
    },
    {
      file: 'libs/language/src/languages/id/notices.ts',
      after: 'export const noticeKind: Readonly<Record<NoticeKind, string>> = {\n',
      insert: "  introduced: 'pejabat baru',\n",
    },
    {
      file: 'libs/language/src/languages/en/mails/people.ts',
      after: 'export const people: PeopleMails = {\n',
      insert: `  introduced: ({ role, body }) => ({
    title: \`New: \${named(role, body)}\`,
    text: \`There is a new \${named(role, body)}.\`,
  }),
`,
    },
    {
      file: 'libs/language/src/languages/id/mails/people.ts',
      after: 'export const people: PeopleMails = {\n',
      insert: `  introduced: ({ role, body }) => ({
    title: \`Pejabat baru: \${named(role, body)}\`,
    text: \`Ada pejabat baru sebagai \${named(role, body)}.\`,
  }),
`,
    },
    {
      file: 'libs/delivery/src/templates/groups/people.ts',
      replace: " | 'absenceOver'\n> = {\n",
      by: ` | 'absenceOver' | 'introduced'
> = {
  introduced: ({ office }, { words, lang, notice }) => ({
    ...words.introduced({ role: whyWords[lang][office], body: notice.body === null ? null : plain(notice.body) }),
    ask: null,
    due: null,
    indicators: [],
  }),
`,
    },
    {
      file: 'libs/delivery/src/testing/messages.ts',
      after: "  vacancy: { office: 'mainFocalPoint' },\n",
      insert: "  introduced: { office: 'mainFocalPoint' },\n",
    },
  ],
  proof: [
    {
      file: 'libs/delivery/src/templates/recipe-notice-kind.spec.ts',
      text: `import { expect, it } from '@jest/globals';
import { noticeForm } from '@selaras/domain';
import { noticeKindWords } from '@selaras/language';
import { aNotice, anAssessment, saying } from '../testing/messages.js';
import { describeNotice } from './describe.js';

it('a new kind joins the digest and is worded in both languages', () => {
  const notice = aNotice({ ...saying('introduced'), body: 'BPS' });
  expect(noticeForm('introduced')).toBe('digest');
  expect(noticeKindWords.id.introduced).toBe('pejabat baru');
  expect(describeNotice(notice, anAssessment(), 'en').title).toBe('New: main focal point of BPS');
  expect(describeNotice(notice, anAssessment(), 'id').title).toContain('Pejabat baru');
});
`,
    },
  ],
};

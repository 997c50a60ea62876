import type { Recipe } from './recipe.js';

/** Who answers for which body, on a page that everybody who takes part may open. */
export const readWithScreen: Recipe = {
  title: 'A read, with its screen',
  goal: 8,
  changes: [
    {
      file: 'libs/contracts/src/http/reads.ts',
      after:
        "export const indicatorListSchema = z.object({ indicators: z.array(indicatorViewSchema) }).meta({ id: 'IndicatorList' });\n",
      insert: `
export const contactListSchema = z
  .object({ contacts: z.array(z.object({ body: z.string(), role, name: localizedReply })) })
  .meta({ id: 'ContactList' });
export type ContactList = z.infer<typeof contactListSchema>;
`,
    },
    {
      file: 'libs/contracts/src/http/routes.ts',
      after:
        "  get('listMembers', '/members', 'Members with their roles, and the bodies.', reads.memberListSchema, {\n    shows: ['member', 'member.history'],\n  }),\n",
      insert:
        "  get('listContacts', '/contacts', 'Who answers for which body.', reads.contactListSchema, { shows: ['member'] }),\n",
    },
    {
      file: 'apps/api/src/people/people.queries.ts',
      replace: 'import type { BodyPeople, MemberList, OwnPart } ',
      by: 'import type { BodyPeople, ContactList, MemberList, OwnPart } ',
    },
    {
      file: 'apps/api/src/people/people.queries.ts',
      after: "  bodies: parts.bodiesTakingPart,\n  entries: parts.docs('body'),\n}));\n",
      insert: 'export const contacts = new Screen(() => ({ members: parts.membersWithNames }));\n',
    },
    {
      file: 'apps/api/src/people/people.queries.ts',
      after: 'export class PeopleQueries {\n',
      insert: `  /** Who answers for which body. */
  contacts(member: Member): ContactList {
    const { members: all } = contacts.of(member);
    return {
      contacts: all.flatMap(({ body, role, name }) =>
        body !== null && ['focalPoint', 'authority'].includes(role) ? [{ body, role, name }] : [],
      ),
    };
  }

`,
    },
    {
      file: 'apps/api/src/people/people.controller.ts',
      replace: 'import type { BodyPeople, Lang, MemberList, OwnPart } ',
      by: 'import type { BodyPeople, ContactList, Lang, MemberList, OwnPart } ',
    },
    {
      file: 'apps/api/src/people/people.controller.ts',
      replace: 'import { PeopleQueries, bodyPeople, members } ',
      by: 'import { PeopleQueries, bodyPeople, contacts, members } ',
    },
    {
      file: 'apps/api/src/people/people.controller.ts',
      after: '    return this.queries.members(member);\n  }\n',
      insert: `
  @Route('listContacts')
  @Shows(contacts)
  contacts(@CurrentMember() member: Member): ContactList {
    return this.queries.contacts(member);
  }
`,
    },
    {
      file: 'apps/web/src/contacts/contacts-page.tsx',
      text: `import { Title } from '@mantine/core';
import { api, settle } from '../api/client.js';
import { useRead } from '../api/queries.js';
import { useTexts } from '../i18n/index.js';
import { CaseText, useCase } from '../shell/case-context.js';
import { Empty, Loaded } from '../ui/feedback.js';

/** Who answers for which body. */
export function ContactsPage() {
  const { t } = useTexts();
  const { key } = useCase();
  const list = useRead(key, 'contacts', [{ kinds: ['assessment', 'body'] }], (init) =>
    settle(api.GET('/api/assessments/{key}/contacts', init)),
  );
  return (
    <div className="page">
      <Title order={1}>{t('contacts.title')}</Title>
      <Loaded query={list}>
        {({ contacts }) =>
          contacts.length === 0 ? (
            <Empty title={t('contacts.none')} />
          ) : (
            <ul>
              {contacts.map(({ body, role, name }, index) => (
                <li key={index}>
                  <strong>{body}</strong> <CaseText text={name} /> · {t(\`role.\${role}\`)}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}
`,
    },
    {
      file: 'libs/language/src/languages/en/pages/contacts.ts',
      text: `/** In the navigation, which stands there before the page is loaded. */
export const title = 'Contacts';

/** English words of the contacts. */
export const words = { contacts: { title: 'Whom to ask', none: 'Nobody is appointed yet.' } };

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en contacts': typeof words;
  }
}
`,
    },
    {
      file: 'libs/language/src/languages/id/pages/contacts.ts',
      text: `/** In the navigation, which stands there before the page is loaded. */
export const title = 'Narahubung';

/** Indonesian words of the contacts. */
export const words = { contacts: { title: 'Siapa yang dapat dihubungi', none: 'Belum ada yang ditunjuk.' } };

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id contacts': typeof words;
  }
}
`,
    },
    {
      file: 'apps/web/src/shell/pages.ts',
      after: 'export const registry: readonly Page[] = [\n',
      insert: `  {
    path: 'contacts',
    opensFor: () => true,
    Screen: pageOnDemand('contacts', async () => (await import('../contacts/contacts-page.js')).ContactsPage),
  },
`,
    },
  ],
  // The page is compiled: its words, its address and what it reads are typed.
  proof: [
    {
      file: 'apps/api/src/people/recipe-read.spec.ts',
      text: `import { expect, it } from '@jest/globals';
import { buildOpenApi, contactListSchema } from '@selaras/contracts';
import type { Member } from '../http/caller.js';
import { PeopleQueries, contacts } from './people.queries.js';

it('the new read is offered, and tells who answers for a body', () => {
  expect(JSON.stringify(buildOpenApi())).toContain('/api/assessments/{key}/contacts');
  const name = { en: 'Somebody' };
  const members = [
    { person: 'a', name, organisation: null, lang: 'en', role: 'focalPoint', body: 'BPS' },
    { person: 'b', name, organisation: null, lang: 'en', role: 'coordinator', body: null },
  ];
  const member = { shown: { screen: contacts, yielded: { members } } } as unknown as Member;
  const told = new PeopleQueries().contacts(member);
  expect(contactListSchema.parse(told)).toEqual({ contacts: [{ body: 'BPS', role: 'focalPoint', name }] });
});
`,
    },
  ],
};

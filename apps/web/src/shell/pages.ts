import type { PageName } from '@selaras/language';
import type { ComponentType, LazyExoticComponent } from 'react';
import { pageOnDemand } from './page-on-demand.js';
import { ofBody } from './standing.js';
import type { Standing } from './standing.js';

/** One page of an assessment. A feature joins the app by its line in the registry below. */
export interface Page {
  /** Its part of the address, behind the assessment's key; its words have the same name. */
  readonly path: PageName;
  readonly opensFor: (standing: Standing) => boolean;
  readonly Screen: LazyExoticComponent<ComponentType>;
}

/** Every page, in the order of the navigation; the first one that opens for a person is where they start. */
export const registry: readonly Page[] = [
  {
    path: 'assignments',
    // Bodies see their own part.
    opensFor: ({ body }) => body !== null,
    Screen: pageOnDemand(
      'assignments',
      async () => (await import('../assignments/assignments-page.js')).AssignmentsPage,
    ),
  },
  {
    path: 'overview',
    // The whole is for everybody but those who answer for a body and do nothing else.
    opensFor: ({ roles, body }) => body === null || roles.some((role) => !ofBody.includes(role)),
    Screen: pageOnDemand('overview', async () => (await import('../overview/overview-page.js')).OverviewPage),
  },
  {
    path: 'people',
    // What is my role here? concerns everybody.
    opensFor: () => true,
    Screen: pageOnDemand('people', async () => (await import('../people/people-page.js')).PeoplePage),
  },
];

/** Which pages a person has, first the one they start on. */
export function pagesOf(standing: Standing): readonly Page[] {
  return registry.filter((page) => page.opensFor(standing));
}

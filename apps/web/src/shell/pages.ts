import type { ComponentType, LazyExoticComponent } from 'react';
import { onDemand } from '../ui/later.js';
import { ofBody } from './standing.js';
import type { Standing } from './standing.js';

/** One page of an assessment. A feature joins the app by its line in the registry below. */
export interface Page {
  /** Its part of the address, behind the assessment's key. */
  readonly path: string;
  /** Key of its title, in the words of the shell: the navigation stands before the page is loaded. */
  readonly title: 'pages.overview' | 'pages.assignments';
  readonly opensFor: (standing: Standing) => boolean;
  readonly Screen: LazyExoticComponent<ComponentType>;
}

/** Every page, in the order of the navigation; the first one that opens for a person is where they start. */
export const registry: readonly Page[] = [
  {
    path: 'assignments',
    title: 'pages.assignments',
    // Bodies see their own part.
    opensFor: ({ body }) => body !== null,
    Screen: onDemand(async () => (await import('../assignments/assignments-page.js')).AssignmentsPage),
  },
  {
    path: 'overview',
    title: 'pages.overview',
    // The whole is for everybody but those who answer for a body and do nothing else.
    opensFor: ({ roles, body }) => body === null || roles.some((role) => !ofBody.includes(role)),
    Screen: onDemand(async () => (await import('../overview/overview-page.js')).OverviewPage),
  },
];

/** Which pages a person has, first the one they start on. */
export function pagesOf(standing: Standing): readonly Page[] {
  return registry.filter((page) => page.opensFor(standing));
}

import type { PageName } from '@selaras/language';
import type { ComponentType, LazyExoticComponent } from 'react';
import { needPage } from '../i18n/index.js';
import { onDemand } from '../ui/later.js';

/** A page that is fetched when it is first shown, and its words beside it. */
export function pageOnDemand(name: PageName, load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return onDemand(async () => {
    const [Page] = await Promise.all([load(), needPage(name)]);
    return Page;
  });
}

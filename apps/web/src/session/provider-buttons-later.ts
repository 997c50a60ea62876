import { needPage } from '../i18n/index.js';
import { onDemand } from '../ui/later.js';

/** Ways in by a provider, with their words: the sign-in stands before they are there. */
export const ProviderButtons = onDemand(async () => {
  const [{ ProviderButtons: Part }] = await Promise.all([import('./provider-buttons.js'), needPage('providers')]);
  return Part;
});

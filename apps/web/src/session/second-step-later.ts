import { needPage } from '../i18n/index.js';
import { onDemand } from '../ui/later.js';

/** The second step of a sign-in and its words: most people never see it, so it is fetched when it is asked for. */
export const SecondStep = onDemand(async () => {
  const [{ SecondStep: Step }] = await Promise.all([import('./second-step.js'), needPage('proof')]);
  return Step;
});

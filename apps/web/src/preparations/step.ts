import { sectionNames } from '@selaras/contracts';

/** The steps in their order: each section, and the look at all of it. */
export const steps = [...sectionNames, 'review'] as const;
export type StepName = (typeof steps)[number];

import { Initial1763956800000 } from './1763956800000-initial.js';

/** In the order in which they run. */
export const migrations = [Initial1763956800000];

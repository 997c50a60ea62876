import { Initial1764277200000 } from './1764277200000-initial.js';

/** In the order in which they run. */
export const migrations = [Initial1764277200000];

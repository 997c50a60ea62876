import { Initial1764277200000 } from './1764277200000-initial.js';
import { ContentOwner1764280300000 } from './1764280300000-content-owner.js';

/** In the order in which they run. */
export const migrations = [Initial1764277200000, ContentOwner1764280300000];

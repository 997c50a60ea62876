import { Initial1764277200000 } from './1764277200000-initial.js';
import { Accounts1764280100000 } from './1764280100000-accounts.js';
import { ContentOwner1764280300000 } from './1764280300000-content-owner.js';
import { SecondFactor1764280500000 } from './1764280500000-second-factor.js';
import { Preparation1764280700000 } from './1764280700000-preparation.js';
import { SignInWays1764320400000 } from './1764320400000-sign-in-ways.js';
import { Ground1764320500000 } from './1764320500000-ground.js';
import { Sight1764320700000 } from './1764320700000-sight.js';

/** In the order in which they run. */
export const migrations = [
  Initial1764277200000,
  Accounts1764280100000,
  ContentOwner1764280300000,
  SecondFactor1764280500000,
  Preparation1764280700000,
  SignInWays1764320400000,
  Ground1764320500000,
  Sight1764320700000,
];

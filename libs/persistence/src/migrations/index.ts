import { Initial1763956800000 } from './1763956800000-initial.js';
import { ReplacedSteps1764028800000 } from './1764028800000-replaced-steps.js';
import { MessageRefusals1764115200000 } from './1764115200000-message-refusals.js';
import { LeaseHolder1764203600000 } from './1764203600000-lease-holder.js';
import { Outbox1764205200000 } from './1764205200000-outbox.js';
import { NoticePath1764206400000 } from './1764206400000-notice-path.js';
import { Installation1764206500000 } from './1764206500000-installation.js';
import { Drafts1764208100000 } from './1764208100000-drafts.js';
import { LocalizedText1764209000000 } from './1764209000000-localized-text.js';
import { LoginCount1764210600000 } from './1764210600000-login-count.js';

/** In the order in which they run. */
export const migrations = [
  Initial1763956800000,
  ReplacedSteps1764028800000,
  MessageRefusals1764115200000,
  LeaseHolder1764203600000,
  Outbox1764205200000,
  NoticePath1764206400000,
  Installation1764206500000,
  Drafts1764208100000,
  LocalizedText1764209000000,
  LoginCount1764210600000,
];

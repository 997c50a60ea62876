import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { codes } from './codes.js';
import { inbox } from './inbox.js';
import { mails } from './mails/index.js';
import { preparations, preparedFrom } from './preparations.js';
import * as problems from './problems.js';
import { requests } from './requests.js';
import { terminal } from './terminal.js';
import { warnings } from './warnings.js';

/** Everything that services and tools say in Indonesian. */
export const words: Vocabulary = {
  codes,
  problems,
  preparations,
  preparedFrom,
  requests,
  warnings,
  mails,
  inbox,
  terminal,
  operator: 'Operator sistem',
  outOfUse:
    /asesmen|instansi|otorita\b|staf program|peninjau luar|ditanya lagi|konflik|pertentangan|bertentangan|terpumpun|deadline|simulasi|\bdraf\b|melempar|menyerahkan|diserahkan|\bserahkan/i,
};

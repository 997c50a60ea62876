import type { MailWords } from '../../../vocabulary/mails.js';
import { account } from './account.js';
import { crosscheck } from './crosscheck.js';
import { duties } from './duties.js';
import { frame } from './frame.js';
import { handoffs } from './handoffs.js';
import { meetings } from './meetings.js';
import { people } from './people.js';
import { profile } from './profile.js';

export const mails: MailWords = {
  ...duties,
  ...handoffs,
  ...crosscheck,
  ...meetings,
  ...profile,
  ...people,
  ...account,
  frame,
};

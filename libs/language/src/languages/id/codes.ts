import type { Codes } from '../../vocabulary/codes.js';
import * as course from './course.js';
import * as duties from './duties.js';
import * as items from './items.js';
import * as notices from './notices.js';
import * as states from './states.js';

/** Words for the codes of the domain. */
export const codes: Codes = { course, items, states, notices, duties };

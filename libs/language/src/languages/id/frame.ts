import { app } from './screens/app.js';
import { drafts } from './screens/drafts.js';
import { session } from './screens/session.js';
import { shell } from './screens/shell.js';

/** What stands around the pages, and in several of them: it is there from the start. */
export const frame = {
  ...app,
  ...shell,
  ...session,
  ...drafts,
};

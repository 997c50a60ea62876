import type { InboxWords } from '../../vocabulary/inbox.js';

/* English words of the built-in inbox. */

export const inbox: InboxWords = {
  title: 'Built-in inbox',
  lead: 'Rehearsal mail never leaves this place.',
  assessment: 'Assessment (key)',
  recipient: 'Recipient (person code)',
  filter: 'Filter',
  messages: (count) => (count === 1 ? '1 message' : `${count} messages`),
  received: 'Received (UTC)',
  to: 'To',
  subject: 'Subject',
  text: 'Text',
  emptyPage: 'There are no messages on this page.',
  newest: 'Newest messages',
  nothingMatches: 'No message matches the filter.',
  all: 'All messages',
  empty: 'No messages yet. What the system sends will appear here.',
  newer: 'Newer',
  older: 'Older',
  failed: 'Something went wrong',
  localOnly: 'From this computer only',
  readOnly: 'Read only',
  unknownAddress: 'Unknown address',
  noMessage: 'No such message',
  badFilter: 'The filter is not valid',
};

/**
 * The order of the folders inside each room, from the lowest to the highest: a folder imports only from those that stand
 * before it. Rooms without folders need no row.
 *
 * An entry is a folder below `src`, or a file that stands elsewhere than the rest of its folder; the longest entry that
 * fits a file counts. `.` are the files of `src` itself. A list in the list are neighbours that know nothing of each other;
 * `*` are all folders that have no entry, side by side.
 *
 * @type {Readonly<Record<string, readonly (string | readonly string[])[]>>}
 */
export const folders = {
  // What each machine holds and what it is told come before the machines, which know each other by that alone.
  'libs/domain': [
    'core',
    'calendar',
    'people/roll.ts',
    'assessment/types.ts',
    'people',
    'notices',
    ['dossier/types.ts', 'meeting/types.ts', 'profile/types.ts'],
    'assessment/messages.ts',
    'views.ts',
    ['dossier', 'meeting', 'profile'],
    'assessment',
    'interpreter',
  ],
  'libs/language': ['vocabulary', 'languages', '.'],
  'libs/contracts': [
    'text',
    'calendar/zone-name.ts',
    'http/address.ts',
    'http/shapes.ts',
    'http/reply-parts.ts',
    'http/replies.ts',
    'calendar',
    'answers',
    'catalogue',
    'errors',
    'commands',
    'assessment',
    'preparations',
    'policy',
    ['jobs', 'pages', 'temporal'],
    'ports',
    'http',
  ],
  'libs/persistence': [
    'entities',
    'migrations',
    '.',
    'record',
    'ledger',
    'screens',
    ['assessment', 'catalogue', 'installation', 'people', 'preparations'],
  ],
  'libs/delivery': ['.', 'format', 'templates', 'channels', 'inbox', 'queues', 'pipeline'],
  'apps/api': [
    'tokens.ts',
    'provider-settings.ts',
    'config.ts',
    'platform',
    'http',
    'session',
    'engine',
    'reference',
    'reads',
    'commands',
    [
      'assessment',
      'dossier',
      'crosscheck',
      'meeting',
      'profile',
      'notices',
      'people',
      'catalogue',
      'content',
      'record',
      'drafts',
      'live',
      'clock',
      'service',
      'accounts',
    ],
    // A launch does what several features do.
    'preparations',
    '.',
  ],
  'apps/web': [
    'lib/instants.ts',
    'i18n',
    ['lib/uuid.ts', 'lib/local-drafts.ts'],
    'api',
    'lib',
    'ui',
    'dialogs',
    'files',
    'shell',
    'drafts',
    'people',
    // What is seen as another person is in the account too.
    'sights',
    // Every other folder is a feature of its own: it knows none of the others and needs no line here.
    '*',
    // The frame knows which pages there are; what pages need of the shell stands below them.
    'shell/pages.ts',
    ['shell/shell.tsx', 'shell/case-page.tsx'],
    '.',
  ],
  'tools/stack': ['services', 'rebuild', 'installation', 'entries', '.', 'world'],
  'tools/case': ['account', '.'],
  'tools/bench': ['bare', '.', 'notices', 'registry.ts'],
  'tools/command': ['test-command', '.'],
};

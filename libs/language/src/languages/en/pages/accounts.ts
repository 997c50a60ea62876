/** In the navigation, which stands there before the page is loaded. */
export const title = 'Accounts';

/** English words of the operator’s list of accounts. */
export const words = {
  accounts: {
    help: 'Everybody who is known here, and whether they can sign in. Nothing here changes what anybody may do in an assessment.',
    search: 'Search for a name, an address or an account',
    find: 'Search',
    nobody: 'Nobody is found',
    person: 'Person',
    stands: 'State',
    lastSignIn: 'Last sign-in',
    never: 'never',
    act: 'Action',
    standing: {
      none: 'Cannot sign in',
      invited: 'Invited',
      active: 'Open',
      disabled: 'Disabled',
    },
    invite: 'Invite',
    inviteNamed: 'Invite {{name}}',
    invited: 'An invitation to {{name}} is on its way',
    inviteTitle: 'Invite {{name}}?',
    inviteText:
      'A mail with a link goes to {{email}}. By the link the account gets a new password; a link sent before works no more.',
    disable: 'Disable',
    disableNamed: 'Disable the account of {{name}}',
    disableTitle: 'Disable the account of {{name}}?',
    disableText:
      'Every session of this account ends at once and nobody can sign in to it. What the person did stays in the record.',
    disabled: 'The account of {{name}} is disabled',
    revive: 'Revive',
    reviveNamed: 'Revive the account of {{name}}',
    revived: 'The account of {{name}} is open again',
    resetFactor: 'Take the second factor away',
    resetFactorNamed: 'Take the second factor of {{name}} away',
    resetFactorTitle: 'Take the second factor of {{name}} away?',
    resetFactorText:
      'For somebody who has lost phone and recovery codes. Be sure who asks you for it. Every session of the account ends, and {{email}} is told.',
    factorReset: 'The second factor of {{name}} is taken away',
    more: 'Show more',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en accounts': typeof words;
  }
}

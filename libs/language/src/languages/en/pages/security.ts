/** In the navigation, which stands there before the page is loaded. */
export const title = 'Security log';

/** English words of the security log. */
export const words = {
  security: {
    help: 'What happened to accounts and what was refused to whom, newest first. It is only added to; nobody can change it here.',
    kindFilter: 'Event',
    every: 'All events',
    personFilter: 'Account',
    addressFilter: 'Address',
    filter: 'Filter',
    nothing: 'Nothing of this kind',
    at: 'When',
    event: 'Event',
    whose: 'Account',
    from: 'From',
    byOther: 'by {{by}}',
    unknown: 'unknown account',
    more: 'Show older ones',
    csv: 'As a table (CSV)',
    lines: 'As JSON lines',
    kind: {
      signedIn: 'Signed in',
      signInFailed: 'Sign-in failed',
      signInHeld: 'Sign-in held back',
      signedOut: 'Signed out',
      sessionEnded: 'Session ended',
      passwordChanged: 'Password changed',
      passwordSetByLink: 'Password set by link',
      passwordPutByOperator: 'Password put by the operator',
      linkRefused: 'Link refused',
      invited: 'Invited',
      resetAsked: 'New password asked for',
      accountPut: 'Account entered',
      accountDisabled: 'Account disabled',
      accountRevived: 'Account revived',
      languageChanged: 'Language changed',
      permissionRefused: 'Permission refused',
      roleChanged: 'Role changed',
      exported: 'Taken along',
      provedAgain: 'Confirmed again who it is',
      secondFactorAsked: 'Password right, code asked for',
      secondFactorSet: 'Second factor set up',
      secondFactorRemoved: 'Second factor removed',
      secondFactorReset: 'Second factor taken away by the operator',
      recoveryCodesMade: 'New recovery codes made',
      recoveryCodeUsed: 'Recovery code used',
      sightAsked: 'Asked to see as another person',
      sightAllowed: 'Allowed to be seen as',
      sightRefused: 'Refused to be seen as',
      sightBegan: 'Began to see as another person',
      sightRead: 'Read as another person',
      sightEnded: 'Seeing as another person ended',
      providerLinked: 'Linked with a sign-in service',
      providerUnlinked: 'Link with a sign-in service taken away',
    },
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en security': typeof words;
  }
}

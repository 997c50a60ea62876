/** In the title of the window while somebody comes back from a provider. */
export const title = 'Sign-in';

/** English words of signing in by a provider of identity. */
export const words = {
  providers: {
    or: 'or',
    signIn: 'Sign in with {{name}}',
    accept: 'Go on with {{name}}, without a password',
    prove: 'Confirm with {{name}}',
    title: 'Other ways to sign in',
    explain:
      'You can link your account with the sign-in service of your ministry and then sign in by it. What you may do here does not change.',
    notLinked: 'Not linked.',
    linkedSince: 'Linked since {{at}}.',
    lastUsed: 'Last used on {{at}}.',
    link: 'Link {{name}}',
    unlink: 'Unlink {{name}}',
    unlinkTitle: 'Unlink {{name}}?',
    unlinkText:
      'You then sign in with your password, and wherever else you are signed in you are signed out. If you have no password yet, ask for a link at the sign-in page.',
    unlinked: 'The link is taken away',
    provedTitle: 'You have confirmed that it is you',
    provedText: 'You can close this window. What you have filled in is sent in the other one.',
    notDone: 'Not signed in',
    toStart: 'To the start page',
    codeTitle: 'One more step',
    codeExplain: 'You have signed in there. This account has a second factor as well.',
    go: 'Sign in',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en providers': typeof words;
  }
}

/** Of the question in front of a form. */
export const title = 'Confirm that it is you';

/** English words of the question who sits there, and of the second step of a sign-in. */
export const words = {
  proof: {
    title: 'Please confirm that it is you',
    explain:
      'Signatures, clearances, publications, and changes of roles or of how somebody signs in are taken only from whoever has just confirmed who they are. What you have filled in stays; it is sent as soon as you have confirmed.',
    password: 'Your password',
    explainSecond:
      'The second factor is changed only by somebody who has just confirmed it by a code of the app or by a recovery code.',
    byPassword: 'Use the password instead',
    byCode: 'Use a code instead',
    secondTitle: 'One more step',
    secondExplain: 'The password is right. This account has a second factor.',
    code: 'Code of the app',
    codeHelp: 'The six digits that your authenticator app shows now.',
    recoveryCode: 'Recovery code',
    recoveryHelp: 'One of those you kept. It serves once.',
    useRecovery: 'No phone at hand? Use a recovery code',
    useApp: 'Use the code of the app',
    codeShort: 'At least six characters',
    otherAccount: 'Sign in with another account',
    submit: 'Confirm and go on',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en proof': typeof words;
  }
}

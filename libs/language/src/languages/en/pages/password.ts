/** In the navigation, which stands there before the page is loaded. */
export const title = 'Password';

/** English words of the page at which a link by mail sets a password. */
export const words = {
  password: {
    chooseTitle: 'Choose a password',
    chooseFor: 'For the account {{login}} ({{name}}).',
    until: 'This link works until {{at}}.',
    newPassword: 'New password',
    rule: 'At least 12 characters of any kind. Three or four words that do not belong together are good.',
    tooShort: 'At least 12 characters are needed.',
    submit: 'Set the password and sign in',
    askTitle: 'Ask for a link',
    askExplain: 'We send a link to your e-mail address; by it you choose a new password.',
    askLogin: 'Account name or e-mail address',
    askSubmit: 'Send the link',
    asked:
      'If there is an account of this name, a mail is on its way. It arrives within a few minutes; please look in the folder for junk mail as well.',
    notArrived: 'Nothing arrives? Ask the coordinator of your assessment to invite you again.',
    back: 'To the sign-in',
    required: 'Required',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en password': typeof words;
  }
}

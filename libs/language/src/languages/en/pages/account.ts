/** In the navigation, which stands there before the page is loaded. */
export const title = 'My account';

/** English words of the own account. */
export const words = {
  account: {
    who: 'Account',
    login: 'Account name',
    email: 'E-mail address',
    emailHelp: 'Mails about your tasks go there. The operator changes it.',
    lastSignIn: 'Last sign-in before this one',
    noSignIn: 'None: this is your first visit.',
    signInFrom: '{{at}}, {{device}}, from {{address}}',
    notYou: 'If that was not you, change your password now and tell the operator.',
    unknownDevice: 'unknown device',
    language: 'Language of your mails and screens',
    languageSet: 'The language is changed',
    passwordTitle: 'Password',
    passwordSetAt: 'Set on {{at}}.',
    present: 'Present password',
    next: 'New password',
    rule: 'At least 12 characters of any kind. Three or four words that do not belong together are good.',
    tooShort: 'At least 12 characters are needed.',
    required: 'Required',
    change: 'Change the password',
    changed: 'The password is changed',
    changed_detail: 'Wherever else you were signed in, you are signed out.',
    sessionsTitle: 'Where you are signed in',
    session: '{{device}}, from {{address}}',
    since: 'Since {{at}}, last seen {{seen}}',
    here: 'here',
    end: 'Sign out there',
    endNamed: 'Sign out: {{device}}, since {{at}}',
    ended: 'That session is ended',
    endOthers: 'Sign out everywhere else',
    endedOthers: 'You are signed out everywhere else',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en account': typeof words;
  }
}

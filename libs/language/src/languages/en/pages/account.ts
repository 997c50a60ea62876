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
  factor: {
    title: 'Second factor',
    explain:
      'With a second factor your password alone opens nothing: when you sign in you also give the code that an app on your phone shows, such as Aegis, Google Authenticator or Microsoft Authenticator.',
    notSet: 'Not set up.',
    since: 'Set up on {{at}}. Recovery codes left: {{left}}.',
    required: 'Your role asks for it.',
    impossible: 'This installation cannot keep a second factor yet. Ask the operator.',
    setUp: 'Set up a second factor',
    move: 'Move to another phone',
    newCodes: 'New recovery codes',
    newCodesTitle: 'New recovery codes?',
    newCodesText: 'Those you have now work no more, also those you have not used.',
    remove: 'Do without',
    removeTitle: 'Do without a second factor?',
    removeText: 'Your password alone then opens your account. Entry in the app and recovery codes serve no more.',
    removed: 'Your account has no second factor any more',
    scan: 'Scan this code with the app.',
    qr: 'QR code for the authenticator app',
    secret: 'Or type this into the app:',
    thenCode: 'Then give the code that the app shows. Wherever else you are signed in, you are then signed out.',
    confirm: 'Confirm',
    codesTitle: 'Your recovery codes',
    codesExplain:
      'Each of them serves once in place of the app, for instance when your phone is lost. They are shown only now: print them or write them down, and keep them where your phone is not.',
    copy: 'Copy them',
    copied: 'The codes are copied',
    notCopied: 'The browser did not copy them. Please write them down.',
    kept: 'I have kept them',
    firstTitle: 'Please set up a second factor',
    firstExplain:
      'Your role opens texts that are not public, or acts for others. It needs more than a password, so please set this up first; it takes about two minutes. Afterwards everything opens.',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en account': typeof words;
  }
}

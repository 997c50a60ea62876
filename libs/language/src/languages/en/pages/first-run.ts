/** In the navigation, which stands there before the page is loaded. */
export const title = 'First sign-in';

/** English words of the page at which the first operator makes their account. */
export const words = {
  firstRun: {
    heading: 'Your account as operator',
    explain:
      'Nobody can sign in here yet. The account you make now looks after this installation: it prepares assessments and invites the people who take part.',
    name: 'Name',
    nameHelp: 'As others read it, for instance in invitations.',
    code: 'Account name',
    codeHelp: 'By it you sign in. Letters, digits, dot, dash and underscore; it does not change later.',
    codeWrong: 'Please use letters, digits, dot, dash and underscore only.',
    codeReserved: 'This name belongs to the settings of the installation. Please choose another one.',
    email: 'E-mail address',
    emailHelp: 'Mails about your account go there.',
    emailWrong: 'This is not an e-mail address, for instance name@ministry.example.',
    language: 'Language of your mails and screens',
    password: 'Password',
    rule: 'At least 12 characters of any kind. Three or four words that do not belong together are good.',
    tooShort: 'At least 12 characters are needed.',
    required: 'Required',
    submit: 'Make the account and sign in',
    until: 'This link works once, until {{at}}.',
    takenTitle: 'The account is made',
    taken: 'Somebody can sign in here already, so this link is no longer needed. If that is you, please sign in.',
    signIn: 'To the sign-in',
    overTitle: 'This link does not work any more',
    over: 'A newer one has taken its place, or it is older than 48 hours. A new one is printed each time Selaras is started, or by npm run operator-link.',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en first-run': typeof words;
  }
}

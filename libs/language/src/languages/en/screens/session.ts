/** English words of the sign-in. */
export const session = {
  login: {
    title: 'Sign in',
    explain:
      'Selaras runs an assessment that many ministries and agencies answer together: at every moment it shows who is waited for, for what, and until when.',
    login: 'Account name or e-mail address',
    password: 'Password',
    showPassword: 'Show or hide the password',
    submit: 'Sign in',
    required: 'Required',
    invented:
      'This example uses an illustrative catalogue: the indicators and the list of bodies are our own wording, all answers are invented, and the accounts are roles, not people.',
    forgot: 'Forgotten the password, or no password yet?',
    expired: 'Your session has ended. Please sign in again.',
  },
};

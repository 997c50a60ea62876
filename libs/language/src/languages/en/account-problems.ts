import type { ProblemWords } from '../../vocabulary/problems.js';

/** English words of problems with an account: how one signs in, proves who one is, and sees as another person. */
export const accountProblems = {
  LINK_OVER: {
    title: 'This link does not work any more',
    message:
      'It has been used, a newer one has taken its place, it is older than 48 hours, or the role it was for has ended. If you have chosen a password, sign in with it; otherwise ask for a new link below, or ask whoever invited you.',
  },
  PASSWORD_COMMON: {
    title: 'Too easy to guess',
    message:
      'This password, or one much like it, is on the list of those that are tried first. Choose another one: three or four words that do not belong together are good.',
  },
  PASSWORD_PERSONAL: {
    title: 'Too easy to guess',
    message:
      'The password contains your name, your account, your address or the name of this service. Choose another one: three or four words that do not belong together are good.',
  },
  PASSWORD_WRONG: {
    title: 'Not your present password',
    message: 'The present password is not right, so nothing was changed. Check it and try again.',
  },
  ACCOUNT_DISABLED: {
    title: 'The account is disabled',
    message: 'This account[ ({person})] is disabled. Revive it first.',
  },
  SECOND_FACTOR_NEEDED: {
    title: 'One more step',
    message:
      'The password is right. Now give the code that your authenticator app shows, or one of your recovery codes.',
  },
  SECOND_FACTOR_REQUIRED: {
    title: 'A second factor is needed',
    message: 'Your role here asks for a second factor when you sign in. Set it up under “My account”.',
  },
  SECOND_FACTOR_OFF: {
    title: 'No second factor here',
    message: 'This installation has no key with which it could keep the secret of a second factor. Tell the operator.',
  },
  SECOND_FACTOR_OVER: {
    title: 'Please begin again',
    message: 'The QR code has expired, or another one has been shown since. Have a new one shown and scan that.',
  },
  CODE_WRONG: {
    title: 'This code is not right',
    message:
      'The code does not fit, or it was used before. A code of the app serves once and for about a minute: wait for the next one, and check that the clock of your phone is right.',
  },
  PROVIDER_OVER: {
    title: 'Please begin again',
    message:
      'This sign-in was finished before, was begun in another browser, or took longer than a quarter of an hour. Nothing was done. Begin again.',
  },
  PROVIDER_FAILED: {
    title: 'The sign-in was not finished',
    message:
      'The sign-in was called off, or what came back cannot be trusted. Nothing was done. Try again; if it stays, sign in with your password and tell the operator.',
  },
  PROVIDER_AWAY: {
    title: 'The sign-in service does not answer',
    message:
      'The sign-in service that you chose does not answer at the moment. Try again in a few minutes, or sign in with your password.',
  },
  PROVIDER_NOT_LINKED: {
    title: 'Not linked with an account here',
    message:
      'You have signed in there, but no open account here is linked with it. If you have an account, sign in with your password and link it under “My account”. If you were invited, open the link of the invitation and go on from there. Otherwise ask the coordinator of your assessment to invite you.',
  },
  PROVIDER_TAKEN: {
    title: 'This cannot be linked',
    message:
      'What you signed in with there is linked with another account, or your account is linked with another one there. Take the former link away first, or ask the operator.',
  },
  PROOF_TOO_OLD: {
    title: 'Please confirm that it is you',
    message:
      'This is done only by somebody who has confirmed within the last[ {minutes}] minutes who they are. Nothing was done yet. Confirm it, then do the same again.',
  },
  SEEING_ONLY: {
    title: 'Nothing can be done here',
    message:
      'You see what another person sees, for reading alone, so nothing was done. End it in the bar at the top to act in your own name.',
  },
  SIGHT_OVER: {
    title: 'This is over',
    message:
      'To see as this person is not open to you, or no longer: it is open for half an hour after they have allowed it, unless they take it back. Ask them again if it is still needed.',
  },
} as const satisfies Partial<ProblemWords['problems']>;

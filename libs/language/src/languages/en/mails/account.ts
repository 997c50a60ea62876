import type { AccountMails } from '../../../vocabulary/mails.js';

export const account: AccountMails = {
  accountLetter: {
    subject: {
      invitation: 'Invitation to Selaras: please choose your password',
      reset: 'Selaras: choose a new password',
      secondFactorReset: 'Selaras: your second factor was taken away',
      providerLinked: 'Selaras: a sign-in service was linked with your account',
      providerUnlinked: 'Selaras: a sign-in service is no longer linked with your account',
    },
    invited: ({ by, place, more }) => {
      const who = by === null ? 'You are invited' : `${by} invites you`;
      if (place === null) return `${who} to Selaras, where ministries and agencies answer an assessment together.`;
      const role = place.body === null ? place.role : `${place.role} of ${place.body}`;
      const others = more === 0 ? '' : `, and in ${more} more ${more === 1 ? 'role' : 'roles'}`;
      return `${who} to take part in the assessment “${place.title}” as ${role}${others}. It is answered in Selaras.`;
    },
    asked: 'Somebody, probably you, asked for a new password of your account in Selaras.',
    taken: (by) =>
      `${by ?? 'The operator of Selaras'} took away the second factor of your account in Selaras. Every session of the account was ended.`,
    linked:
      'Your account in Selaras was linked with a sign-in service, such as that of your ministry. From now on you can sign in by it as well.',
    unlinked:
      'The link of your account in Selaras with a sign-in service was taken away. Every other session of the account was ended.',
    invitation: {
      title: 'Choose your password',
      text: 'Open the link and choose a password of at least 12 characters. You are then signed in and see what waits for you.',
    },
    reset: {
      title: 'Choose a new password',
      text: 'Open the link and choose a new password. If it was not you who asked, there is nothing to do: your password stays as it is.',
    },
    secondFactorReset: {
      title: 'Set it up again',
      text: 'Sign in with your password and set a second factor up again under “My account”. If you did not ask for this, tell the operator at once and choose a new password: somebody may be trying to get into your account.',
    },
    providerLinked: {
      title: 'If it was you, there is nothing to do',
      text: 'Under “My account” you see with what your account is linked, and can take the link away. If it was not you, do so at once, choose a new password and tell the operator: somebody may have got into your account.',
    },
    providerUnlinked: {
      title: 'If it was you, there is nothing to do',
      text: 'You sign in with your password. If you never had one, ask for a link at the sign-in page. If it was not you, choose a new password at once and tell the operator: somebody may have got into your account.',
    },
    once: 'The link works once and for 48 hours. A newer one takes its place.',
    login: 'You sign in as',
    until: 'The link works until',
    path: 'At the address of Selaras, open',
    open: 'Choose the password',
    whyInvited: (by) =>
      `You are receiving this because ${by ?? 'the operator of Selaras'} entered this address for you. If you do not know why, please ignore it: without the link nothing happens.`,
    whyAsked: 'You are receiving this because your account was named at the sign-in page of Selaras.',
    whyTaken: 'You are receiving this because how you sign in to Selaras was changed by somebody else.',
    whyLinks: 'You are receiving this because how you can sign in to Selaras was changed.',
    askOperator: 'For questions, please contact whoever looks after Selaras in your government.',
  },
};

import type { AccountMails } from '../../../vocabulary/mails.js';

export const account: AccountMails = {
  accountLetter: {
    subject: {
      invitation: 'Invitation to Selaras: please choose your password',
      reset: 'Selaras: choose a new password',
      secondFactorReset: 'Selaras: your second factor was taken away',
      sightAsked: 'Selaras: may support see what you see?',
      sightBegan: 'Selaras: support sees what you see',
      passwordChanged: 'Selaras: your password was changed',
      secondFactorSet: 'Selaras: a second factor was set up',
      secondFactorRemoved: 'Selaras: your second factor was removed',
      recoveryCodesMade: 'Selaras: new recovery codes were made',
      recoveryCodeUsed: 'Selaras: a recovery code was used',
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
    sightAsked: {
      title: 'Decide whether you allow it',
      text: 'Nothing is shown before you say yes. If you allow it, support sees for 30 minutes what you see in this assessment, also wording that has not left your ministry, but not what you have written and not sent. Nothing can be done in your name, and you can end it at any time. If you do not know what this is about, refuse.',
    },
    sightBegan: {
      title: 'You can end it at any time',
      text: 'You allowed this. Nothing can be done in your name, and what is read is kept in the security log. If it was not you who allowed it, end it under “My account”, choose a new password and tell your coordinator.',
    },
    asksSight: ({ by, title }) =>
      `${by ?? 'The operator of Selaras'} asks to see${title === null ? '' : ` the assessment “${title}”`} as you see it, in order to help.`,
    beganSight: ({ by, title }) =>
      `${by ?? 'The operator of Selaras'} now sees${title === null ? '' : ` the assessment “${title}”`} as you see it.`,
    sightReason: 'Reason given',
    sightUntil: 'It ends by itself at the latest',
    sightPath: 'At the address of Selaras, open',
    sightOpen: 'Open my account',
    whySight: 'You are receiving this because it is about what you see in Selaras.',
    passwordGiven: (by) => `${by ?? 'The operator of Selaras'} set a new password for your account in Selaras.`,
    done: {
      passwordChanged: 'The password of your account in Selaras was changed.',
      secondFactorSet:
        'A second factor was set up for your account in Selaras. From now on it is asked for at every sign-in.',
      secondFactorRemoved:
        'The second factor of your account in Selaras was removed. From now on the password alone opens it.',
      recoveryCodesMade: 'New recovery codes were made for your account in Selaras. The former ones work no more.',
      recoveryCodeUsed:
        'A recovery code of your account in Selaras was used. It works no more; under “My account” you see how many are left.',
    },
    notYou: {
      title: 'If it was you, there is nothing to do',
      text: 'If it was not you, ask for a new password at the sign-in page at once, look under “My account” where you are signed in, and tell the operator: somebody may have got into your account.',
    },
    whyDone: 'You are receiving this because how you sign in to Selaras has changed.',
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

/** In the navigation, which stands there before the page is loaded. */
export const title = 'See as a person';

/** English words of seeing as another person, from both sides. */
export const words = {
  sights: {
    help: 'To help somebody it can be necessary to see what they see. They are asked first and allow it for 30 minutes or refuse; you can do nothing in their name; every page you open is kept in the security log, which their body reads too.',
    ask: 'Ask somebody',
    assessment: 'Assessment',
    person: 'Account of the person',
    personHelp: 'As it stands under “People” of the assessment.',
    reason: 'Reason',
    reasonHelp: 'The person reads it as you write it.',
    required: 'Required',
    send: 'Ask',
    sent: 'The request is on its way',
    asked: 'Requests',
    none: 'You have asked nobody yet',
    reasonGiven: 'Reason: {{reason}}',
    askedAt: 'Asked {{at}}.',
    state: {
      asked: 'No answer yet.',
      lapsed: 'It was not answered within seven days.',
      refused: 'Refused {{at}}.',
      open: 'Allowed {{at}}; it ends {{until}} at the latest.',
      seen: 'Seen from {{began}} to {{ended}}.',
      unused: 'Allowed {{at}}, and never used.',
    },
    begin: 'See it now',
    beginNamed: 'See now what {{name}} sees',
    bar: 'You see as another person',
    seeing: 'You see what {{name}} sees. Nothing can be done here. It ends by itself {{until}}.',
    over: 'To see what {{name}} sees is over.',
    end: 'End it',
    ownTitle: 'Who sees what you see',
    ownHelp:
      'Support may ask to see an assessment as you see it, also wording that has not left your ministry, but not what you have written and not sent. Without your yes nothing is shown, and nothing can be done in your name.',
    ownNone: 'Nobody has asked.',
    act: { allow: 'Allow for 30 minutes', refuse: 'Refuse', withdraw: 'End it now' },
    actNamed: {
      allow: 'Allow {{name}} for 30 minutes to see what you see',
      refuse: 'Refuse {{name}}',
      withdraw: 'End now that {{name}} sees what you see',
    },
    done: { allow: 'It is allowed for 30 minutes', refuse: 'It is refused', withdraw: 'It is ended' },
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en sights': typeof words;
  }
}

import type { CrosscheckMails } from '../../../vocabulary/mails.js';
import { following } from './plurals.js';

export const crosscheck: CrosscheckMails = {
  questions: ({ body, count, round }) => ({
    title: `Clarification round ${round}: ${count} ${count === 1 ? 'question' : 'questions'}`,
    text: `In clarification round ${round} the researchers put the following ${count === 1 ? 'question' : 'questions'} to ${body}. Please reply before the round closes.`,
  }),
  questionsReplied: ({ round }) => ({
    title: `All questions of round ${round} have been replied to`,
    text: `The replies to all clarification questions of round ${round} are in. The round can be closed.`,
  }),
  contradiction: ({ count }) => ({
    title: 'A contradiction to be resolved',
    text: `Statements on ${following(count)} differ from one another. The researchers will contact the bodies concerned to resolve this; nothing needs to be done for now.`,
  }),
};

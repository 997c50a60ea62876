import type { PeopleMails } from '../../../vocabulary/mails.js';

const named = (role: string, body: string | null): string => (body === null ? role : `${role} of ${body}`);

export const people: PeopleMails = {
  handedOver: ({ role, body, only, open }) => ({
    title: `Handover to you: ${named(role, body)}`,
    text: `From now on you are ${only ? 'the' : /^[aeiou]/.test(role) ? 'an' : 'a'} ${named(role, body)}. ${
      open === 0
        ? 'Nothing is waiting for you at the moment.'
        : 'What is still open and now falls to you is listed below.'
    }`,
  }),
  vacancy: ({ role, body }) => ({
    title: `Nobody appointed: ${named(role, body)}`,
    text: `Nobody is appointed as ${named(role, body)}. What is open cannot be done before somebody is. Please appoint a successor.`,
  }),
  openDuty: ({ about, by }) =>
    [about, by === null ? 'no deadline' : `by ${by}`].filter((part) => part !== '').join('; '),
};

import type { PeopleMails, SaidOfRole } from '../../../vocabulary/mails.js';

const named = (role: string, body: string | null): string => (body === null ? role : `${role} of ${body}`);

/** On whose word: an official wants to know it before anything else. */
const entered = ({ enteredBy, letter }: SaidOfRole): string =>
  enteredBy === null
    ? 'The term for which it was given is over.'
    : `Entered by the ${enteredBy}${letter === null ? '' : ` on letter ${letter}`}.`;
const article = (role: string): string => (/^[aeiou]/.test(role) ? 'an' : 'a');

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
  roleGiven: (said) => ({
    title: `New role: ${named(said.role, said.body)}`,
    text:
      said.person === null
        ? `From now on you are ${article(said.role)} ${named(said.role, said.body)}. ${entered(said)}`
        : `From now on ${said.person} is ${article(said.role)} ${named(said.role, said.body)}. ${entered(said)} If your body did not ask for this, tell the coordinator today.`,
  }),
  roleEnded: (said) => ({
    title: `Role ended: ${named(said.role, said.body)}`,
    text:
      said.person === null
        ? `You are no longer ${article(said.role)} ${named(said.role, said.body)}, and what this role showed is closed to you. ${entered(said)} Thank you for your work.`
        : `${said.person} is no longer ${article(said.role)} ${named(said.role, said.body)}. ${entered(said)} If your body did not ask for this, tell the coordinator today.`,
  }),
  openDuty: ({ about, by }) =>
    [about, by === null ? 'no deadline' : `by ${by}`].filter((part) => part !== '').join('; '),
};

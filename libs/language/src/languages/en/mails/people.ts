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
  absenceNoted: ({ body, from, until, mode, standIn, enteredBy, letter }) => ({
    title: `Your absence is entered${body === null ? '' : `: ${body}`}`,
    text: `You are away from ${from} until ${until}. ${
      mode === 'finishes'
        ? `What is open then stays with you; new work and mails go to ${standIn ?? 'nobody yet'}.`
        : `All work and mails go to ${standIn ?? 'nobody yet'} meanwhile.`
    }${standIn === null ? ' The coordinator is told when it begins.' : ''} It ends by itself, or earlier when you say that you are back; you keep your access. Entered by the ${enteredBy}${letter === null ? '' : ` on letter ${letter}`}.`,
  }),
  standIn: ({ person, body, until, mode, open }) => ({
    title: `You stand in for ${person}${body === null ? '' : `, ${body}`}`,
    text: `${person} is away until ${until}, and you stand in. ${
      mode === 'finishes'
        ? `${person} finishes what was open before; new work and mails come to you until then.`
        : open === 0
          ? 'Nothing is waiting for you at the moment; work and mails come to you until then.'
          : 'What is open and now falls to you until then is listed below.'
    }`,
  }),
  nobodyAvailable: ({ person, role, body, until, signs }) => ({
    title: `Nobody available: ${named(role, body)}`,
    text: `${person} is away until ${until}, and nobody stands in as ${named(role, body)}. ${
      signs ? 'Answers cannot be signed off meanwhile.' : 'New work and mails reach nobody there meanwhile.'
    } Please agree with the body who takes over.`,
  }),
  absenceOver: ({ role, body, began, open }) => ({
    title: `${began ? 'Your absence is over' : 'Your absence is called off'}: ${named(role, body)}`,
    text: `${
      began
        ? `From now on work and mails for the ${named(role, body)} come to you again.`
        : 'The absence that was entered ahead no longer holds; work and mails stay with you.'
    } ${open === 0 ? 'Nothing is waiting for you at the moment.' : 'What is open is listed below.'}`,
  }),
  openDuty: ({ about, by }) =>
    [about, by === null ? 'no deadline' : `by ${by}`].filter((part) => part !== '').join('; '),
};

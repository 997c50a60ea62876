import type { CaseFigures, FigureRow, TerminalWords } from '../../vocabulary/terminal.js';

/* English words of the tools at a terminal. */

export const terminal: TerminalWords = {
  account: {
    heading: (named) => `Account of ${named}`,
    rows,
    allHold: 'Every check of this case holds.',
    failed: (checks) => (checks === 1 ? '1 check does not hold:' : `${checks} checks do not hold:`),
    andMore: (count) => `… and ${count} more`,
  },
  replaying: (title) => `Replaying ${title} …`,
  steps: (done, total) => `${done} of ${total} steps`,
  stopped: (done, total, from) =>
    `Stopped after ${done} of ${total} steps; not reached: step ${done}${from} and what follows.`,
  notReached: {
    those: (named) => `the stages ${named}`,
    outcomes: (count) => `an outcome for ${count} indicators`,
    stops: (parts) => `The case stops early. It did not reach: ${parts}.`,
  },
  rehearsal: {
    accepted: 'it was accepted',
    note: 'Note',
    until: 'until',
    waiting: 'Still waited for',
    sum: (good, all, mails) => `${good} of ${all} steps go as the script says; ${mails} mails.`,
  },
};

function rows(account: CaseFigures): readonly FigureRow[] {
  const { bodies, indicators, handoffs, contradictions, notices, fgd, profile, temporal } = account;
  return [
    ['Bodies', `${bodies.atKickoff} at the kick-off, ${bodies.atFgd} at the FGD`],
    [
      'Indicators',
      `${indicators.total}: ${indicators.agreed} agreed, ${indicators.contested} contested, ${indicators.notApplicable} not applicable`,
    ],
    ['"Not ours"', `${account.refusals} refusals`],
    [
      'Handoffs',
      `${handoffs.proposed} proposed: ${handoffs.accepted} accepted, ${handoffs.refused} refused, ${handoffs.escalated} escalated after silence, ${handoffs.hopLimit} at the hop limit`,
    ],
    [
      'Cross-check',
      `${account.rounds} rounds; ${contradictions.opened} contradictions: ${contradictions.reconciled} reconciled, ${contradictions.bothStand} both stand, ${contradictions.unresolved} unresolved`,
    ],
    [
      'FGD',
      `${fgd.participants} participants of ${fgd.bodies} bodies (${fgd.inPerson} in person, ${fgd.online} online), ${fgd.itemsWithOutcome} items with an outcome`,
    ],
    ['Consultation', `${account.consultation.participants} participants`],
    [
      'Profile',
      `version ${profile.version}: ${profile.statements} statements, ${profile.statementsWithProvenance} with provenance; errata: ${profile.errata}`,
    ],
    [
      'Notices',
      `${notices.raised} owed: ${notices.sent} sent, ${notices.suppressed} no longer needed, ${notices.lost} lost, ${notices.duplicates} twice; ${notices.onNonWorkingDays} on days off; at most ${notices.maxPerPersonPerDay} digest per person and day`,
    ],
    ...(notices.repeats === 0
      ? []
      : [['', `${notices.repeats} mails arrived again under their own Message-ID after a crash`] as const]),
    [
      'Processes',
      `${temporal.workflows} workflows, ${temporal.events} events, continued as new ${temporal.continuedAsNew} times`,
    ],
    ['Time taken', `${account.wallSeconds} s`],
  ];
}

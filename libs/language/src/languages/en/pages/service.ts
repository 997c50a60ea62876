/** In the navigation, which stands there before the page is loaded. */
export const title = 'Service';

/** English words of the operator's page. */
export const words = {
  service: {
    help: 'The state of the service now, looked at every ten seconds.',
    fine: 'Everything is running.',
    behind: 'Everything is running; some records are still on their way.',
    failing: 'A part of the service cannot be worked with.',
    mailsLate: 'Everything can be done; mails go out later.',
    part: 'Part',
    state: 'State',
    database: 'Database',
    engine: 'Process engine',
    answers: 'Answers',
    cause: {
      away: 'Does not answer: start it, or mend the way to it',
      refused: 'Refuses the log-in: correct its address and password',
      diskFull: 'Its disk is full: free some space on it',
      readOnly: 'Takes nothing in, it is read-only: name the one that may be written to',
      outOfMemory: 'Its memory is full: give it more',
      tooManyConnections: 'Has no connection left: allow more, or end others',
      notMigrated: 'Its tables are not there or too old: run the migration',
      failing: 'Answers with an error: see its log',
    },
    queues: 'Queues',
    queuesHelp: 'Without the queues mails wait; none is lost.',
    databaseHelp: 'Without the database nothing can be read; acts that were accepted stay kept.',
    engineHelp: 'Without the process engine no act is accepted; what is recorded can still be read.',
    owed: 'Records on their way',
    nothingOwed: 'None',
    owedBy_one: '{{count}} process, for {{seconds}} seconds',
    owedBy_other: '{{count}} processes, the longest for {{seconds}} seconds',
    owedUnknown: 'Not known yet',
    owedHelp:
      'A process keeps what is not written yet and writes it as soon as it can. If something is still on its way an hour later, run “npm run rebuild-log” for that assessment.',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en service': typeof words;
  }
}

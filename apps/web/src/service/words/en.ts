/** English words of the operator's page. */
export const en = {
  service: {
    title: 'Service',
    help: 'The state of the service now, looked at every ten seconds.',
    fine: 'Everything is running.',
    behind: 'Everything is running; some records are still on their way.',
    failing: 'A part of the service does not answer.',
    part: 'Part',
    state: 'State',
    database: 'Database',
    engine: 'Process engine',
    answers: 'Answers',
    silent: 'Does not answer',
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

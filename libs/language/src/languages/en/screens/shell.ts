/** English words around the pages. */
export const shell = {
  level: { national: 'national', subnational: 'subnational' },
  clock: {
    label: 'Clock of the rehearsal',
    rehearsal: 'Rehearsal',
    rehearsalHelp: 'This is a rehearsal, not a live assessment: its time is moved by hand.',
    now: 'Now, in the case',
    next: 'Next event',
    nextAt: 'Next event: {{at}}',
    nothing: 'No event is awaited',
    to: 'To a date',
    toTitle: 'Move the clock to a date',
    toField: 'Date',
    toHelp: 'The clock moves to 23:59 {{zone}} on this date. It cannot go back.',
    toSubmit: 'Move the clock',
    tooEarly: 'Choose {{date}} or a later date.',
    moving: 'The clock is moving; everything due on the way is carried out…',
    moved: 'The clock now shows {{at}}',
    moved_detail_one: '{{count}} step was carried out.',
    moved_detail_other: '{{count}} steps were carried out.',
  },
};

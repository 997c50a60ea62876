/** English words of the start page. */
export const en = {
  home: {
    title: 'Your assessments',
    rehearsal: 'rehearsal',
    waits_one: '{{count}} task waits for you',
    waits_other: '{{count}} tasks wait for you',
    first: 'Most urgent: {{what}}',
    until: 'due {{date}}',
    nothing: 'Nothing waits for you',
    over: 'It is over',
    notBegun: 'not begun',
  },
};

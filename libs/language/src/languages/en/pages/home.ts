/** In the navigation, which stands there before the page is loaded. */
export const title = 'Your assessments';

/** English words of the start page. */
export const words = {
  home: {
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

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en home': typeof words;
  }
}

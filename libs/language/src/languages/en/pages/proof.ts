/** Of the question in front of a form. */
export const title = 'Confirm that it is you';

/** English words of the question who sits there. */
export const words = {
  proof: {
    title: 'Please confirm that it is you',
    explain:
      'Signatures, clearances, publications and changes of roles are asked for only from somebody who has just confirmed who they are. What you have filled in stays; it is sent as soon as you have confirmed.',
    password: 'Your password',
    required: 'Required',
    submit: 'Confirm and go on',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en proof': typeof words;
  }
}

/** English words of drafts. */
export const drafts = {
  draft: {
    mark: 'Draft, not sent',
    discard: 'Throw draft away',
    discardTitle: 'Throw away the draft for {{code}}?',
    discardText: 'What was written and not sent will be deleted and cannot be brought back.',
    back: 'Your draft of {{at}} has been put back.',
    backLocal: 'Your draft kept in this browser has been put back.',
    restart: 'Start again',
    hint: 'What you write is kept as a draft by itself; only you can see it.',
    saving: 'Saving the draft…',
    saved: 'Draft saved {{at}}; only you can see it.',
    local: 'The draft is not on the server yet; for now it is kept in this browser only.',
    unsaved: 'The draft is not saved. Do not close this page.',
  },
};

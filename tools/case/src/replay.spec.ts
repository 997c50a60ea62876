import { describe, expect, it } from '@jest/globals';
import { batchesOf } from './replay.js';

const step = (command: string, at: string) => ({ step: { at, actor: 'a', do: command }, index: 0 });

describe('what may be under way at once', () => {
  it('is what dossiers do at one instant, and nothing else', () => {
    const nine = '2023-03-06T09:00:00+07:00';
    const alsoNine = '2023-03-06T02:00:00Z';
    const ten = '2023-03-06T10:00:00+07:00';
    const batches = batchesOf([
      step('assessment.assign', nine),
      step('dossier.accept', nine),
      step('dossier.accept', alsoNine),
      step('dossier.accept', ten),
      step('meeting.reply', ten),
      step('meeting.reply', ten),
      step('dossier.answer', ten),
    ]);
    expect(batches.map((batch) => batch.map(({ step: { do: command } }) => command))).toEqual([
      ['assessment.assign'],
      ['dossier.accept', 'dossier.accept'],
      ['dossier.accept'],
      ['meeting.reply'],
      ['meeting.reply'],
      ['dossier.answer'],
    ]);
  });
});

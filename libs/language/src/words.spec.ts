import { describe, expect, it } from '@jest/globals';
import { waitingWhats } from '@selaras/domain';
import { codesOf, labels, wordFor } from './codes.js';
import * as course from './course.js';
import * as items from './items.js';
import * as noticeWords from './notices.js';
import * as states from './states.js';
import { askFor, dutyFor, dutyInGeneral, dutyLabels } from './duties.js';
import { langs } from './lang.js';
import type { Words } from './lang.js';
import { outOfUse } from './out-of-use.js';

const groups: readonly (readonly [string, Words<string>])[] = [course, items, noticeWords, states].flatMap((words) =>
  Object.entries<Words<string>>(words),
);

describe('words for codes', () => {
  it('are there for every group', () => {
    expect(groups.length).toBeGreaterThan(15);
  });

  it.each(groups)('%s are no codes, in either language, and no two of a group read the same', (_name, words) => {
    expect(Object.keys(words.id).sort()).toEqual(Object.keys(words.en).sort());
    for (const lang of langs) {
      const all = Object.values(words[lang]);
      expect(all.filter((word) => word.trim() === '' || /[a-z][A-Z]/.test(word))).toEqual([]);
      expect(all).toEqual([...new Set(all)]);
    }
    expect(Object.values(words.id).filter((word) => outOfUse.test(word))).toEqual([]);
  });

  it('begin small, and large where they stand alone', () => {
    expect(labels(course.stageWords, 'id').crosscheck).toBe('Pemeriksaan silang');
    expect(labels(course.roleWords, 'en').programOfficer).toBe('Programme officer');
    expect(wordFor(course.stageWords, 'toString', 'en')).toBeNull();
    expect(codesOf(course.meetingKindWords)).toEqual(['coordination', 'fgd', 'consultation']);
  });
});

describe('what is owed', () => {
  it.each(waitingWhats)('counts: %s', (what) => {
    for (const lang of langs) {
      for (const phrase of [
        dutyFor(what, 1, lang),
        dutyFor(what, 4, lang),
        askFor(what, 4, lang),
        dutyInGeneral(what, lang),
      ]) {
        expect(phrase).not.toMatch(/[{}]|[a-z][A-Z]/);
        expect(lang === 'id' && outOfUse.test(phrase)).toBe(false);
      }
      expect(dutyInGeneral(what, lang)).not.toMatch(/\d/);
    }
  });

  it('has a singular where the language has one', () => {
    expect(dutyFor('answerIndicators', 1, 'en')).toBe('answer 1 indicator');
    expect(askFor('acceptIndicators', 4, 'en')).toBe('accept 4 indicators');
    expect(askFor('acceptIndicators', 4, 'id')).toBe('menerima 4 indikator');
    expect(dutyLabels('en')).toMatchObject({ closeRound_one: 'Close the clarification round' });
    expect(Object.keys(dutyLabels('id')).filter((key) => key.endsWith('_one'))).toEqual([]);
  });
});

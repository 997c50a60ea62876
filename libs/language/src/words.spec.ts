import { describe, expect, it } from '@jest/globals';
import { waitingWhats } from '@selaras/domain';
import * as codes from './codes.js';
import { wordFor } from './codes.js';
import { langs } from './lang.js';
import type { Words } from './lang.js';
import { vocabulary } from './languages/whole.js';
import { outOfUse } from './out-of-use.js';
import { askFor, dutyFor, dutyInGeneral } from './phrases.js';
import { screenCodes } from './screen-codes.js';
import { labels } from './vocabulary/words.js';

const groups = Object.entries(codes).filter((entry): entry is [string, Words<string>] => typeof entry[1] === 'object');

describe('words for codes', () => {
  it('are there for every group', () => {
    expect(groups.length).toBeGreaterThan(15);
  });

  it.each(groups)('%s are no codes, in any language, and no two of a group read the same', (_name, words) => {
    for (const lang of langs) {
      const all = Object.values(words[lang]);
      expect(Object.keys(words[lang]).sort()).toEqual(Object.keys(words[langs[0]]).sort());
      expect(all.filter((word) => word.trim() === '' || /[a-z][A-Z]/.test(word))).toEqual([]);
      expect(all).toEqual([...new Set(all)]);
      expect(all.filter((word) => outOfUse(word, lang))).toEqual([]);
    }
  });

  it('begin small, and large where they stand alone', () => {
    expect(labels(codes.stageWords.id).crosscheck).toBe('Pemeriksaan silang');
    expect(labels(codes.roleWords.en).programOfficer).toBe('Programme officer');
    expect(wordFor(codes.stageWords, 'toString', 'en')).toBeNull();
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
        expect(outOfUse(phrase, lang)).toBe(false);
      }
      expect(dutyInGeneral(what, lang)).not.toMatch(/\d/);
    }
  });

  it('has a singular where the language has one', () => {
    expect(dutyFor('answerIndicators', 1, 'en')).toBe('answer 1 indicator');
    expect(askFor('acceptIndicators', 4, 'en')).toBe('accept 4 indicators');
    expect(askFor('acceptIndicators', 4, 'id')).toBe('menerima 4 indikator');
    expect(screenCodes(vocabulary.en.codes).what).toMatchObject({ closeRound_one: 'Close the clarification round' });
    expect(Object.keys(screenCodes(vocabulary.id.codes).what).filter((key) => key.endsWith('_one'))).toEqual([]);
  });
});

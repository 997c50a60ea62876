import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { words as enWords } from './en/index.js';
import { words as idWords } from './id/index.js';
import type { Lang } from './index.js';

/**
 * Everything that services and tools say. In a file of its own: a page that needs some of it must not bring it into what every
 * screen waits for.
 */
export const vocabulary: Readonly<Record<Lang, Vocabulary>> = {
  id: idWords,
  en: enWords,
};

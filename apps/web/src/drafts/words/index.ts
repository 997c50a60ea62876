import { addWords } from '../../i18n/index.js';
import { en } from './en.js';
import { id } from './id.js';

declare module '../../i18n/index.js' {
  interface WordsOf {
    readonly drafts: typeof id;
  }
}

addWords({ id, en });

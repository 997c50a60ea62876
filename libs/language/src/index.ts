export { isLang, langOfStrangers, langs } from './lang.js';
export type { Counted, Lang, LanguageWords, Said, Words } from './lang.js';
// One module a group: a page of the web app takes along only those that it shows.
export * from './course.js';
export * from './items.js';
export * from './notices.js';
export * from './states.js';
export { warningSentence } from './warnings.js';
export { capital, codesOf, labels, wordFor } from './codes.js';
export { mailWords } from './mails.js';
export type { FrameWords, MailLabel, MailWords, Told } from './mail-words.js';
export { counted, askFor, dutyFor, dutyInGeneral, dutyLabels, dutyWords } from './duties.js';
export { languageWords } from './languages.js';
export * from './dates.js';
export { outOfUse } from './out-of-use.js';
export { bare, plain, plainLines } from './plain.js';
export { sortCodes } from './sort-codes.js';

export { langs } from './lang.js';
export type { Counted, Lang, Said, Words } from './lang.js';
export * from './codes.js';
export { counted, dutyFor, dutyLabels, dutyWords } from './duties.js';
export { dateWords } from './date-words.js';
export * from './dates.js';
export { plain, plainLines } from './plain.js';
export { sortCodes } from './sort-codes.js';

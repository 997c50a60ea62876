/*
 * The language in which a screen shows a text. A browser takes only types from the domain; but that mails and screens fall
 * back in one order must not be written down twice, so the pure function is handed on here.
 */
export { textIn } from '@selaras/domain';
export type { LocalizedText, TextInLanguage } from '@selaras/domain';

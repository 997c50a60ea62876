/*
 * The language in which a screen shows a text, and what it offers to choose from. A browser takes only types from the
 * domain; but that mails and screens fall back in one order must not be written down twice, nor what there is, so the pure
 * function and the list are handed on here.
 */
export { refusalReasons, textIn } from '@selaras/domain';
export type { LocalizedText, TextInLanguage } from '@selaras/domain';

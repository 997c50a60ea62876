import { plain } from '@selaras/language';
import type { Codes, ProblemWords } from '@selaras/language';

/** What codes in messages are written with, in one language. */
export interface MessageWords {
  readonly codes: Pick<Codes, 'course' | 'items' | 'states'>;
  readonly waitReason: ProblemWords['waitReason'];
}

type Dictionary = Readonly<Record<string, string>>;

const dictionaries = {
  stage: ({ codes }) => codes.course.stage,
  role: ({ codes }) => codes.course.role,
  gate: ({ codes }) => codes.states.gate,
  offer: ({ codes }) => codes.states.offerStatus,
  meeting: ({ codes }) => codes.states.meetingStatus,
  // A refusal that names a state need not say of what: what reads the same in the registers reads the same here.
  status: ({ codes: { states, items } }) => ({
    ...states.profileStatus,
    ...states.meetingStatus,
    ...states.contradictionStatus,
    ...states.questionStatus,
    ...states.offerStatus,
    ...items.itemStatus,
    ...states.registerStatus,
    open: states.offerStatus.open,
    answered: states.questionStatus.answered,
  }),
  reason: ({ waitReason }) => waitReason,
} satisfies Readonly<Record<string, (words: MessageWords) => Dictionary>>;
/** Which words a placeholder's value is looked up in. */
export type CodeKind = keyof typeof dictionaries;

export function isCodeKind(kind: string): kind is CodeKind {
  return Object.hasOwn(dictionaries, kind);
}

/** A code in words; one that has none stands for itself. */
export function codeWord(kind: CodeKind, code: string, words: MessageWords): string {
  const dictionary: Dictionary = dictionaries[kind](words);
  return Object.hasOwn(dictionary, code) ? (dictionary[code] ?? code) : plain(code);
}

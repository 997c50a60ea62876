import type { Codes } from './codes.js';
import type { InboxWords } from './inbox.js';
import type { MailWords } from './mails.js';
import type { FindingWords, LeftWords } from './preparations.js';
import type { ProblemWords } from './problems.js';
import type { RequestWords } from './requests.js';
import type { TerminalWords } from './terminal.js';
import type { WarningWords } from './warnings.js';

/** Everything that services and tools say in a language. */
export interface Vocabulary {
  readonly codes: Codes;
  readonly problems: ProblemWords;
  readonly preparations: FindingWords;
  readonly preparedFrom: LeftWords;
  readonly requests: RequestWords;
  readonly warnings: WarningWords;
  readonly mails: MailWords;
  readonly inbox: InboxWords;
  readonly terminal: TerminalWords;
  /** What the account of the installation's operator is called. */
  readonly operator: string;
  /**
   * Words that the field's glossary replaces by others, as parts of words: one thing has one name in mails, in problem
   * documents and on screens. Null where there are none yet.
   */
  readonly outOfUse: RegExp | null;
}

import type { Lang } from '@selaras/language';

/**
 * Short title and full sentence. `{name}` is a value of the details, `{name:kind}` a code that is written in words (stage,
 * role, gate, status, reason); `[…]` falls away when a value in it is missing.
 */
export interface ErrorText {
  readonly title: string;
  readonly message: string;
}
/** What a code means at the HTTP border, in each language. */
export interface ErrorMessage extends Readonly<Record<Lang, ErrorText>> {
  readonly status: number;
}

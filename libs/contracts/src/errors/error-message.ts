/**
 * Short title and full sentence. `{name}` is a value of the details, `{name:kind}` a code that is written in words (stage,
 * role, gate, status, reason); `[…]` falls away when a value in it is missing.
 */
export interface ErrorText {
  readonly title: string;
  readonly message: string;
}
/** What a code means at the HTTP border, in both languages. */
export interface ErrorMessage {
  readonly status: number;
  readonly id: ErrorText;
  readonly en: ErrorText;
}

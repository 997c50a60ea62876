/** Short title and full sentence. `{name}` is a value of the details; `[…]` falls away when a value in it is missing. */
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

import type { Instant } from '@selaras/domain';

/** One matter of a mail, in words. */
export interface Entry {
  readonly title: string;
  readonly text: string;
  /** Further lines, each with its label. */
  readonly details: readonly { readonly label: string; readonly value: string }[];
  /** Codes it concerns. */
  readonly codes: readonly string[];
  readonly due: Instant | null;
  readonly dueLabel: string;
  /** Something is asked of the reader. */
  readonly action: boolean;
  readonly why: string;
}

export type Words = Pick<Entry, 'title' | 'text'> &
  Partial<Pick<Entry, 'details' | 'codes' | 'due' | 'dueLabel' | 'action'>>;

import type { BodyCode, IndicatorCode } from '@selaras/domain';

/** Pages of an assessment, as the last part of their address. The web app's registry has one for each. */
export const casePages = { assignments: 'assignments', overview: 'overview' } as const;

/** Something in an assessment that a person is to look at. */
export interface Matter {
  /** Key of the assessment. */
  readonly assessment: string;
  /** A body's own part, or the whole as those see it who steer, research or are invited. */
  readonly seenAs: 'body' | 'whole';
  /** The one thing that it is about; null when it is several, or the state as a whole. */
  readonly about:
    | { readonly kind: 'answer'; readonly indicator: IndicatorCode }
    | { readonly kind: 'question'; readonly question: string }
    | { readonly kind: 'body'; readonly body: BodyCode }
    | null;
}

/**
 * Where the web app shows a matter: a path with what is to be opened on that page. Never the start page; who has to log in
 * first comes here afterwards, and who has no such page in the assessment comes to their first one there.
 */
export function matterPath({ assessment, seenAs, about }: Matter): string {
  const page = seenAs === 'body' ? casePages.assignments : casePages.overview;
  const path = `/a/${encodeURIComponent(assessment)}/${page}`;
  const dialog = dialogOf(seenAs, about);
  return dialog === null ? path : `${path}?${new URLSearchParams(dialog).toString()}`;
}

/** Dialogs of a page have addresses of their own; one that does not fit the page is left out. */
function dialogOf(seenAs: Matter['seenAs'], about: Matter['about']): Readonly<Record<'do' | 'of', string>> | null {
  if (about === null) return null;
  switch (about.kind) {
    case 'answer':
      return seenAs === 'body' ? { do: 'answer', of: about.indicator } : null;
    case 'question':
      return seenAs === 'body' ? { do: 'reply', of: about.question } : null;
    case 'body':
      return seenAs === 'whole' ? { do: 'body', of: about.body } : null;
  }
}

import { Button } from '@mantine/core';
import { useTexts } from '../i18n/index.js';
import { zoneHere } from '../lib/here.js';
import { shortInstant } from '../lib/instants.js';
import { ProblemAlert } from '../ui/feedback.js';
import type { KeptState } from './section-keeper.js';

/** Where what was written stands. */
export function SavedWord({ state, onAgain }: { readonly state: KeptState; readonly onAgain: () => void }) {
  const { t, lang } = useTexts();
  if (state.where === 'refused') {
    return (
      <>
        <ProblemAlert error={state.error} />
        <Button my="sm" size="md" onClick={onAgain}>
          {t('preparations.reload')}
        </Button>
      </>
    );
  }
  const words = {
    saved: () =>
      state.where === 'saved'
        ? t('preparations.saved', { at: shortInstant(lang, zoneHere(state.at, lang), state.at) })
        : '',
    saving: () => t('preparations.saving'),
    waiting: () => t('preparations.waiting'),
  };
  return (
    <p className="soft small" role="status" data-saved={state.where}>
      {words[state.where]()}
    </p>
  );
}

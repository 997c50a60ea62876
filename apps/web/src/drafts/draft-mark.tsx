import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../i18n/index.js';
import { useCase } from '../shell/case-context.js';
import { IconPencil } from '../ui/icons.js';
import { later } from '../ui/later.js';
import { useNotify } from '../ui/notify.js';
import { StateWord } from '../ui/state-word.js';

const ConfirmDialog = later(async () => (await import('../dialogs/confirm-dialog.js')).ConfirmDialog);

interface DraftMarkProps {
  /** Code of the indicator, for the title of the question and for those who hear the page. */
  readonly code: string;
  readonly onDiscard: () => Promise<void>;
}

/** Marks a row in which something was written and not sent, with the way to throw it away. */
export function DraftMark({ code, onDiscard }: DraftMarkProps) {
  const { t } = useTexts();
  const { zone } = useCase();
  const notify = useNotify(zone);
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const discard = async (): Promise<void> => {
    setPending(true);
    try {
      await onDiscard();
      setAsking(false);
    } catch (error) {
      notify.failed(error);
    } finally {
      setPending(false);
    }
  };
  return (
    <div className="waiting-due small">
      <StateWord tone="soon" icon={IconPencil}>
        {t('draft.mark')}
      </StateWord>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${t('draft.discard')}: ${code}`}
        onClick={() => setAsking(true)}
      >
        {t('draft.discard')}
      </Button>
      {asking ? (
        <ConfirmDialog
          title={t('draft.discardTitle', { code })}
          text={t('draft.discardText')}
          submit={t('draft.discard')}
          pending={pending}
          onClose={() => setAsking(false)}
          onConfirm={() => void discard()}
        />
      ) : null}
    </div>
  );
}

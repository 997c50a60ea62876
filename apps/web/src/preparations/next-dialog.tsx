import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { nextPreparation } from '../api/preparation-calls.js';
import { useAssessments } from '../api/queries.js';
import type { PreparationHead } from '../api/types.js';
import { ConfirmDialog } from '../dialogs/confirm-dialog.js';
import { DateField } from '../dialogs/date-field.js';
import { useTexts } from '../i18n/index.js';
import { typedDate } from '../lib/typed-date.js';
import { ProblemAlert } from '../ui/feedback.js';
import { useTake } from '../ui/in-language.js';
import { preparationsKey } from './queries.js';
import { steps } from './step.js';
import { titleOf } from './title.js';

interface NextDialogProps {
  readonly preparations: readonly PreparationHead[];
  readonly onClose: () => void;
}

/** Prepares the next assessment from an earlier one, or from what is being prepared: which one, and from which day on. */
export function NextDialog({ preparations, onClose }: NextDialogProps) {
  const { t, lang } = useTexts();
  const take = useTake();
  const assessments = useAssessments().data ?? [];
  const client = useQueryClient();
  const navigate = useNavigate();
  const [of, setOf] = useState('');
  const [from, setFrom] = useState('');
  const [tried, setTried] = useState(false);
  const start = typedDate(from);
  const next = useMutation({
    mutationFn: nextPreparation,
    onSuccess: async ({ id, left }) => {
      await client.invalidateQueries({ queryKey: preparationsKey });
      await navigate(`/preparations/${id}/${steps[0]}`, { state: { left } });
    },
  });
  const send = (): void => {
    setTried(true);
    const [kind, id = ''] = of.split(' ');
    if (of === '' || start === null) return;
    next.mutate({ of: kind === 'assessment' ? { assessment: id } : { preparation: id }, from: start });
  };
  const open = preparations.filter(({ launchedAs }) => launchedAs === null);
  return (
    <ConfirmDialog
      title={t('preparations.following.title')}
      text={t('preparations.following.help')}
      submit={t('preparations.following.submit')}
      pending={next.isPending}
      onConfirm={send}
      onClose={onClose}
    >
      <NativeSelect
        size="md"
        mb="sm"
        label={t('preparations.following.of')}
        value={of}
        error={tried && of === '' ? t('preparations.choose') : null}
        onChange={({ currentTarget }) => setOf(currentTarget.value)}
        data={[
          { value: '', label: t('preparations.choose') },
          ...assessments.map((one) => ({
            value: `assessment ${one.key}`,
            label: `${take(one.title).text} · ${one.key}`,
          })),
          ...open.map((one) => ({
            value: `preparation ${one.id}`,
            label: `${titleOf(one, lang) ?? t('preparations.untitled')} · ${t('preparations.open')}`,
          })),
        ]}
      />
      <DateField
        label={t('preparations.following.from')}
        value={from}
        error={tried && start === null ? t('app.dateWrong') : null}
        onChange={setFrom}
      />
      {next.isError ? <ProblemAlert error={next.error} /> : null}
    </ConfirmDialog>
  );
}

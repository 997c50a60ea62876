import { Button, Group } from '@mantine/core';
import { useTexts } from '../i18n/index.js';
import { useLeave } from './form-dialog.js';

interface FormButtonsProps {
  readonly submit: string;
  readonly pending?: boolean;
  readonly disabled?: boolean;
}

/** The end of every form in a dialog: go back without doing it, or do it. */
export function FormButtons({ submit, pending = false, disabled = false }: FormButtonsProps) {
  const { t } = useTexts();
  const leave = useLeave();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={leave}>
        {t('app.cancel')}
      </Button>
      <Button type="submit" loading={pending} disabled={disabled}>
        {submit}
      </Button>
    </Group>
  );
}

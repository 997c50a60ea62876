import { Button, Group } from '@mantine/core';
import { useTexts } from '../i18n/index.js';

interface FormButtonsProps {
  readonly submit: string;
  readonly pending?: boolean;
  readonly disabled?: boolean;
  readonly onCancel: () => void;
}

/** The end of every form in a dialog: go back without doing it, or do it. */
export function FormButtons({ submit, pending = false, disabled = false, onCancel }: FormButtonsProps) {
  const { t } = useTexts();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {t('app.cancel')}
      </Button>
      <Button type="submit" loading={pending} disabled={disabled}>
        {submit}
      </Button>
    </Group>
  );
}

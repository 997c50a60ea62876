import { Button, Group, Modal, Text } from '@mantine/core';
import type { ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useProofAsked } from '../api/asked-for-proof.js';
import { useTexts } from '../i18n/index.js';

interface ConfirmDialogProps extends Pick<ModalProps, 'size'> {
  readonly title: string;
  readonly text: string;
  readonly submit: string;
  readonly pending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks once more before what cannot be undone. */
export function ConfirmDialog({
  title,
  text,
  submit,
  pending,
  onConfirm,
  onClose,
  children,
  ...look
}: ConfirmDialogProps) {
  const { t } = useTexts();
  const proving = useProofAsked();
  return (
    <Modal
      opened
      onClose={onClose}
      // The question who sits there has its own Escape.
      closeOnEscape={!proving}
      trapFocus={!proving}
      title={<b>{title}</b>}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      {...look}
    >
      <Text mb="md">{text}</Text>
      {children}
      <Group justify="flex-end" mt={children === undefined ? 0 : 'md'}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button loading={pending} onClick={onConfirm} data-autofocus>
          {submit}
        </Button>
      </Group>
    </Modal>
  );
}

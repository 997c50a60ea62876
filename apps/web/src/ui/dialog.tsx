import { Button, Group, Modal, Text } from '@mantine/core';
import type { ModalProps } from '@mantine/core';
import { createContext, useContext, useState } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/index.js';
import { focusFirstField } from './focus.js';

const LeaveContext = createContext<() => void>(() => undefined);

/** How a form in a dialog is left without sending it: it asks first when something was written. */
export const useLeave = (): (() => void) => useContext(LeaveContext);

interface FormDialogProps extends Pick<ModalProps, 'size' | 'fullScreen'> {
  readonly title: string;
  /** Whether something stands in the form that would be missed. */
  readonly dirty: boolean;
  /** What becomes of it when the dialog is closed: kept for the next time, or thrown away by this. */
  readonly onDiscard: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A form in a dialog. It opens on its first field; a half-filled one does not go away by a click beside it and asks
 * before it is closed. What is kept of it (see `drafts`) stays when the browser goes back.
 */
export function FormDialog({ title, dirty, onDiscard, onClose, children, ...look }: FormDialogProps) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  const leave = (): void => {
    if (dirty) setAsking(true);
    else onClose();
  };
  return (
    <Modal
      opened
      onClose={leave}
      closeOnClickOutside={!dirty}
      // The question in front of the form has its own Escape.
      closeOnEscape={!asking}
      trapFocus={!asking}
      title={<b>{title}</b>}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      {...look}
    >
      <div ref={focusFirstField}>
        <LeaveContext.Provider value={leave}>{children}</LeaveContext.Provider>
      </div>
      {asking ? (
        <Modal
          opened
          onClose={() => setAsking(false)}
          title={<b>{t('app.leave.title')}</b>}
          closeButtonProps={{ 'aria-label': t('app.close') }}
        >
          <Text mb="md">{t('app.leave.text')}</Text>
          <Group justify="flex-end">
            <Button
              variant="default"
              onClick={() => {
                onDiscard();
                onClose();
              }}
            >
              {t('app.leave.discard')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('app.leave.keep')}
            </Button>
            <Button data-autofocus onClick={() => setAsking(false)}>
              {t('app.leave.stay')}
            </Button>
          </Group>
        </Modal>
      ) : null}
    </Modal>
  );
}

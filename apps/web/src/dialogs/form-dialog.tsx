import { Button, Group, Modal, Text } from '@mantine/core';
import type { ModalProps } from '@mantine/core';
import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useProofAsked } from '../api/asked-for-proof.js';
import { useTexts } from '../i18n/index.js';
import { useBackGuard } from './use-back-guard.js';

interface FormDialogValue {
  /** Leaves the form without sending it: asks first when something was written. */
  readonly leave: () => void;
  /** The form in the dialog says whether something stands in it that would be missed, and how to throw it away. */
  readonly tell: (unsent: Unsent) => void;
}
interface Unsent {
  readonly dirty: boolean;
  readonly discard: () => void;
}
const nothing: Unsent = { dirty: false, discard: () => undefined };
const FormDialogContext = createContext<FormDialogValue>({ leave: () => undefined, tell: () => undefined });

/** How the form in a dialog is left without sending it. */
export const useLeave = (): (() => void) => useContext(FormDialogContext).leave;

/** Tells the dialog around a form whether something in it would be missed, so that it asks before it closes. */
export function useUnsent(dirty: boolean, discard: () => void): void {
  const { tell } = useContext(FormDialogContext);
  const latest = useRef(discard);
  useEffect(() => {
    latest.current = discard;
  });
  // Before the next thing that a person does: an effect of the other kind may come after a quick click beside the dialog.
  useLayoutEffect(() => {
    tell({ dirty, discard: () => latest.current() });
    return () => tell(nothing);
  }, [tell, dirty]);
}

interface FormDialogProps extends Pick<ModalProps, 'size' | 'fullScreen'> {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A form in a dialog. A half-filled one does not go away by a click beside it, and asks before it is closed by its
 * buttons, by Escape or by Back.
 */
export function FormDialog({ title, onClose, children, ...look }: FormDialogProps) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  const proving = useProofAsked();
  const [{ dirty, discard }, tell] = useState<Unsent>(nothing);
  const leave = (): void => {
    if (dirty) setAsking(true);
    else onClose();
  };
  const holdBack = useBackGuard({ dirty, ask: () => setAsking(true), close: onClose });
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  const value = useMemo<FormDialogValue>(() => ({ leave: () => latest.current(), tell }), []);
  const stay = (): void => {
    setAsking(false);
    holdBack();
  };
  return (
    <Modal
      opened
      onClose={leave}
      closeOnClickOutside={!dirty}
      // The question in front of the form has its own Escape.
      closeOnEscape={!asking && !proving}
      trapFocus={!asking && !proving}
      title={<b>{title}</b>}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      {...look}
    >
      <FormDialogContext.Provider value={value}>{children}</FormDialogContext.Provider>
      {asking ? (
        <Modal
          opened
          onClose={stay}
          title={<b>{t('app.leave.title')}</b>}
          closeButtonProps={{ 'aria-label': t('app.close') }}
        >
          <Text mb="md">{t('app.leave.text')}</Text>
          <Group justify="flex-end">
            <Button
              variant="default"
              onClick={() => {
                discard();
                onClose();
              }}
            >
              {t('app.leave.discard')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('app.leave.keep')}
            </Button>
            <Button data-autofocus onClick={stay}>
              {t('app.leave.stay')}
            </Button>
          </Group>
        </Modal>
      ) : null}
    </Modal>
  );
}

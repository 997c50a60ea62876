import { useForm } from '@mantine/form';
import type { FormRulesRecord, UseFormReturnType } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import type { FormEventHandler, RefObject } from 'react';
import type { DraftFields } from '../lib/local-drafts.js';
import { useUnsent } from './form-dialog.js';
import { focusFirstFault, focusFirstField } from './focus.js';

/** Where a form keeps what was written in it and not sent. */
export interface KeptFields<T> {
  /** What an earlier visit left; null when there is nothing. */
  readonly found: T | null;
  readonly save: (fields: T) => void;
  readonly drop: () => void;
}

interface Options<T extends DraftFields> {
  /** The fields as they are when nothing was written. */
  readonly initial: T;
  /** Left out where nothing is worth keeping. */
  readonly kept?: KeptFields<T>;
  readonly validate: FormRulesRecord<T>;
  readonly onSubmit: (fields: T) => void;
}

export interface DialogForm<T extends DraftFields> {
  readonly form: UseFormReturnType<T>;
  /** For the `form` element. */
  readonly props: {
    readonly ref: RefObject<HTMLFormElement | null>;
    readonly noValidate: true;
    readonly onSubmit: FormEventHandler<HTMLFormElement>;
  };
  /** Whether the form began with what an earlier visit left. */
  readonly restored: boolean;
  /** Throws away what was written and begins anew. */
  readonly restart: () => void;
}

/**
 * The form in a dialog: its fields, where the focus goes when it opens and when something is wrong with it, what is kept
 * of it, and what the dialog has to ask before it closes.
 */
export function useDialogForm<T extends DraftFields>({ initial, kept, validate, onSubmit }: Options<T>): DialogForm<T> {
  // The fields that count as nothing written are those of the opening: what comes meanwhile does not touch the form.
  const [blank] = useState(initial);
  const [found, setFound] = useState(kept?.found ?? null);
  const isBlank = (fields: T): boolean => JSON.stringify(fields) === JSON.stringify(blank);
  const form = useForm<T>({
    initialValues: found ?? blank,
    validate,
    onValuesChange: (fields) => {
      if (kept === undefined) return;
      if (isBlank(fields)) kept.drop();
      else kept.save(fields);
    },
  });
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => (place.current === null ? undefined : focusFirstField(place.current)), []);
  useUnsent(kept !== undefined && !isBlank(form.values), () => kept?.drop());
  return {
    form,
    props: {
      ref: place,
      noValidate: true,
      onSubmit: form.onSubmit(onSubmit, () => requestAnimationFrame(() => focusFirstFault(place.current))),
    },
    restored: found !== null,
    restart: () => {
      setFound(null);
      form.setValues(blank);
      form.clearErrors();
      kept?.drop();
    },
  };
}

const fields = 'input:not([type="hidden"]), select, textarea';

/** Lets a dialog open on its first field (of several choices on the chosen one) instead of on its closing cross. */
export function focusFirstField(form: HTMLElement | null): void {
  const first = form?.querySelector(fields);
  const chosen =
    first instanceof HTMLInputElement && first.type === 'radio'
      ? (form?.querySelector(`input[name="${CSS.escape(first.name)}"]:checked`) ?? first)
      : first;
  // The library's focus trap looks for this mark once the dialog stands.
  chosen?.setAttribute('data-autofocus', '');
}

/** Goes to the first field that says what is wrong with it; to be called when the faults are on the screen. */
export function focusFirstFault(form: HTMLElement | null): void {
  const fault = form?.querySelector('[id$="-error"]');
  const field = fault?.parentElement?.querySelector<HTMLElement>(fields);
  field?.focus();
}

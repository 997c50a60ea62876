const fields = 'input:not([type="hidden"]), select, textarea';
/** The library moves the focus into a dialog shortly after it opened, and remembers before where it came from. */
const settledMs = 80;

function firstField(form: HTMLElement): HTMLElement | null {
  const first = form.querySelector<HTMLElement>(fields);
  return first instanceof HTMLInputElement && first.type === 'radio'
    ? (form.querySelector<HTMLElement>(`input[name="${CSS.escape(first.name)}"]:checked`) ?? first)
    : first;
}

/**
 * Lets a dialog open on its first field (of several choices on the chosen one) instead of on its closing cross, also when
 * the form comes after the dialog. Returns how to call it off.
 */
export function focusFirstField(form: HTMLElement): () => void {
  // The library's focus trap looks for this mark once the dialog stands.
  firstField(form)?.setAttribute('data-autofocus', '');
  const late = setTimeout(() => {
    if (!form.contains(document.activeElement)) firstField(form)?.focus();
  }, settledMs);
  return () => clearTimeout(late);
}

/** Goes to the first field that says what is wrong with it; to be called when the faults are on the screen. */
export function focusFirstFault(form: HTMLElement | null): void {
  const fault = form?.querySelector('[id$="-error"]');
  const field = fault?.parentElement?.querySelector<HTMLElement>(fields);
  field?.focus();
}

import { PasswordInput } from '@mantine/core';
import { useTexts } from '../i18n/index.js';

/** As the contract has it. */
const least = 12;

/** Whether a password is long enough to be sent: what else is wrong with it, the server knows. */
export const isLongEnough = (password: string): boolean => password.length >= least;

interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly name: string;
  readonly kind: 'current-password' | 'new-password';
  readonly description?: string;
  /** Takes the focus when the dialog around it opens. */
  readonly autoFocus?: boolean;
}

/** A password as somebody types it, which can be shown. */
export function SecretField({
  label,
  value,
  onChange,
  error,
  name,
  kind,
  description,
  autoFocus = false,
}: SecretFieldProps) {
  const { t } = useTexts();
  return (
    <PasswordInput
      label={label}
      // The field inside its frame is as high as a fingertip.
      size="lg"
      {...(description === undefined ? {} : { description })}
      autoComplete={kind}
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword'), 'aria-hidden': false, tabIndex: 0 }}
      name={name}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

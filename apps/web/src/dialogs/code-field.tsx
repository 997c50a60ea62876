import { Anchor, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../i18n/index.js';

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  /** Whether a recovery code serves as well as one of the app. */
  readonly recovery?: boolean;
}

/** A code of the authenticator app, or a recovery code in its place. */
export function CodeField({ value, onChange, error, recovery = true }: CodeFieldProps) {
  const { t } = useTexts();
  const [written, setWritten] = useState(false);
  return (
    <div>
      <TextInput
        // Another field: the browser offers other things in it, and shows another keyboard.
        key={written ? 'recovery' : 'app'}
        label={written ? t('proof.recoveryCode') : t('proof.code')}
        description={written ? t('proof.recoveryHelp') : t('proof.codeHelp')}
        size="lg"
        name="code"
        autoComplete={written ? 'off' : 'one-time-code'}
        inputMode={written ? 'text' : 'numeric'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
        required
        withAsterisk={false}
        data-autofocus
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {recovery ? (
        <Anchor
          component="button"
          type="button"
          mt={8}
          mih={44}
          ta="start"
          onClick={() => {
            setWritten(!written);
            onChange('');
          }}
        >
          {written ? t('proof.useApp') : t('proof.useRecovery')}
        </Anchor>
      ) : null}
    </div>
  );
}

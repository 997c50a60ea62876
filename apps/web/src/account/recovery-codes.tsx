import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTexts } from '../i18n/index.js';
import { useNotify } from '../ui/notify.js';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Recovery codes, which are shown this once. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { t } = useTexts();
  const notify = useNotify();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(`Selaras\n${codes.join('\n')}\n`);
      notify.done(t('factor.copied'));
    } catch {
      // The browser does not let us; they stand there to be read.
      notify.done(t('factor.notCopied'));
    }
  };
  return (
    <Alert color="teal" variant="light" c="var(--ink)" mt="sm">
      <h3 ref={heading} tabIndex={-1} style={{ margin: 0 }}>
        {t('factor.codesTitle')}
      </h3>
      <Text my="sm">{t('factor.codesExplain')}</Text>
      <ul
        className="plain-list"
        style={{ columns: '11rem 2', fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: 1.9 }}
        data-testid="recovery-codes"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group mt="md">
        <Button size="md" onClick={onKept}>
          {t('factor.kept')}
        </Button>
        <Button size="md" variant="default" onClick={() => void copy()}>
          {t('factor.copy')}
        </Button>
      </Group>
    </Alert>
  );
}

import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { confirmSecondFactor } from '../api/proof-calls.js';
import { useTexts } from '../i18n/index.js';
import { CodeField } from '../dialogs/code-field.js';
import { ProblemAlert } from '../ui/feedback.js';
import { FactorQr } from './factor-qr.js';

interface SetUpFactorProps {
  readonly offered: { readonly secret: string; readonly uri: string };
  readonly onSet: (recoveryCodes: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** A secret that was made just now: shown to the app, and confirmed by a code of it. */
export function SetUpFactor({ offered, onSet, onCancel }: SetUpFactorProps) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const enough = code.trim().length >= 6;
  const confirm = useMutation({
    mutationFn: () => confirmSecondFactor(code),
    onSuccess: ({ recoveryCodes }) => onSet(recoveryCodes),
    onError: () => {
      setCode('');
      setTried(false);
    },
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (enough) confirm.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" mt="sm" maw={420}>
        <Text>{t('factor.scan')}</Text>
        <FactorQr text={offered.uri} label={t('factor.qr')} />
        <div>
          <Text size="sm">{t('factor.secret')}</Text>
          <Code style={{ overflowWrap: 'anywhere', fontSize: 16 }} data-testid="factor-secret">
            {(offered.secret.match(/.{1,4}/g) ?? []).join(' ')}
          </Code>
        </div>
        <Text>{t('factor.thenCode')}</Text>
        {confirm.isError ? <ProblemAlert error={confirm.error} /> : null}
        <CodeField
          value={code}
          error={tried && !enough ? t('proof.codeShort') : null}
          onChange={setCode}
          recovery={false}
        />
        <Group>
          <Button type="submit" size="md" loading={confirm.isPending}>
            {t('factor.confirm')}
          </Button>
          <Button variant="default" size="md" onClick={onCancel}>
            {t('app.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

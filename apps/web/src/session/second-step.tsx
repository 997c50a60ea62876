import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { signIn } from '../api/client.js';
import type { Session } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { CodeField } from '../dialogs/code-field.js';
import { ProblemAlert } from '../ui/feedback.js';

interface SecondStepProps {
  readonly login: string;
  /** The one that was right. */
  readonly password: string;
  readonly onSignedIn: (session: Session) => void;
  readonly onBack: () => void;
}

/** The second step of a sign-in: the code of an account that has a second factor. */
export function SecondStep({ login, password, onSignedIn, onBack }: SecondStepProps) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const place = useRef<HTMLFormElement>(null);
  const focus = (): void => place.current?.querySelector('input')?.focus();
  useEffect(focus, []);
  const enter = useMutation({
    mutationFn: () => signIn(login, password, code),
    onSuccess: onSignedIn,
    onError: () => {
      setCode('');
      setTried(false);
      focus();
    },
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (isCode(code)) enter.mutate();
    else focus();
  };
  return (
    <>
      <Title order={1}>{t('proof.secondTitle')}</Title>
      <Text my="sm">{t('proof.secondExplain')}</Text>
      <form ref={place} onSubmit={submit} noValidate>
        <Stack gap="md">
          {enter.isError ? <ProblemAlert error={enter.error} /> : null}
          <CodeField value={code} error={tried && !isCode(code) ? t('proof.codeShort') : null} onChange={setCode} />
          <Button type="submit" size="md" loading={enter.isPending}>
            {t('login.submit')}
          </Button>
          <Anchor component="button" type="button" mih={44} onClick={onBack}>
            {t('proof.otherAccount')}
          </Anchor>
        </Stack>
      </form>
    </>
  );
}

/** Whether what was typed is long enough to be sent. */
const isCode = (typed: string): boolean => typed.trim().length >= 6;

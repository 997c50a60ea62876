import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { answerProof } from '../api/asked-for-proof.js';
import { proveAgain } from '../api/client.js';
import { useTexts } from '../i18n/index.js';
import { useSignedIn } from '../shell/signed-in.js';
import { ProblemAlert } from '../ui/feedback.js';
import { SecretField } from '../ui/new-password.js';

/** Asks who sits there, in front of whatever form wants to know it. What was typed there stays. */
export function ProofDialog() {
  const { t } = useTexts();
  const session = useSignedIn();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const prove = useMutation({
    mutationFn: () => proveAgain(password),
    onSuccess: () => answerProof(true),
    onError: () => setPassword(''),
  });
  const leave = (): void => answerProof(false);
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // The form may stand inside another one, by way of React, though not in the page.
    event.stopPropagation();
    setTried(true);
    if (password !== '') prove.mutate();
  };
  return (
    <Modal
      opened
      onClose={leave}
      closeOnClickOutside={false}
      title={<b>{t('proof.title')}</b>}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{t('proof.explain')}</Text>
          {prove.isError ? <ProblemAlert error={prove.error} /> : null}
          {/* What keeps passwords wants to know whose this one is. */}
          <input type="text" name="username" autoComplete="username" value={session.person} readOnly hidden />
          <SecretField
            label={t('proof.password')}
            name="proof"
            kind="current-password"
            value={password}
            error={tried && password === '' && !prove.isError ? t('proof.required') : null}
            onChange={setPassword}
            autoFocus
          />
          <Group justify="flex-end">
            <Button variant="default" size="md" onClick={leave}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" size="md" loading={prove.isPending}>
              {t('proof.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

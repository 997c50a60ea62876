import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { answerProof, useProofQuestion } from '../api/asked-for-proof.js';
import { proveAgain } from '../api/proof-calls.js';
import { needPage, useTexts } from '../i18n/index.js';
import { useSignedIn } from '../shell/signed-in.js';
import { CodeField } from '../dialogs/code-field.js';
import { ProblemAlert } from '../ui/feedback.js';
import { SecretField } from '../dialogs/new-password.js';
import { onDemand } from '../ui/later.js';

const ProofByProvider = onDemand(async () => {
  const [{ ProofByProvider: Part }] = await Promise.all([import('./proof-by-provider.js'), needPage('providers')]);
  return Part;
});

/** Asks who sits there, in front of whatever form wants to know it. What was typed there stays. */
export function ProofDialog() {
  const { t } = useTexts();
  const session = useSignedIn();
  const onlySecond = useProofQuestion()?.second === true;
  const [byCode, setByCode] = useState(session.secondFactor === 'set');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const prove = useMutation({
    mutationFn: () => proveAgain(byCode ? { code: typed } : { password: typed }),
    onSuccess: () => answerProof(true),
    onError: () => {
      setTyped('');
      setTried(false);
    },
  });
  const enough = byCode ? typed.trim().length >= 6 : typed !== '';
  const leave = (): void => answerProof(false);
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // It may stand inside another form, by way of React, though not in the page.
    event.stopPropagation();
    setTried(true);
    if (enough) prove.mutate();
  };
  const turn = (): void => {
    setByCode(!byCode);
    setTyped('');
    setTried(false);
    prove.reset();
  };
  return (
    <Modal
      opened
      onClose={leave}
      closeOnClickOutside={false}
      title={<b>{t('proof.title')}</b>}
      closeButtonProps={{ 'aria-label': t('app.close'), size: 44 }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{onlySecond ? t('proof.explainSecond') : t('proof.explain')}</Text>
          {prove.isError ? <ProblemAlert error={prove.error} /> : null}
          {byCode ? (
            <CodeField value={typed} error={tried && !enough ? t('proof.codeShort') : null} onChange={setTyped} />
          ) : (
            <>
              {/* What keeps passwords wants to know whose this one is. */}
              <input type="text" name="username" autoComplete="username" value={session.person} readOnly hidden />
              <SecretField
                label={t('proof.password')}
                name="proof"
                kind="current-password"
                value={typed}
                error={tried && !enough ? t('login.required') : null}
                onChange={setTyped}
                autoFocus
              />
            </>
          )}
          {session.secondFactor === 'set' && !onlySecond ? (
            <Anchor component="button" type="button" mih={44} onClick={turn}>
              {byCode ? t('proof.byPassword') : t('proof.byCode')}
            </Anchor>
          ) : null}
          {onlySecond ? null : (
            <Suspense fallback={null}>
              <ProofByProvider />
            </Suspense>
          )}
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

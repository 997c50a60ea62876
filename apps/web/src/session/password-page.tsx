import { Alert, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { askPasswordReset, lookAtPasswordLink, setPasswordByLink } from '../api/account-calls.js';
import { signIn } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { takeSession } from '../api/queries.js';
import type { Session } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { zoneHere } from '../lib/here.js';
import { longInstant } from '../lib/instants.js';
import { arriveAtPage } from '../shell/arrival.js';
import { ProblemAlert, Waiting } from '../ui/feedback.js';
import { IconMail } from '../ui/icons.js';
import { useTake } from '../ui/in-language.js';
import { SecretField, isLongEnough } from '../dialogs/new-password.js';
import { noteSessionEnded } from './session-ended.js';
import { Outside } from './outside.js';
import { ProviderButtons } from './provider-buttons-later.js';
import { SecondStep } from './second-step-later.js';

/** Where a link by mail leads: a password is chosen, and its owner is in. Without a link, one can be asked for. */
export function PasswordPage() {
  const { t } = useTexts();
  useDocumentTitle(`${t('pages.password')} · ${t('app.name')}`);
  const token = useLocation().hash.slice(1);
  return <Outside>{token === '' ? <Ask /> : <ByLink key={token} token={token} />}</Outside>;
}

function ByLink({ token }: { readonly token: string }) {
  const { t } = useTexts();
  const [used, setUsed] = useState(false);
  const link = useQuery({
    // Once it is used up there is nothing more to look at.
    enabled: !used,
    queryKey: ['password-link', token],
    queryFn: () => lookAtPasswordLink(token),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  if (link.isError) {
    return (
      <Stack gap="md">
        <ProblemAlert error={link.error} />
        {asProblem(link.error).code === 'NETWORK' ? null : <Ask />}
      </Stack>
    );
  }
  if (link.data === undefined) return <Waiting label={t('app.loading')} />;
  return <Choose token={token} {...link.data} onUsed={() => setUsed(true)} />;
}

interface ChooseProps {
  readonly kind: 'invitation' | 'reset';
  readonly token: string;
  readonly login: string;
  readonly name: Readonly<Record<string, string>>;
  readonly until: number;
  readonly onUsed: () => void;
}

function Choose({ kind, token, login, name, until, onUsed }: ChooseProps) {
  const { t, lang } = useTexts();
  const take = useTake();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const entered = (session: Session): void => {
    noteSessionEnded(false);
    arriveAtPage();
    takeSession(client, session);
    void navigate('/', { replace: true });
  };
  const set = useMutation({
    mutationFn: async () => {
      await setPasswordByLink(token, password);
      onUsed();
      return signIn(login, password);
    },
    onSuccess: entered,
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (isLongEnough(password)) set.mutate();
  };
  if (set.isError && asProblem(set.error).code === 'SECOND_FACTOR_NEEDED') {
    const leave = (): void => void navigate('/', { replace: true });
    return (
      <Suspense fallback={<Waiting label={t('app.loading')} />}>
        <SecondStep login={login} password={password} onSignedIn={entered} onBack={leave} />
      </Suspense>
    );
  }
  return (
    <>
      <Title order={1}>{t('password.chooseTitle')}</Title>
      <Text my="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('password.chooseFor', { login, name: take(name).text })}
      </Text>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {set.isError ? <ProblemAlert error={set.error} /> : null}
          {/* What keeps passwords wants to know whose this one is. */}
          <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
          <SecretField
            label={t('password.newPassword')}
            description={t('password.rule')}
            name="password"
            kind="new-password"
            value={password}
            error={tried && !isLongEnough(password) ? t('password.tooShort') : null}
            onChange={setPassword}
          />
          <Button type="submit" size="md" loading={set.isPending} styles={{ label: { whiteSpace: 'normal' } }}>
            {t('password.submit')}
          </Button>
          <Text size="sm" className="soft">
            {t('password.until', { at: longInstant(lang, zoneHere(until, lang), until) })}
          </Text>
        </Stack>
      </form>
      {kind === 'invitation' ? (
        <Suspense fallback={null}>
          <ProviderButtons next="/" invitation={token} />
        </Suspense>
      ) : null}
    </>
  );
}

function Ask() {
  const { t } = useTexts();
  const [login, setLogin] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useMutation({ mutationFn: () => askPasswordReset(login.trim()) });
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (login.trim() !== '') ask.mutate();
  };
  return (
    <>
      <Title order={1}>{t('password.askTitle')}</Title>
      {ask.isSuccess ? (
        <Alert role="status" color="teal" variant="light" icon={<IconMail aria-hidden />} c="var(--ink)" my="md">
          <Text size="sm">{t('password.asked')}</Text>
          <Text size="sm" mt="xs">
            {t('password.notArrived')}
          </Text>
        </Alert>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <Text mt="sm">{t('password.askExplain')}</Text>
            {ask.isError ? <ProblemAlert error={ask.error} /> : null}
            <TextInput
              label={t('password.askLogin')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              withAsterisk={false}
              name="login"
              value={login}
              error={tried && login.trim() === '' ? t('password.required') : null}
              onChange={(event) => setLogin(event.currentTarget.value)}
            />
            <Button type="submit" size="md" loading={ask.isPending}>
              {t('password.askSubmit')}
            </Button>
          </Stack>
        </form>
      )}
      <p>
        <Link to="/">{t('password.back')}</Link>
      </p>
    </>
  );
}

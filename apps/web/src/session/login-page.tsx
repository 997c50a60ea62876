import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { passwordPage } from '@selaras/contracts';
import { Link, useLocation } from 'react-router';
import { signIn } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { takeSession } from '../api/queries.js';
import type { Session } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { arriveAtPage } from '../shell/arrival.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { ProblemAlert, Waiting } from '../ui/feedback.js';
import { IconInfoCircle } from '../ui/icons.js';
import { Mark } from '../ui/mark.js';
import { ProviderButtons } from './provider-buttons-later.js';
import { SecondStep } from './second-step-later.js';
import { noteSessionEnded } from './session-ended.js';
import css from './login.module.css';
import shell from '../shell/shell.module.css';

/** Sign-in: what this is, for whom, and what is invented in it. */
export function LoginPage({ expired }: { readonly expired: boolean }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const { pathname, search } = useLocation();
  useDocumentTitle(`${t('login.title')} · ${t('app.name')}`);
  const [values, setValues] = useState({ login: '', password: '' });
  const [tried, setTried] = useState(false);
  const missing = { login: values.login.trim() === '', password: values.password === '' };
  const entered = (session: Session): void => {
    noteSessionEnded(false);
    arriveAtPage();
    // What the former session was refused is no news any more.
    void import('../ui/told.js').then(({ clean }) => clean());
    takeSession(client, session);
  };
  const enter = useMutation({
    mutationFn: () => signIn(values.login.trim(), values.password),
    onSuccess: entered,
  });
  const second = enter.isError && asProblem(enter.error).code === 'SECOND_FACTOR_NEEDED';
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (missing.login || missing.password) {
      const form = event.currentTarget.elements;
      const first = form.namedItem(missing.login ? 'login' : 'password');
      if (first instanceof HTMLElement) first.focus();
      return;
    }
    enter.mutate();
  };
  const fault = (field: keyof typeof values): string | null => (tried && missing[field] ? t('login.required') : null);
  return (
    <div className={css.login}>
      <header className={css.loginHead}>
        <span className={`${shell.brand} ${shell.brandDark}`}>
          <Mark /> {t('app.name')}
        </span>
        <LanguageSwitch onLight />
      </header>
      <main className={css.loginMain} id="main">
        <div className={`panel ${css.loginCard}`}>
          {second ? (
            <Suspense fallback={<Waiting label={t('app.loading')} />}>
              <SecondStep
                login={values.login.trim()}
                password={values.password}
                onSignedIn={entered}
                onBack={() => {
                  setValues({ ...values, password: '' });
                  setTried(false);
                  enter.reset();
                }}
              />
            </Suspense>
          ) : (
            <>
              <Title order={1}>{t('app.name')}</Title>
              <p className="lead" style={{ margin: '8px 0 20px' }}>
                {t('login.explain')}
              </p>
              <form onSubmit={submit} noValidate>
                <Stack gap="md">
                  {enter.isError ? <ProblemAlert error={enter.error} /> : null}
                  {expired && !enter.isError ? (
                    <Alert color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />} c="var(--ink)">
                      {t('login.expired')}
                    </Alert>
                  ) : null}
                  <TextInput
                    label={t('login.login')}
                    autoComplete="username"
                    autoCapitalize="none"
                    spellCheck={false}
                    required
                    withAsterisk={false}
                    name="login"
                    value={values.login}
                    error={fault('login')}
                    onChange={(event) => setValues({ ...values, login: event.currentTarget.value })}
                  />
                  <PasswordInput
                    label={t('login.password')}
                    autoComplete="current-password"
                    required
                    withAsterisk={false}
                    visibilityToggleButtonProps={{
                      'aria-label': t('login.showPassword'),
                      'aria-hidden': false,
                      tabIndex: 0,
                    }}
                    name="password"
                    value={values.password}
                    error={fault('password')}
                    onChange={(event) => setValues({ ...values, password: event.currentTarget.value })}
                  />
                  <Button type="submit" loading={enter.isPending} size="md">
                    {t('login.submit')}
                  </Button>
                  <Link to={passwordPage} className={css.forgot}>
                    {t('login.forgot')}
                  </Link>
                </Stack>
              </form>
              <Suspense fallback={null}>
                <ProviderButtons next={pathname + search} />
              </Suspense>
            </>
          )}
        </div>
      </main>
      <footer className={`soft ${css.loginFoot}`}>
        <Text size="sm">{t('login.invented')}</Text>
        <Text size="sm" mt={4}>
          {t('app.notAffiliated')}
        </Text>
      </footer>
    </div>
  );
}

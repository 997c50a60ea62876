import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { signIn } from '../api/client.js';
import { takeSession } from '../api/queries.js';
import { useTexts } from '../i18n/index.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { ProblemAlert } from '../ui/feedback.js';
import { IconInfoCircle } from '../ui/icons.js';
import { Mark } from '../ui/mark.js';
import { noteSessionEnded } from './session-ended.js';

/** Sign-in: what this is, for whom, and what is invented in it. */
export function LoginPage({ expired }: { readonly expired: boolean }) {
  const { t } = useTexts();
  const client = useQueryClient();
  useDocumentTitle(`${t('login.title')} · ${t('app.name')}`);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { login: '', password: '' },
    validate: {
      login: (value) => (value.trim() === '' ? t('login.required') : null),
      password: (value) => (value === '' ? t('login.required') : null),
    },
  });
  const enter = useMutation({
    mutationFn: (values: { login: string; password: string }) => signIn(values.login.trim(), values.password),
    onSuccess: (session) => {
      noteSessionEnded(false);
      takeSession(client, session);
    },
  });
  return (
    <div className="login">
      <header className="login-head">
        <span className="brand brand-dark">
          <Mark /> {t('app.name')}
        </span>
        <LanguageSwitch onLight />
      </header>
      <main className="login-main" id="main">
        <div className="panel login-card">
          <Title order={1}>{t('app.name')}</Title>
          <p className="lead" style={{ margin: '8px 0 20px' }}>
            {t('login.explain')}
          </p>
          <form onSubmit={form.onSubmit((values) => enter.mutate(values))} noValidate>
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
                key={form.key('login')}
                {...form.getInputProps('login')}
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
                key={form.key('password')}
                {...form.getInputProps('password')}
              />
              <Button type="submit" loading={enter.isPending} size="md">
                {t('login.submit')}
              </Button>
            </Stack>
          </form>
        </div>
      </main>
      <footer className="login-foot soft">
        <Text size="sm">{t('login.invented')}</Text>
        <Text size="sm" mt={4}>
          {t('app.notAffiliated')}
        </Text>
      </footer>
    </div>
  );
}

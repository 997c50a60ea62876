import { Button, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { HTMLInputAutoCompleteAttribute, SyntheticEvent } from 'react';
import { isLang, langs } from '@selaras/language';
import { Link, useLocation, useNavigate } from 'react-router';
import { lookAtFirstLink, makeOperator } from '../api/first-run-calls.js';
import { signIn } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { takeSession } from '../api/queries.js';
import { SecretField, isLongEnough } from '../dialogs/new-password.js';
import { languageName, useTexts } from '../i18n/index.js';
import { zoneHere } from '../lib/here.js';
import { longInstant } from '../lib/instants.js';
import { arriveAtPage } from '../shell/arrival.js';
import { ProblemAlert, Waiting } from '../ui/feedback.js';
import { Outside } from './outside.js';
import { noteSessionEnded } from './session-ended.js';

/** Where the link leads that an empty installation prints at its start: the operator makes their account, and begins. */
export function FirstRunPage() {
  const { t } = useTexts();
  useDocumentTitle(`${t('pages.first-run')} · ${t('app.name')}`);
  const token = useLocation().hash.slice(1);
  return (
    <Outside>
      <ByLink key={token} token={token} />
    </Outside>
  );
}

function ByLink({ token }: { readonly token: string }) {
  const { t } = useTexts();
  const link = useQuery({
    queryKey: ['first-link', token],
    queryFn: () => lookAtFirstLink(token),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const [made, setMade] = useState(false);
  if (link.isError) return <ProblemAlert error={link.error} onRetry={() => void link.refetch()} />;
  if (link.data === undefined) return <Waiting label={t('app.loading')} />;
  if (link.data.state === 'open' || made) {
    const until = link.data.until ?? 0;
    return <Make token={token} until={until} onMade={() => setMade(true)} onOver={() => void link.refetch()} />;
  }
  const { state } = link.data;
  return (
    <>
      <Title order={1}>{t(`firstRun.${state}Title`)}</Title>
      <Text my="md">{t(`firstRun.${state}`)}</Text>
      {state === 'taken' ? <Link to="/">{t('firstRun.signIn')}</Link> : null}
    </>
  );
}

interface MakeProps {
  readonly token: string;
  readonly until: number;
  readonly onMade: () => void;
  /** Somebody else was first, or the link is too old by now. */
  readonly onOver: () => void;
}

function Make({ token, until, onMade, onOver }: MakeProps) {
  const { t, lang, setLang } = useTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [values, setValues] = useState({ name: '', id: '', email: '', password: '' });
  const [tried, setTried] = useState(false);
  const make = useMutation({
    mutationFn: async () => {
      const given = { ...values, name: values.name.trim(), id: values.id.trim(), email: values.email.trim() };
      await makeOperator({ ...given, token, lang });
      onMade();
      return signIn(given.id, given.password);
    },
    onSuccess: (session) => {
      noteSessionEnded(false);
      arriveAtPage();
      takeSession(client, session);
      void navigate('/preparations', { replace: true });
    },
    onError: (error) => {
      if (asProblem(error).code === 'LINK_OVER') onOver();
    },
  });
  const wrong: Readonly<Record<keyof typeof values, string | null>> = {
    name: values.name.trim() === '' ? t('firstRun.required') : null,
    id: codeFault(values.id.trim()),
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email.trim()) ? null : t('firstRun.emailWrong'),
    password: isLongEnough(values.password) ? null : t('firstRun.tooShort'),
  };
  function codeFault(code: string): string | null {
    if (code === '') return t('firstRun.required');
    if (!/^[A-Za-z0-9][\w.-]{0,63}$/.test(code)) return t('firstRun.codeWrong');
    return ['operator', 'system'].includes(code) ? t('firstRun.codeReserved') : null;
  }
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    const first = (['name', 'id', 'email', 'password'] as const).find((field) => wrong[field] !== null);
    if (first === undefined) {
      make.mutate();
      return;
    }
    const field = event.currentTarget.elements.namedItem(first);
    if (field instanceof HTMLElement) field.focus();
  };
  const field = (
    name: keyof typeof values,
    more: {
      readonly label: string;
      readonly description: string;
      readonly autoComplete: HTMLInputAutoCompleteAttribute;
      readonly type?: string;
    },
  ) => (
    <TextInput
      {...more}
      name={name}
      required
      withAsterisk={false}
      value={values[name]}
      error={tried ? wrong[name] : null}
      {...(name === 'name' ? {} : { autoCapitalize: 'none', spellCheck: false })}
      onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <Title order={1}>{t('firstRun.heading')}</Title>
      <Text my="sm">{t('firstRun.explain')}</Text>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {make.isError && asProblem(make.error).code !== 'LINK_OVER' ? <ProblemAlert error={make.error} /> : null}
          {field('name', { label: t('firstRun.name'), description: t('firstRun.nameHelp'), autoComplete: 'name' })}
          {field('email', {
            label: t('firstRun.email'),
            description: t('firstRun.emailHelp'),
            autoComplete: 'email',
            type: 'email',
          })}
          {field('id', { label: t('firstRun.code'), description: t('firstRun.codeHelp'), autoComplete: 'username' })}
          <SecretField
            label={t('firstRun.password')}
            description={t('firstRun.rule')}
            name="password"
            kind="new-password"
            value={values.password}
            error={tried ? wrong.password : null}
            onChange={(password) => setValues({ ...values, password })}
          />
          <NativeSelect
            label={t('firstRun.language')}
            size="md"
            value={lang}
            data={langs.map((code) => ({ value: code, label: languageName(code) }))}
            onChange={(event) => {
              const next = event.currentTarget.value;
              if (isLang(next)) void setLang(next);
            }}
          />
          <Button type="submit" size="md" loading={make.isPending} styles={{ label: { whiteSpace: 'normal' } }}>
            {t('firstRun.submit')}
          </Button>
          <Text size="sm" className="soft">
            {t('firstRun.until', { at: longInstant(lang, zoneHere(until, lang), until) })}
          </Text>
        </Stack>
      </form>
    </>
  );
}

import { Button, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { asProblem } from '../api/problem.js';
import { comeBack } from '../api/provider-calls.js';
import { takeSession } from '../api/queries.js';
import { CodeField } from '../dialogs/code-field.js';
import { needPage, useTexts } from '../i18n/index.js';
import { arriveAtPage } from '../shell/arrival.js';
import { ProblemAlert, Waiting } from '../ui/feedback.js';
import { Outside } from './outside.js';
import { tellProved } from './proof-channel.js';
import { noteSessionEnded } from './session-ended.js';

type Came = Awaited<ReturnType<typeof comeBack>>;

/** Where a provider of identity sends people back to. */
export function ProviderReturnPage() {
  const { t } = useTexts();
  const { provider = '' } = useParams();
  const query = useLocation().search.slice(1);
  const [byCode, setByCode] = useState<Came | null>(null);
  useDocumentTitle(`${t('pages.providers')} · ${t('app.name')}`);
  const back = useQuery({
    // What is brought back counts once.
    queryKey: ['provider-return', provider, query],
    queryFn: async () => {
      // The words of the second step, should it come to that.
      await needPage('proof');
      return comeBack(provider, query);
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const came = back.data ?? byCode;
  if (came !== null && came !== undefined) return <Arrived came={came} />;
  if (back.isError && asProblem(back.error).code === 'SECOND_FACTOR_NEEDED') {
    return (
      <Outside>
        <Code provider={provider} query={query} onArrived={setByCode} />
      </Outside>
    );
  }
  if (back.isError) {
    return (
      <Outside>
        <Stack gap="md">
          <Title order={1}>{t('providers.notDone')}</Title>
          <ProblemAlert error={back.error} />
          <Link to="/">{t('providers.toStart')}</Link>
        </Stack>
      </Outside>
    );
  }
  return (
    <Outside>
      <Title order={1}>{t('pages.providers')}</Title>
      <Waiting label={t('app.loading')} />
    </Outside>
  );
}

/** Goes on from here as it was begun: to the page that was wanted, or back to the window that asks. */
function Arrived({ came: { purpose, next, session } }: { readonly came: Came }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    if (purpose === 'proof') {
      tellProved();
      // The browser may not let us close what it has led elsewhere in between: then the page says it.
      window.close();
      return;
    }
    noteSessionEnded(false);
    arriveAtPage();
    takeSession(client, session);
    void navigate(next, { replace: true });
  }, [purpose, next, session, client, navigate]);
  if (purpose !== 'proof') return <Waiting label={t('app.loading')} />;
  return (
    <Outside>
      <Title order={1}>{t('providers.provedTitle')}</Title>
      <Text mt="sm">{t('providers.provedText')}</Text>
    </Outside>
  );
}

interface CodeProps {
  readonly provider: string;
  readonly query: string;
  readonly onArrived: (came: Came) => void;
}

/** The code of an account that has a second factor of its own. */
function Code({ provider, query, onArrived }: CodeProps) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const enough = code.trim().length >= 6;
  const enter = useMutation({
    mutationFn: () => comeBack(provider, query, code),
    onSuccess: onArrived,
    onError: () => {
      setCode('');
      setTried(false);
    },
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (enough) enter.mutate();
  };
  return (
    <>
      <Title order={1}>{t('providers.codeTitle')}</Title>
      <Text my="sm">{t('providers.codeExplain')}</Text>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {enter.isError ? <ProblemAlert error={enter.error} /> : null}
          <CodeField value={code} error={tried && !enough ? t('proof.codeShort') : null} onChange={setCode} />
          <Button type="submit" size="md" loading={enter.isPending}>
            {t('providers.go')}
          </Button>
          <Link to="/">{t('providers.toStart')}</Link>
        </Stack>
      </form>
    </>
  );
}

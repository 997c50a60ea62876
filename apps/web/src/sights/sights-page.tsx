import { Button, NativeSelect, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useAssessments } from '../api/queries.js';
import { askSight, beginSight } from '../api/sight-calls.js';
import type { Sight } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { useTitles } from '../shell/titles.js';
import { Empty, Loaded, ProblemAlert } from '../ui/feedback.js';
import { useTake } from '../ui/in-language.js';
import { useNotify } from '../ui/notify.js';
import { sightsKey, useSights } from './queries.js';
import { SightLine } from './sight-line.js';
import { sightState } from './standing.js';

/** Support: to ask somebody for their sight of an assessment, and to see by it once they have allowed it. */
export function SightsPage() {
  const { t } = useTexts();
  const sights = useSights();
  useDocumentTitle(`${t('pages.sights')} · ${t('app.name')}`);
  return (
    <div className="page page-narrow">
      <Title order={1}>{t('pages.sights')}</Title>
      <p className="soft">{t('sights.help')}</p>
      <Ask />
      <section className="panel" aria-labelledby="sights-asked" style={{ marginTop: 16 }}>
        <Title order={2} id="sights-asked" mb="sm">
          {t('sights.asked')}
        </Title>
        <Loaded query={sights}>
          {(found) =>
            found.sights.length === 0 ? (
              <Empty title={t('sights.none')} />
            ) : (
              <ul className="plain-list rows">
                {found.sights.map((sight) => (
                  <li key={sight.id}>
                    <SightLine sight={sight} now={found.now} other="person">
                      {sightState(sight, found.now) === 'open' ? <Begin sight={sight} /> : null}
                    </SightLine>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </div>
  );
}

function Begin({ sight }: { readonly sight: Sight }) {
  const { t } = useTexts();
  const take = useTake();
  const notify = useNotify();
  const begin = useMutation({
    mutationFn: () => beginSight(sight.id),
    // A page of another person's begins anew: nothing of the present one may stay in it.
    onSuccess: () => window.location.assign(`/a/${encodeURIComponent(sight.assessment)}`),
    onError: notify.failed,
  });
  return (
    <Button
      size="md"
      loading={begin.isPending}
      aria-label={t('sights.beginNamed', { name: take(sight.personName).text })}
      onClick={() => begin.mutate()}
    >
      {t('sights.begin')}
    </Button>
  );
}

function Ask() {
  const { t } = useTexts();
  const client = useQueryClient();
  const notify = useNotify();
  const list = useAssessments().data ?? [];
  const titleOf = useTitles(list);
  const [typed, setTyped] = useState({ key: '', person: '', reason: '' });
  const [tried, setTried] = useState(false);
  const key = typed.key === '' ? (list[0]?.key ?? '') : typed.key;
  const person = typed.person.trim();
  const reason = typed.reason.trim();
  const ask = useMutation({
    mutationFn: () => askSight(key, person, reason),
    onSuccess: async () => {
      setTyped({ key, person: '', reason: '' });
      setTried(false);
      await client.invalidateQueries({ queryKey: sightsKey });
      notify.done(t('sights.sent'));
    },
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    const missing = person === '' ? 'person' : reason === '' ? 'reason' : null;
    const field = missing === null ? null : event.currentTarget.elements.namedItem(missing);
    if (field instanceof HTMLElement) field.focus();
    else if (key !== '') ask.mutate();
  };
  return (
    <section className="panel" aria-labelledby="sights-ask">
      <Title order={2} id="sights-ask" mb="sm">
        {t('sights.ask')}
      </Title>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {ask.isError ? <ProblemAlert error={ask.error} /> : null}
          <NativeSelect
            label={t('sights.assessment')}
            size="md"
            value={key}
            data={list.map((one) => ({ value: one.key, label: titleOf(one).text }))}
            onChange={(event) => setTyped({ ...typed, key: event.currentTarget.value })}
          />
          <TextInput
            label={t('sights.person')}
            description={t('sights.personHelp')}
            size="md"
            name="person"
            required
            withAsterisk={false}
            maxLength={100}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={typed.person}
            error={tried && person === '' ? t('sights.required') : null}
            onChange={(event) => setTyped({ ...typed, person: event.currentTarget.value })}
          />
          <Textarea
            label={t('sights.reason')}
            description={t('sights.reasonHelp')}
            size="md"
            name="reason"
            required
            withAsterisk={false}
            autosize
            minRows={2}
            maxLength={500}
            value={typed.reason}
            error={tried && reason === '' ? t('sights.required') : null}
            onChange={(event) => setTyped({ ...typed, reason: event.currentTarget.value })}
          />
          <Button type="submit" size="md" loading={ask.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('sights.send')}
          </Button>
        </Stack>
      </form>
    </section>
  );
}

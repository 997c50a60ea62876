import { Button, Group, NativeSelect, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';
import type { SecurityEvent, SecurityEventKind } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { zoneHere } from '../lib/here.js';
import { shortInstant } from '../lib/instants.js';
import { Empty, ProblemAlert, Waiting } from '../ui/feedback.js';
import { queryOf, useSecurityLog } from './queries.js';
import type { Filter } from './queries.js';

/** In the order in which they are offered; what the contract knows and this does not, does not compile. */
const kinds = Object.keys({
  signedIn: true,
  signInFailed: true,
  signInHeld: true,
  signedOut: true,
  sessionEnded: true,
  passwordChanged: true,
  passwordSetByLink: true,
  passwordPutByOperator: true,
  linkRefused: true,
  invited: true,
  resetAsked: true,
  accountPut: true,
  accountDisabled: true,
  accountRevived: true,
  languageChanged: true,
  permissionRefused: true,
  roleChanged: true,
  exported: true,
  provedAgain: true,
  secondFactorAsked: true,
  secondFactorSet: true,
  secondFactorRemoved: true,
  secondFactorReset: true,
  recoveryCodesMade: true,
  recoveryCodeUsed: true,
  sightAsked: true,
  sightAllowed: true,
  sightRefused: true,
  sightBegan: true,
  sightRead: true,
  sightEnded: true,
  providerLinked: true,
  providerUnlinked: true,
} satisfies Readonly<Record<SecurityEventKind, true>>) as SecurityEventKind[];

const everything: Filter = { kind: null, person: '', address: '' };

/** What happened to accounts and what was refused to whom; to read, to filter, to take along. */
export function SecurityPage() {
  const { t } = useTexts();
  useDocumentTitle(`${t('pages.security')} · ${t('app.name')}`);
  const [typed, setTyped] = useState(everything);
  const [filter, setFilter] = useState(everything);
  const log = useSecurityLog(filter);
  const events = log.data?.pages.flatMap((page) => page.events) ?? [];
  const search = new URLSearchParams(queryOf(filter)).toString();
  return (
    <div className="page page-narrow">
      <Title order={1}>{t('pages.security')}</Title>
      <p className="soft">{t('security.help')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setFilter({ ...typed, person: typed.person.trim(), address: typed.address.trim() });
        }}
      >
        <Group align="flex-end" mb="md">
          <NativeSelect
            label={t('security.kindFilter')}
            size="md"
            value={typed.kind ?? ''}
            data={[
              { value: '', label: t('security.every') },
              ...kinds.map((kind) => ({ value: kind, label: t(`security.kind.${kind}`) })),
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped({ ...typed, kind: kinds.find((kind) => kind === value) ?? null });
            }}
          />
          <TextInput
            label={t('security.personFilter')}
            size="md"
            value={typed.person}
            onChange={(event) => setTyped({ ...typed, person: event.currentTarget.value })}
          />
          <TextInput
            label={t('security.addressFilter')}
            size="md"
            value={typed.address}
            onChange={(event) => setTyped({ ...typed, address: event.currentTarget.value })}
          />
          <Button type="submit" size="md" variant="default">
            {t('security.filter')}
          </Button>
        </Group>
      </form>
      <Group mb="md">
        <Button component="a" size="md" variant="default" href={`/api/security-log.csv?${search}`} download>
          {t('security.csv')}
        </Button>
        <Button component="a" size="md" variant="default" href={`/api/security-log.jsonl?${search}`} download>
          {t('security.lines')}
        </Button>
      </Group>
      <section className="panel" aria-label={t('pages.security')}>
        {log.isError ? <ProblemAlert error={log.error} onRetry={() => void log.refetch()} /> : null}
        {log.isPending ? <Waiting label={t('app.loading')} /> : null}
        {log.isSuccess && events.length === 0 ? <Empty title={t('security.nothing')} /> : null}
        <ul className="plain-list rows">
          {events.map((event) => (
            <li key={event.id}>
              <Event event={event} />
            </li>
          ))}
        </ul>
        {log.hasNextPage ? (
          <Button
            mt="md"
            size="md"
            variant="default"
            loading={log.isFetchingNextPage}
            onClick={() => void log.fetchNextPage()}
          >
            {t('security.more')}
          </Button>
        ) : null}
      </section>
    </div>
  );
}

function Event({ event }: { readonly event: SecurityEvent }) {
  const { t, lang } = useTexts();
  const { person, by } = event;
  const details = Object.entries(event.details)
    .filter(([name]) => name !== 'session')
    .map(([name, value]) => `${name}: ${String(value)}`);
  const about = [
    event.device,
    event.address,
    event.assessment ?? '',
    event.body ?? '',
    event.route ?? '',
    ...details,
  ].filter((part) => part !== '');
  return (
    <>
      <strong>{t(`security.kind.${event.kind}`)}</strong> · {person ?? t('security.unknown')}
      {by === null || by === person ? null : ` (${t('security.byOther', { by })})`}
      <div className="small">{shortInstant(lang, zoneHere(event.at, lang), event.at)}</div>
      <div className="soft small" style={{ overflowWrap: 'anywhere' }}>
        {about.join(' · ')}
      </div>
    </>
  );
}

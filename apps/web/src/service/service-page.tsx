import { Table, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { Health } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { Loaded } from '../ui/feedback.js';
import { useHealth } from './queries.js';

function summaryOf({ status, queues, owed }: Health): 'failing' | 'mailsLate' | 'behind' | 'fine' {
  if (status === 'failing') return 'failing';
  if (queues === false) return 'mailsLate';
  return owed !== null && owed.processes > 0 ? 'behind' : 'fine';
}

function Parts({ health }: { readonly health: Health }) {
  const { t } = useTexts();
  const { database, engine, queues, causes, owed } = health;
  const behind =
    owed === null
      ? t('service.owedUnknown')
      : owed.processes === 0
        ? t('service.nothingOwed')
        : t('service.owedBy', { count: owed.processes, seconds: Math.round(owed.oldestSeconds) });
  const answer = (part: Health['causes'][number]['part'], there: boolean): string =>
    there ? t('service.answers') : t(`service.cause.${causes.find((one) => one.part === part)?.cause ?? 'away'}`);
  const rows = [
    { part: t('service.database'), state: answer('database', database), help: t('service.databaseHelp') },
    { part: t('service.engine'), state: answer('engine', engine), help: t('service.engineHelp') },
    ...(queues === null
      ? []
      : [{ part: t('service.queues'), state: answer('queues', queues), help: t('service.queuesHelp') }]),
    { part: t('service.owed'), state: behind, help: t('service.owedHelp') },
  ];
  return (
    <>
      <p role="status">
        <strong>{t(`service.${summaryOf(health)}`)}</strong>
      </p>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('service.part')}</Table.Th>
            <Table.Th>{t('service.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ part, state, help }) => (
            <Table.Tr key={part}>
              <Table.Td>
                {part}
                <div className="soft small">{help}</div>
              </Table.Td>
              <Table.Td>{state}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

/** What the operator looks at: whether everything answers, and what the log still lacks. */
export function ServicePage() {
  const { t } = useTexts();
  const health = useHealth();
  useDocumentTitle(`${t('pages.service')} · ${t('app.name')}`);
  return (
    <div className="page page-narrow">
      <Title order={1}>{t('pages.service')}</Title>
      <p className="soft">{t('service.help')}</p>
      <section className="panel" aria-label={t('pages.service')}>
        <Loaded query={health}>{(found) => <Parts health={found} />}</Loaded>
      </section>
    </div>
  );
}

import { Alert, Button, FileButton, Group, Table, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { readFrameworkFile } from '../api/client.js';
import type { Framework, ReadFramework } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { ProblemAlert } from '../ui/feedback.js';
import { useTake } from '../ui/in-language.js';
import { useNotify } from '../ui/notify.js';
import { contentsOf, fileKinds, largestFile } from './files.js';
import { FrameworkView } from './framework-view.js';
import css from './frameworks.module.css';
import { storeFramework } from './queries.js';

type Looked =
  | { readonly kind: 'read'; readonly file: string; readonly read: ReadFramework }
  | { readonly kind: 'unreadable'; readonly file: string }
  | { readonly kind: 'tooLarge'; readonly file: string };

async function look(file: File): Promise<Looked> {
  if (file.size > largestFile) return { file: file.name, kind: 'tooLarge' };
  const contents = await contentsOf(file);
  if (contents === null) return { file: file.name, kind: 'unreadable' };
  return { file: file.name, kind: 'read', read: await readFrameworkFile(contents) };
}

/** A file is chosen, looked through, shown with what is wrong or what it holds, and stored when that is wanted. */
export function ImportPanel() {
  const { t } = useTexts();
  const client = useQueryClient();
  const notify = useNotify();
  const take = useTake();
  const choose = useRef<() => void>(null);
  const looking = useMutation({ mutationFn: look });
  const storing = useMutation({
    mutationFn: (framework: Framework) => storeFramework(client, framework),
    onSuccess: (_nothing, { title, version }) => {
      notify.done(t('frameworks.importing.stored', { name: `${take(title).text} ${version}` }));
      looking.reset();
    },
  });
  const begin = (file: File | null): void => {
    if (file === null) return;
    storing.reset();
    looking.mutate(file);
    // The same file, mended, can be chosen again.
    choose.current?.();
  };
  const looked = looking.data;
  const framework = looked?.kind === 'read' ? looked.read.framework : null;
  return (
    <section className="panel" aria-labelledby="import-title">
      <Title order={2} size="h3" id="import-title">
        {t('frameworks.importing.title')}
      </Title>
      <p className="soft">{t('frameworks.importing.help')}</p>
      <FileButton
        resetRef={choose}
        onChange={begin}
        accept={fileKinds.map((kind) => `.${kind}`).join(',')}
        inputProps={{ 'aria-label': t('frameworks.importing.choose') }}
      >
        {(props) => (
          <Button {...props} variant={framework === null ? 'filled' : 'default'} loading={looking.isPending} mih={44}>
            {t(framework === null ? 'frameworks.importing.choose' : 'frameworks.importing.drop')}
          </Button>
        )}
      </FileButton>
      <div role="status" aria-live="polite">
        {looking.isPending ? <Text mt="sm">{t('frameworks.importing.reading')}</Text> : null}
        {looked === undefined || looking.isPending ? null : <Outcome looked={looked} />}
      </div>
      {looking.isError ? <ProblemAlert error={looking.error} /> : null}
      {storing.isError ? <ProblemAlert error={storing.error} /> : null}
      {framework === null || looking.isPending ? null : (
        <>
          <Group mt="md">
            <Button mih={44} loading={storing.isPending} onClick={() => storing.mutate(framework)}>
              {t('frameworks.importing.store')}
            </Button>
          </Group>
          <FrameworkView framework={framework} />
        </>
      )}
    </section>
  );
}

function Outcome({ looked }: { readonly looked: Looked }) {
  const { t } = useTexts();
  const { file } = looked;
  if (looked.kind === 'unreadable') {
    return (
      <Alert mt="md" variant="default" title={t('frameworks.importing.unreadable')}>
        {t('frameworks.importing.unreadableHelp')}
      </Alert>
    );
  }
  if (looked.kind === 'tooLarge') {
    return (
      <Alert mt="md" variant="default" title={t('frameworks.importing.tooLarge', { size: largestFile / 1_000_000 })} />
    );
  }
  const { framework, faults, more } = looked.read;
  if (framework !== null) {
    return (
      <Alert mt="md" variant="default" title={t('frameworks.importing.found', { file })}>
        {t('frameworks.importing.foundHelp')}
      </Alert>
    );
  }
  return (
    <div className={css.faults}>
      <Alert mt="md" variant="default" title={t('frameworks.importing.faults', { count: faults.length + more, file })}>
        {t('frameworks.importing.faultsHelp')}
      </Alert>
      <Table mt="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('frameworks.importing.sheet')}</Table.Th>
            <Table.Th>{t('frameworks.importing.cell')}</Table.Th>
            <Table.Th>{t('frameworks.importing.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {faults.map((fault, index) => (
            <Table.Tr key={index}>
              <Table.Td>{fault.sheet}</Table.Td>
              <Table.Td className={css.cell}>
                <Cell fault={fault} />
              </Table.Td>
              <Table.Td>{fault.message}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {more === 0 ? null : <Text mt="xs">{t('frameworks.importing.more', { count: more })}</Text>}
    </div>
  );
}

function Cell({ fault: { row, column } }: { readonly fault: ReadFramework['faults'][number] }) {
  const { t } = useTexts();
  if (row === null) return <>{column ?? t('frameworks.importing.whole')}</>;
  return <>{column === null ? t('frameworks.importing.row', { row }) : `${column}${row}`}</>;
}

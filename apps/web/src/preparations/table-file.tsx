import { Alert, Button, FileButton, Group, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Sheet } from '@selaras/contracts';
import { readPreparationFile } from '../api/preparation-calls.js';
import type { ReadPreparationFile } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { fileOfSheets, keep, largestFile, sheetsOfFile } from '../files/sheet-files.js';
import { ProblemAlert } from '../ui/feedback.js';
import { useNotify } from '../ui/notify.js';

interface TableFileProps {
  readonly id: string;
  /** Of the file that is offered. */
  readonly name: string;
  /** What stands there now, as the sheets of a file to go on with. */
  readonly sheets: () => readonly Sheet[];
  /** Saves what was changed here, so that a file is held against it. */
  readonly flush: () => Promise<void>;
  /** Takes over what a file says; false when it holds nothing of the kind. */
  readonly onRead: (read: ReadPreparationFile) => boolean;
}
type Looked = { readonly file: string; readonly read: ReadPreparationFile | null };

/** A table by file: what stands there to download, and a file to take its place, with every fault by its cell. */
export function TableFile({ id, name, sheets, flush, onRead }: TableFileProps) {
  const { t } = useTexts();
  const notify = useNotify();
  const choose = useRef<() => void>(null);
  const reading = useMutation({
    mutationFn: async (file: File): Promise<Looked> => {
      await flush();
      return { file: file.name, read: file.size > largestFile ? null : await read(id, file) };
    },
    onSuccess: (looked) => {
      if (looked.read === null || looked.read.faults.length > 0) return;
      if (onRead(looked.read)) notify.done(t('preparations.file.taken', { file: looked.file }));
    },
  });
  const download = useMutation({
    mutationFn: async (kind: 'xlsx' | 'csv') => keep(await fileOfSheets(sheets(), kind), `${name}.${kind}`),
    onError: notify.failed,
  });
  const looked = reading.data;
  return (
    <div role="group" aria-label={t('preparations.file.title')}>
      <p className="soft small">{t('preparations.file.help')}</p>
      <Group gap="xs" mb="sm">
        <FileButton
          resetRef={choose}
          accept=".xlsx,.csv"
          inputProps={{ 'aria-label': t('preparations.file.choose') }}
          onChange={(file) => {
            if (file !== null) reading.mutate(file);
            choose.current?.();
          }}
        >
          {(props) => (
            <Button {...props} variant="default" mih={44} loading={reading.isPending}>
              {t('preparations.file.choose')}
            </Button>
          )}
        </FileButton>
        <Button variant="default" mih={44} onClick={() => download.mutate('xlsx')}>
          {t('preparations.file.xlsx')}
        </Button>
        <Button variant="default" mih={44} onClick={() => download.mutate('csv')}>
          {t('preparations.file.csv')}
        </Button>
      </Group>
      {reading.isError ? <ProblemAlert error={reading.error} /> : null}
      <div role="status">{looked === undefined || reading.isPending ? null : <Outcome looked={looked} />}</div>
    </div>
  );
}

async function read(id: string, file: File): Promise<ReadPreparationFile | null> {
  const sheets = await sheetsOfFile(file, ['code', 'account', 'indicator']).catch(() => null);
  return sheets === null ? null : readPreparationFile(id, sheets);
}

function Outcome({ looked: { file, read: found } }: { readonly looked: Looked }) {
  const { t } = useTexts();
  if (found === null) return <Alert variant="default" mb="sm" title={t('preparations.file.unreadable')} />;
  if (found.faults.length === 0) return null;
  return (
    <>
      <Alert variant="default" title={t('preparations.file.faults', { count: found.faults.length + found.more, file })}>
        {t('preparations.file.faultsHelp')}
      </Alert>
      <Table my="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('preparations.file.cell')}</Table.Th>
            <Table.Th>{t('preparations.file.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {found.faults.map(({ sheet, row, column, message }, index) => (
            <Table.Tr key={index}>
              <Table.Td>
                {sheet} {column ?? ''}
                {row ?? ''}
              </Table.Td>
              <Table.Td>{message}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {found.more === 0 ? null : <Text>{t('preparations.more', { count: found.more })}</Text>}
    </>
  );
}

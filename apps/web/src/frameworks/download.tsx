import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Framework } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { useNotify } from '../ui/notify.js';
import { fileKinds, fileOf, keep } from './files.js';
import type { FileKind } from './files.js';
import css from './frameworks.module.css';

const kindWord: Readonly<Record<FileKind, string>> = { xlsx: 'Excel', csv: 'CSV', json: 'JSON' };

/** A catalogue as a file of each kind. It is fetched, and the file made, when it is wanted. */
export function Download({ name, framework }: { readonly name: string; readonly framework: () => Promise<Framework> }) {
  const { t } = useTexts();
  const notify = useNotify();
  const download = useMutation({
    mutationFn: async (kind: FileKind) => {
      const found = await framework();
      keep(await fileOf(found, kind), `${found.id}-${found.version}.${kind}`);
    },
    onError: notify.failed,
  });
  return (
    <div className={css.kinds} role="group" aria-label={t('frameworks.download', { name })}>
      {fileKinds.map((kind) => (
        <Button
          key={kind}
          size="compact-md"
          mih={44}
          variant="default"
          loading={download.isPending && download.variables === kind}
          onClick={() => download.mutate(kind)}
        >
          {kindWord[kind]}
        </Button>
      ))}
    </div>
  );
}

import { Modal, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { RefusalReason } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { byCode } from '../lib/buckets.js';
import { nameIn } from '../i18n/index.js';
import { FormButtons } from '../ui/form-buttons.js';

const reasons: readonly RefusalReason[] = [
  'outsideMandate',
  'sharedMandate',
  'dataElsewhere',
  'needsLeadership',
  'needsTime',
];

/** What a reasoned act carries. `to` is empty where no body is asked for. */
export interface Reasoned {
  readonly reason: RefusalReason;
  readonly note: { readonly lang: 'id' | 'en'; readonly text: string } | undefined;
  readonly to: string;
}

interface ReasonDialogProps {
  readonly title: string;
  readonly help: string;
  readonly submit: string;
  readonly pending: boolean;
  /** Bodies to choose from; none when the act goes to nobody. */
  readonly bodies?: readonly { readonly code: string; readonly nameId: string; readonly nameEn: string }[];
  readonly onSubmit: (reasoned: Reasoned) => void;
  readonly onClose: () => void;
}

/** Refusing and passing on need a reason; a remark is free. */
export function ReasonDialog({ title, help, submit, pending, bodies, onSubmit, onClose }: ReasonDialogProps) {
  const { t, lang } = useTexts();
  const [reason, setReason] = useState<RefusalReason | null>(null);
  const [note, setNote] = useState('');
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const complete = reason !== null && (bodies === undefined || to !== '');
  return (
    <Modal opened onClose={onClose} title={<b>{title}</b>} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!complete) return;
          const text = note.trim();
          onSubmit({ reason, note: text === '' ? undefined : { lang, text }, to });
        }}
      >
        <Stack>
          <Text size="sm">{help}</Text>
          {bodies === undefined ? null : (
            <NativeSelect
              label={t('tasks.pass.to')}
              value={to}
              error={tried && to === '' ? t('tasks.answer.required') : null}
              onChange={(event) => setTo(event.currentTarget.value)}
              data={[
                { value: '', label: '' },
                ...[...bodies]
                  .sort((a, b) => byCode(a.code, b.code))
                  .map((body) => ({ value: body.code, label: `${body.code} · ${nameIn(lang, body)}` })),
              ]}
            />
          )}
          <Radio.Group
            label={t('tasks.refuse.reason')}
            value={reason ?? ''}
            onChange={(value) => setReason(reasons.find((one) => one === value) ?? null)}
            error={tried && reason === null ? t('tasks.answer.required') : null}
          >
            <Stack gap={6} mt={6}>
              {reasons.map((one) => (
                <Radio key={one} value={one} label={t(`reason.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('tasks.refuse.note')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={20_000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <FormButtons submit={submit} pending={pending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

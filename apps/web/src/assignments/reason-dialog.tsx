import { NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { codesOf, refusalReasonWords } from '@selaras/language';
import { useRef, useState } from 'react';
import type { RefusalReason } from '../api/types.js';
import { nameIn, useTexts } from '../i18n/index.js';
import { byCode } from '../lib/buckets.js';
import { draftSlot } from '../lib/drafts.js';
import { DraftBack } from './draft-back.js';
import { FormDialog } from '../ui/dialog.js';
import { focusFirstFault } from '../ui/focus.js';
import { FormButtons } from '../ui/form-buttons.js';

const reasons: readonly RefusalReason[] = codesOf(refusalReasonWords);

/** What a reasoned act carries. `to` is empty where no body is asked for. */
export interface Reasoned {
  readonly reason: RefusalReason;
  readonly note: { readonly lang: 'id' | 'en'; readonly text: string } | undefined;
  readonly to: string;
}

interface Fields {
  readonly reason: string;
  readonly note: string;
  readonly to: string;
}

function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['reason', 'note', 'to'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string')
  );
}

interface ReasonDialogProps {
  /** Person, act and matter: what was written and not sent is kept under it. */
  readonly name: readonly string[];
  readonly title: string;
  readonly help: string;
  readonly submit: string;
  readonly pending: boolean;
  /** Bodies to choose from; none when the act goes to nobody. */
  readonly bodies?: readonly { readonly code: string; readonly nameId: string; readonly nameEn: string }[];
  readonly onSubmit: (reasoned: Reasoned, sent: () => void) => void;
  readonly onClose: () => void;
}

/** Refusing and passing on need a reason; a remark is free. */
export function ReasonDialog({ name, title, help, submit, pending, bodies, onSubmit, onClose }: ReasonDialogProps) {
  const { t, lang } = useTexts();
  const [slot] = useState(() => draftSlot(['reason', ...name], isFields));
  const [draft] = useState(() => slot.load());
  const [fields, setFields] = useState<Fields>(() => draft?.fields ?? { reason: '', note: '', to: '' });
  const { note, to } = fields;
  const reason = reasons.find((one) => one === fields.reason) ?? null;
  const change = (part: Partial<Fields>): void => {
    const next = { ...fields, ...part };
    setFields(next);
    slot.save({ base: 0, fields: next });
  };
  const place = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const complete = reason !== null && (bodies === undefined || to !== '');
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      dirty={reason !== null || note.trim() !== '' || to !== ''}
      onDiscard={slot.drop}
    >
      <form
        ref={place}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!complete) {
            requestAnimationFrame(() => focusFirstFault(place.current));
            return;
          }
          const text = note.trim();
          onSubmit({ reason, note: text === '' ? undefined : { lang, text }, to }, slot.drop);
        }}
      >
        <Stack>
          <Text size="sm">{help}</Text>
          {draft === null ? null : <DraftBack />}
          {bodies === undefined ? null : (
            <NativeSelect
              label={t('tasks.pass.to')}
              value={to}
              error={tried && to === '' ? t('tasks.answer.required') : null}
              onChange={(event) => change({ to: event.currentTarget.value })}
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
            onChange={(value) => change({ reason: value })}
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
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <FormButtons submit={submit} pending={pending} />
        </Stack>
      </form>
    </FormDialog>
  );
}

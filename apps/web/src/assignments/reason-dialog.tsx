import { NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { refusalReasons } from '@selaras/contracts';
import type { Body, RefusalReason } from '../api/types.js';
import { DraftBack, DraftGate, DraftStanding, useKept } from '../drafts/draft-gate.js';
import type { DraftPlace } from '../drafts/queries.js';
import type { FoundDraft } from '../drafts/use-draft.js';
import { useTexts } from '../i18n/index.js';
import { byCode } from '../lib/buckets.js';
import type { WrittenText } from '../lib/contents.js';
import type { DraftFields } from '../lib/local-drafts.js';
import { useCase, useTakeInCase } from '../shell/case-context.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import { FormButtons } from '../dialogs/form-buttons.js';
import { useDialogForm } from '../dialogs/use-dialog-form.js';
import { WritingField } from '../dialogs/writing-field.js';
import { writingLanguage } from '../lib/written-in.js';
import type { Asked } from './question-view.js';
import { QuestionView } from './question-view.js';

/** What a reasoned act carries. `to` is empty where no body is asked for. */
export interface Reasoned {
  readonly reason: RefusalReason;
  readonly note: WrittenText | undefined;
  readonly to: string;
}

// A type alias: drafts are records, which an interface does not fit.
// What was kept before texts had a language of their own has none.
type ReasonFields = { readonly reason: string; readonly note: string; readonly lang?: string; readonly to: string };

function isReasonFields(fields: DraftFields): fields is ReasonFields {
  return [fields.reason, fields.note, fields.lang ?? '', fields.to].every((one) => typeof one === 'string');
}

interface ReasonDialogProps {
  /** Act and matter: what was written and not sent is kept under it. */
  readonly place: DraftPlace;
  readonly title: string;
  readonly help: string;
  readonly submit: string;
  readonly pending: boolean;
  /** What is refused or passed on. */
  readonly asked: Asked;
  /** Bodies to choose from; none when the act goes to nobody. */
  readonly bodies?: readonly Pick<Body, 'code' | 'name'>[];
  readonly onSubmit: (reasoned: Reasoned, sent: () => void) => void;
  readonly onClose: () => void;
}

/** Refusing and passing on need a reason; a remark is free. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { place, title, help, asked, onClose } = props;
  return (
    <FormDialog title={title} onClose={onClose}>
      <Stack>
        <QuestionView asked={asked} />
        <Text size="sm">{help}</Text>
        <DraftGate place={place}>{(found) => <ReasonForm {...props} found={found} />}</DraftGate>
      </Stack>
    </FormDialog>
  );
}

function ReasonForm({
  place,
  submit,
  pending,
  bodies,
  onSubmit,
  found,
}: ReasonDialogProps & { readonly found: FoundDraft | null }) {
  const { t, lang: screen } = useTexts();
  const { languages } = useCase().detail;
  const usual = writingLanguage(screen, languages);
  const take = useTakeInCase();
  const { kept, state } = useKept(place, { found, isFields: isReasonFields, base: 0 });
  const dialog = useDialogForm<ReasonFields>({
    initial: { reason: '', note: '', lang: usual, to: '' },
    kept,
    validate: {
      reason: (value) => (value === '' ? t('tasks.answer.required') : null),
      to: (value) => (bodies !== undefined && value === '' ? t('tasks.answer.required') : null),
    },
    onSubmit: (fields) => {
      const reason = refusalReasons.find((one) => one === fields.reason);
      if (reason === undefined) return;
      const text = fields.note.trim();
      onSubmit(
        { reason, note: text === '' ? undefined : { lang: fields.lang ?? usual, text }, to: fields.to },
        kept.drop,
      );
    },
  });
  const { form } = dialog;
  return (
    <form {...dialog.props}>
      <Stack>
        <DraftBack found={found} dialog={dialog} />
        {bodies === undefined ? null : (
          <NativeSelect
            label={t('tasks.pass.to')}
            data={[
              { value: '', label: '' },
              ...[...bodies]
                .sort((a, b) => byCode(a.code, b.code))
                .map((body) => ({ value: body.code, label: `${body.code} · ${take(body.name).text}` })),
            ]}
            {...form.getInputProps('to')}
          />
        )}
        <Radio.Group label={t('tasks.refuse.reason')} {...form.getInputProps('reason')}>
          <Stack gap={6} mt={6}>
            {refusalReasons.map((one) => (
              <Radio key={one} value={one} label={t(`reason.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <WritingField
          label={t('tasks.refuse.note')}
          minRows={2}
          maxRows={8}
          languages={languages}
          lang={form.values.lang ?? usual}
          onLang={(lang) => form.setFieldValue('lang', lang)}
          {...form.getInputProps('note')}
        />
        <DraftStanding state={state} />
        <FormButtons submit={submit} pending={pending} />
      </Stack>
    </form>
  );
}

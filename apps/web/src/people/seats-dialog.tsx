import { Checkbox, Stack, Text } from '@mantine/core';
import { command } from '../api/client.js';
import type { MemberList } from '../api/types.js';
import { FormButtons } from '../dialogs/form-buttons.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import { useDialogForm } from '../dialogs/use-dialog-form.js';
import { DraftBack, DraftGate, DraftStanding, useKept } from '../drafts/draft-gate.js';
import type { DraftPlace } from '../drafts/queries.js';
import type { FoundDraft } from '../drafts/use-draft.js';
import { useTexts } from '../i18n/index.js';
import type { DraftFields } from '../lib/local-drafts.js';
import { writingLanguage } from '../lib/written-in.js';
import { CaseText, useCase } from '../shell/case-context.js';
import { useAct } from '../shell/use-act.js';
import { useFieldProblems } from './field-problems.js';
import { writtenTo } from './may.js';
import type { Seat } from './may.js';
import { ReasonField } from './reason-field.js';

// A type alias: drafts are records, which an interface does not fit.
type SeatFields = {
  /** Codes of accounts, with a blank between them. */
  readonly persons: string;
  /** `yes` or empty. */
  readonly keeps: string;
  readonly reason: string;
  readonly lang: string;
};

function isSeatFields({ persons, keeps, reason, lang }: DraftFields): boolean {
  return [persons, keeps, reason, lang].every((one) => typeof one === 'string');
}
const listed = (persons: string): readonly string[] => persons.split(' ').filter((one) => one !== '');

interface SeatsProps {
  readonly seat: Seat;
  readonly list: MemberList;
  readonly onClose: () => void;
}

/** Who of those with a role that steers is written to and waited for. */
export function SeatsDialog(props: SeatsProps) {
  const { t } = useTexts();
  const { seat, onClose } = props;
  const place: DraftPlace = { form: 'steering', matter: seat };
  return (
    <FormDialog title={t('people.seats.title', { role: t(`role.${seat}`) })} onClose={onClose}>
      <Stack>
        <Text size="sm">{t('people.seats.help')}</Text>
        <DraftGate place={place}>{(found) => <SeatsForm {...props} place={place} found={found} />}</DraftGate>
      </Stack>
    </FormDialog>
  );
}

function SeatsForm({
  seat,
  list,
  onClose,
  place,
  found,
}: SeatsProps & { readonly place: DraftPlace; readonly found: FoundDraft | null }) {
  const { t, lang: screen } = useTexts();
  const { key, detail } = useCase();
  const usual = writingLanguage(screen, detail.languages);
  const act = useAct();
  const holders = list.members.filter(({ role }) => role === seat);
  const now = writtenTo(detail.steering, seat);
  const { kept, state } = useKept<SeatFields>(place, {
    found,
    isFields: (fields): fields is SeatFields => isSeatFields(fields),
    base: 0,
  });
  const dialog = useDialogForm<SeatFields>({
    initial: { persons: now.join(' '), keeps: 'yes', reason: '', lang: usual },
    kept,
    validate: {
      persons: (value) => (seat === 'coordinator' && listed(value).length === 0 ? t('people.seats.last') : null),
      reason: (value) => (value.trim() === '' ? t('people.required') : null),
    },
    onSubmit: ({ persons, keeps, reason, lang }) =>
      act.run({
        send: () =>
          command(
            '/api/assessments/{key}/steering/{role}',
            { key, role: seat },
            {
              persons: [...listed(persons)],
              ...(keeps === 'yes' ? { keepRole: true } : {}),
              reason: { lang, text: reason.trim() },
            },
          ),
        done: t('people.seats.done'),
        after: () => {
          kept.drop();
          onClose();
        },
        handle: problemAtField,
      }),
  });
  const { form } = dialog;
  const problemAtField = useFieldProblems(form, dialog.props.ref, {
    SELF_GRANT: 'persons',
    NOT_A_MEMBER: 'persons',
    SAME_HOLDER: 'persons',
    EMPTY: 'persons',
    LAST_COORDINATOR: 'persons',
  });
  const { persons, keeps, lang } = form.values;
  return (
    <form {...dialog.props}>
      <Stack>
        <DraftBack found={found} dialog={dialog} />
        {holders.length === 0 ? <Text>{t('people.seats.nobody')}</Text> : null}
        <Checkbox.Group
          label={t('people.seats.persons')}
          value={[...listed(persons)]}
          error={form.errors.persons}
          onChange={(chosen) => form.setFieldValue('persons', chosen.join(' '))}
        >
          <Stack gap={6} mt={6}>
            {holders.map(({ person, name }) => (
              <Checkbox
                key={person}
                value={person}
                label={
                  <>
                    <CaseText text={name} /> ({person})
                  </>
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Checkbox
          label={t('people.seats.keeps')}
          checked={keeps === 'yes'}
          onChange={(event) => form.setFieldValue('keeps', event.currentTarget.checked ? 'yes' : '')}
        />
        <ReasonField lang={lang} onLang={(tag) => form.setFieldValue('lang', tag)} {...form.getInputProps('reason')} />
        <DraftStanding state={state} />
        <FormButtons submit={t('people.seats.submit')} pending={act.pending} />
      </Stack>
    </form>
  );
}

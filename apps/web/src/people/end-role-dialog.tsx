import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
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
import { useCase } from '../shell/case-context.js';
import { useAct } from '../shell/use-act.js';
import { useFieldProblems } from './field-problems.js';
import { contacts, roleOfContact, writtenTo } from './may.js';
import type { Member } from './may.js';
import { useNameOf } from './names.js';
import { ReasonField } from './reason-field.js';

// A type alias: drafts are records, which an interface does not fit.
type EndFields = { readonly letter: string; readonly reason: string; readonly lang: string };

function isEndFields({ letter, reason, lang }: DraftFields): boolean {
  return [letter, reason, lang].every((one) => typeof one === 'string');
}

interface EndRoleProps {
  readonly member: Member;
  readonly list: MemberList;
  readonly onClose: () => void;
}

/** A role ends; what ends with it is said first. */
export function EndRoleDialog(props: EndRoleProps) {
  const { t } = useTexts();
  const { session, detail } = useCase();
  const { member, list, onClose } = props;
  const { person, role, body } = member;
  const nameOf = useNameOf(list);
  const [place] = useState<DraftPlace>({ form: 'endRole', matter: person });
  const named = { person: `${nameOf(person)} (${person})`, role: t(`role.${role}`) };
  const held = list.bodies.find(({ code }) => code === body)?.contacts ?? null;
  const vacant = contacts.filter((contact) => roleOfContact[contact] === role && held?.[contact] === person);
  return (
    <FormDialog
      title={person === session.person ? t('people.end.titleOwn') : t('people.end.title', { person: nameOf(person) })}
      onClose={onClose}
    >
      <Stack>
        <Text>{body === null ? t('people.end.what', named) : t('people.end.whatOf', { ...named, body })}</Text>
        <ul style={{ margin: 0, paddingInlineStart: 20 }} className="small">
          <li>{t('people.end.access')}</li>
          {vacant.length === 0 ? null : (
            <li>
              {t('people.end.contacts', {
                contacts: vacant.map((contact) => t(`people.contact.${contact}`)).join(', '),
              })}
            </li>
          )}
          {writtenTo(detail.steering, role).includes(person) ? <li>{t('people.end.seat')}</li> : null}
          <li>{t('people.end.told')}</li>
        </ul>
        <DraftGate place={place}>{(found) => <EndForm {...props} place={place} found={found} />}</DraftGate>
      </Stack>
    </FormDialog>
  );
}

function EndForm({
  member: { person, role },
  onClose,
  place,
  found,
}: EndRoleProps & { readonly place: DraftPlace; readonly found: FoundDraft | null }) {
  const { t, lang: screen } = useTexts();
  const { key, detail, session } = useCase();
  const usual = writingLanguage(screen, detail.languages);
  const act = useAct();
  const { kept, state } = useKept<EndFields>(place, {
    found,
    isFields: (fields): fields is EndFields => isEndFields(fields),
    base: 0,
  });
  const dialog = useDialogForm<EndFields>({
    initial: { letter: '', reason: '', lang: usual },
    kept,
    validate: { reason: (value) => (value.trim() === '' ? t('people.required') : null) },
    onSubmit: (fields) => {
      const letter = fields.letter.trim();
      act.run({
        send: () =>
          command(
            '/api/assessments/{key}/members/{person}/{role}/end',
            { key, person, role },
            {
              ...(letter === '' ? {} : { letter }),
              reason: { lang: fields.lang, text: fields.reason.trim() },
            },
          ),
        done: t('people.end.done'),
        after: () => {
          kept.drop();
          onClose();
        },
        handle: problemAtField,
      });
    },
  });
  const { form } = dialog;
  const problemAtField = useFieldProblems(form, dialog.props.ref, {
    LAST_COORDINATOR: 'reason',
    NOT_A_MEMBER: 'reason',
    NOT_PERMITTED: 'reason',
    LETTER_REQUIRED: 'letter',
  });
  return (
    <form {...dialog.props}>
      <Stack>
        <DraftBack found={found} dialog={dialog} />
        <ReasonField
          lang={form.values.lang}
          onLang={(tag) => form.setFieldValue('lang', tag)}
          {...form.getInputProps('reason')}
        />
        <TextInput
          label={t('people.letter')}
          description={t('people.letterFree')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={120}
          autoComplete="off"
          {...form.getInputProps('letter')}
        />
        <DraftStanding state={state} />
        <FormButtons
          submit={t(person === session.person ? 'people.end.submitOwn' : 'people.end.submit')}
          pending={act.pending}
        />
      </Stack>
    </form>
  );
}

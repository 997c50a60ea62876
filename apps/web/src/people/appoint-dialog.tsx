import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { command } from '../api/client.js';
import type { MemberList, OwnPart } from '../api/types.js';
import { DateField } from '../dialogs/date-field.js';
import { FormButtons } from '../dialogs/form-buttons.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import { useDialogForm } from '../dialogs/use-dialog-form.js';
import { DraftBack, DraftGate, DraftStanding, useKept } from '../drafts/draft-gate.js';
import type { DraftPlace } from '../drafts/queries.js';
import type { FoundDraft } from '../drafts/use-draft.js';
import { useTexts } from '../i18n/index.js';
import { civilDate, instantOf, isoWithOffset } from '../lib/instants.js';
import type { DraftFields } from '../lib/local-drafts.js';
import { typedDate } from '../lib/typed-date.js';
import { writingLanguage } from '../lib/written-in.js';
import { useCase } from '../shell/case-context.js';
import { useAct } from '../shell/use-act.js';
import { useFieldProblems } from './field-problems.js';
import { asksLetter, rolesToGive, seats } from './may.js';
import type { Role } from './may.js';
import { PersonField } from './person-field.js';
import { typedPerson } from './typed-person.js';
import { ReasonField } from './reason-field.js';

// A type alias: drafts are records, which an interface does not fit.
type AppointFields = {
  readonly person: string;
  readonly role: string;
  readonly until: string;
  readonly letter: string;
  readonly reason: string;
  readonly lang: string;
};

function isAppointFields(fields: DraftFields): fields is AppointFields {
  const { person, role, until, letter, reason, lang } = fields;
  return [person, role, until, letter, reason, lang].every((one) => typeof one === 'string');
}

interface AppointProps {
  /** For which body; null for the assessment as a whole. */
  readonly body: string | null;
  readonly list: MemberList;
  readonly own: OwnPart;
  readonly onClose: () => void;
}

/** Somebody joins in a role. Who is told of it, and on what it rests, stands before the fields. */
export function AppointDialog(props: AppointProps) {
  const { t } = useTexts();
  const { body, onClose } = props;
  const [place] = useState<DraftPlace>({ form: 'appoint', matter: body ?? 'round' });
  return (
    <FormDialog
      title={body === null ? t('people.appoint.titleRound') : t('people.appoint.title', { body })}
      onClose={onClose}
    >
      <Stack>
        <Text size="sm">{t(body === null ? 'people.appoint.helpRound' : 'people.appoint.help')}</Text>
        <DraftGate place={place}>{(found) => <AppointForm {...props} place={place} found={found} />}</DraftGate>
      </Stack>
    </FormDialog>
  );
}

function AppointForm({
  body,
  list,
  own,
  onClose,
  place,
  found,
}: AppointProps & { readonly place: DraftPlace; readonly found: FoundDraft | null }) {
  const { t, lang: screen } = useTexts();
  const { key, zone, now, detail } = useCase();
  const usual = writingLanguage(screen, detail.languages);
  const act = useAct();
  const roles = rolesToGive(own, body);
  const of = list.bodies.find(({ code }) => code === body) ?? null;
  const roleOf = (code: string): Role | undefined => roles.find((one) => one === code);
  const needsLetter = (code: string): boolean => {
    const role = roleOf(code);
    return role !== undefined && asksLetter(own, role, { body: of, convener: detail.convener });
  };
  const { kept, state } = useKept(place, { found, isFields: isAppointFields, base: 0 });
  const dialog = useDialogForm<AppointFields>({
    initial: { person: '', role: roles[0] ?? '', until: '', letter: '', reason: '', lang: usual },
    kept,
    validate: {
      person: (value) =>
        value.trim() === ''
          ? t('people.required')
          : typedPerson(value, list.members) === null
            ? t('people.personUnknown')
            : null,
      role: (value) => (roleOf(value) === undefined ? t('people.required') : null),
      until: (value) => {
        if (value === '') return null;
        const date = typedDate(value);
        if (date === null) return t('app.dateWrong');
        return date <= civilDate(zone, now) ? t('people.appoint.past') : null;
      },
      letter: (value, { role }) => (needsLetter(role) && value.trim() === '' ? t('people.required') : null),
    },
    onSubmit: (fields) => {
      const role = roleOf(fields.role);
      const person = typedPerson(fields.person, list.members)?.person;
      const until = typedDate(fields.until);
      const [letter, reason] = [fields.letter.trim(), fields.reason.trim()];
      if (role === undefined || person === undefined) return;
      act.run({
        send: () =>
          command(
            '/api/assessments/{key}/members',
            { key },
            {
              members: [
                {
                  person,
                  role,
                  body,
                  ...(until === null ? {} : { until: isoWithOffset(zone, instantOf(zone, until, '23:59')) }),
                },
              ],
              ...(letter === '' ? {} : { letter }),
              ...(reason === '' ? {} : { reason: { lang: fields.lang, text: reason } }),
            },
          ),
        done: t('people.appoint.done', { person }),
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
    LETTER_REQUIRED: 'letter',
    SELF_GRANT: 'person',
    STEERS_AND_SPEAKS: 'person',
    UNKNOWN_PERSON: 'person',
    SAME_HOLDER: 'person',
    NOT_PERMITTED: 'role',
    FOREIGN_BODY: 'person',
    DATE_PAST: 'until',
  });
  const { person, role, until, lang } = form.values;
  const meant = typedPerson(person, list.members)?.person;
  const elsewhere = list.members.find(
    (member) => member.person === meant && member.role === role && member.body !== null && member.body !== body,
  );
  const needed = needsLetter(role);
  return (
    <form {...dialog.props}>
      <Stack>
        <DraftBack found={found} dialog={dialog} />
        <PersonField label={t('people.person')} members={list.members} {...form.getInputProps('person')} />
        <NativeSelect
          label={t('people.appoint.role')}
          data={roles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
          {...form.getInputProps('role')}
        />
        {elsewhere === undefined ? null : (
          <Text size="sm">{t('people.appoint.moves', { person: meant, body: elsewhere.body })}</Text>
        )}
        {seats.some((seat) => seat === role) ? <Text size="sm">{t('people.appoint.written')}</Text> : null}
        <DateField
          label={t('people.appoint.until')}
          value={until}
          error={typeof form.errors.until === 'string' ? form.errors.until : null}
          onChange={(typed) => form.setFieldValue('until', typed)}
        />
        <TextInput
          label={t('people.letter')}
          description={t(needed ? 'people.letterNeeded' : 'people.letterFree')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={120}
          autoComplete="off"
          {...form.getInputProps('letter')}
        />
        <ReasonField
          optional
          lang={lang}
          onLang={(tag) => form.setFieldValue('lang', tag)}
          {...form.getInputProps('reason')}
        />
        <DraftStanding state={state} />
        <FormButtons submit={t('people.appoint.submit')} pending={act.pending} />
      </Stack>
    </form>
  );
}

import { Checkbox, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { command } from '../api/client.js';
import type { CommandReply } from '../api/client.js';
import type { Body, MemberList, OwnPart } from '../api/types.js';
import { DateField } from '../dialogs/date-field.js';
import { FormButtons } from '../dialogs/form-buttons.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import { useDialogForm } from '../dialogs/use-dialog-form.js';
import { DraftBack, DraftGate, DraftStanding, useKept } from '../drafts/draft-gate.js';
import type { DraftPlace } from '../drafts/queries.js';
import type { FoundDraft } from '../drafts/use-draft.js';
import { useTexts } from '../i18n/index.js';
import { civilDate, instantOf, isoWithOffset, longCivil } from '../lib/instants.js';
import type { DraftFields } from '../lib/local-drafts.js';
import { typedDate } from '../lib/typed-date.js';
import { writingLanguage } from '../lib/written-in.js';
import { useCase } from '../shell/case-context.js';
import { useAct } from '../shell/use-act.js';
import { useFieldProblems } from './field-problems.js';
import { asksLetter, roleOfContact, rolesToGive } from './may.js';
import type { Contact } from './may.js';
import { useNameOf } from './names.js';
import { PersonField } from './person-field.js';
import { typedPerson } from './typed-person.js';
import { ReasonField } from './reason-field.js';

// A type alias: drafts are records, which an interface does not fit.
type HandOverFields = {
  /** `successor` or `vacant`. */
  readonly who: string;
  readonly person: string;
  readonly from: string;
  readonly letter: string;
  /** `yes` or empty. */
  readonly keeps: string;
  readonly reason: string;
  readonly lang: string;
};

function isHandOverFields(fields: DraftFields): fields is HandOverFields {
  const { who, person, from, letter, keeps, reason, lang } = fields;
  return [who, person, from, letter, keeps, reason, lang].every((one) => typeof one === 'string');
}

interface HandOverProps {
  readonly body: Body;
  readonly contact: Contact;
  readonly list: MemberList;
  readonly own: OwnPart;
  readonly onClose: () => void;
}

/** Another person holds a contact of a body, or nobody does. What happens then stands before the fields. */
export function HandOverDialog(props: HandOverProps) {
  const { t } = useTexts();
  const { body, contact, onClose } = props;
  const nameOf = useNameOf(props.list);
  const [place] = useState<DraftPlace>({ form: 'handOver', matter: `${contact}.${body.code}`.slice(0, 64) });
  const holder = body.contacts?.[contact] ?? null;
  return (
    <FormDialog
      title={t('people.handOver.title', { contact: t(`people.contact.${contact}`), body: body.code })}
      onClose={onClose}
    >
      <Stack>
        <Text>
          {holder === null
            ? t('people.handOver.nobodyNow')
            : t('people.handOver.now', { name: `${nameOf(holder)} (${holder})` })}
        </Text>
        <ul style={{ margin: 0, paddingInlineStart: 20 }} className="small">
          <li>{t('people.handOver.work')}</li>
          <li>{t('people.handOver.letterOut')}</li>
          {holder === null ? null : <li>{t('people.handOver.former', { name: nameOf(holder) })}</li>}
        </ul>
        <DraftGate place={place}>{(found) => <HandOverForm {...props} place={place} found={found} />}</DraftGate>
      </Stack>
    </FormDialog>
  );
}

function HandOverForm({
  body,
  contact,
  list,
  own,
  onClose,
  place,
  found,
}: HandOverProps & { readonly place: DraftPlace; readonly found: FoundDraft | null }) {
  const { t, lang: screen } = useTexts();
  const { key, zone, now, detail } = useCase();
  const usual = writingLanguage(screen, detail.languages);
  const act = useAct();
  const nameOf = useNameOf(list);
  const role = roleOfContact[contact];
  const holder = body.contacts?.[contact] ?? null;
  /** Whoever takes over has the role first. */
  const joins = (typed: string): string | null => {
    const meant = typedPerson(typed, list.members);
    if (meant === null) return null;
    const has = list.members.some((one) => one.person === meant.person && one.role === role && one.body === body.code);
    return has ? null : meant.person;
  };
  const needsLetter = ({ who, person }: HandOverFields): boolean =>
    who === 'successor' && joins(person) !== null && asksLetter(own, role, { body, convener: detail.convener });
  const { kept, state } = useKept(place, { found, isFields: isHandOverFields, base: 0 });
  const dialog = useDialogForm<HandOverFields>({
    initial: { who: 'successor', person: '', from: '', letter: '', keeps: '', reason: '', lang: usual },
    kept,
    validate: {
      person: (value, { who }) => {
        if (who === 'vacant') return null;
        if (value.trim() === '') return t('people.required');
        return typedPerson(value, list.members) === null ? t('people.personUnknown') : null;
      },
      from: (value) => {
        if (value === '') return null;
        const date = typedDate(value);
        if (date === null) return t('app.dateWrong');
        return date <= civilDate(zone, now) ? t('people.handOver.fromPast') : null;
      },
      letter: (value, fields) => (needsLetter(fields) && value.trim() === '' ? t('people.required') : null),
      reason: (value) => (value.trim() === '' ? t('people.required') : null),
    },
    onSubmit: (fields) => {
      const person = fields.who === 'vacant' ? null : (typedPerson(fields.person, list.members)?.person ?? null);
      const letter = fields.letter.trim();
      const onLetter = letter === '' ? {} : { letter };
      const reason = { lang: fields.lang, text: fields.reason.trim() };
      const date = typedDate(fields.from);
      const joining = fields.who === 'vacant' ? null : joins(fields.person);
      const send = async (): Promise<CommandReply> => {
        if (joining !== null) {
          await command(
            '/api/assessments/{key}/members',
            { key },
            { members: [{ person: joining, role, body: body.code }], ...onLetter, reason },
          );
        }
        return command(
          '/api/assessments/{key}/bodies/{bodyCode}/contacts/{contact}',
          { key, bodyCode: body.code, contact },
          {
            person,
            ...(date === null ? {} : { effective: isoWithOffset(zone, instantOf(zone, date, '00:00')) }),
            ...onLetter,
            ...(fields.keeps === 'yes' ? { keepsRole: true } : {}),
            reason,
          },
        );
      };
      act.run({
        send,
        done:
          date === null
            ? t('people.handOver.done')
            : t('people.handOver.donePlanned', { date: longCivil(screen, date) }),
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
    NOT_A_MEMBER: 'person',
    UNKNOWN_PERSON: 'person',
    SAME_HOLDER: form.values.who === 'vacant' ? 'who' : 'person',
    FOREIGN_BODY: 'person',
    DATE_PAST: 'from',
  });
  const { who, person, from, keeps, lang } = form.values;
  const vacant = who === 'vacant';
  const joining = vacant ? null : joins(person);
  // Somebody has a role for one body at a time.
  const elsewhere = list.members.find((one) => one.person === joining && one.role === role && one.body !== body.code);
  const mayJoin = rolesToGive(own, body.code).includes(role);
  return (
    <form {...dialog.props}>
      <Stack>
        <DraftBack found={found} dialog={dialog} />
        <Radio.Group label={t('people.handOver.who')} {...form.getInputProps('who')}>
          <Stack gap={6} mt={6}>
            <Radio value="successor" label={t('people.handOver.successor')} />
            <Radio value="vacant" label={t('people.handOver.vacant')} disabled={holder === null} />
          </Stack>
        </Radio.Group>
        {vacant ? (
          <Text size="sm">{t('people.handOver.vacantWork')}</Text>
        ) : (
          <PersonField label={t('people.person')} members={list.members} {...form.getInputProps('person')} />
        )}
        {joining !== null && mayJoin ? (
          <Text size="sm">{t('people.handOver.joins', { person: joining, role: t(`role.${role}`) })}</Text>
        ) : null}
        {elsewhere === undefined ? null : (
          <Text size="sm">{t('people.appoint.moves', { person: joining, body: elsewhere.body })}</Text>
        )}
        <DateField
          label={t('people.handOver.from')}
          value={from}
          error={typeof form.errors.from === 'string' ? form.errors.from : null}
          onChange={(typed) => form.setFieldValue('from', typed)}
        />
        <TextInput
          label={t('people.letter')}
          description={t(needsLetter(form.values) ? 'people.letterNeeded' : 'people.letterFree')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={120}
          autoComplete="off"
          {...form.getInputProps('letter')}
        />
        {holder === null ? null : (
          <Checkbox
            label={t('people.handOver.keeps', { name: nameOf(holder) })}
            checked={keeps === 'yes'}
            onChange={(event) => form.setFieldValue('keeps', event.currentTarget.checked ? 'yes' : '')}
          />
        )}
        <ReasonField lang={lang} onLang={(tag) => form.setFieldValue('lang', tag)} {...form.getInputProps('reason')} />
        <DraftStanding state={state} />
        <FormButtons
          submit={t(vacant ? 'people.handOver.submitVacant' : 'people.handOver.submit')}
          pending={act.pending}
        />
      </Stack>
    </form>
  );
}

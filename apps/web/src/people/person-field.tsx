import { TextInput } from '@mantine/core';
import { useId } from 'react';
import type { ComponentProps } from 'react';
import type { MemberList } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { useTakeInCase } from '../shell/case-context.js';
import { typedPerson } from './typed-person.js';

interface PersonFieldProps extends Pick<
  ComponentProps<typeof TextInput>,
  'label' | 'value' | 'error' | 'onChange' | 'onBlur' | 'onFocus'
> {
  readonly value?: string;
  readonly members: MemberList['members'];
}

/** A person by name or by the code of their account; who was understood stands below the field. */
export function PersonField({ members, ...field }: PersonFieldProps) {
  const { t } = useTexts();
  const take = useTakeInCase();
  const id = useId();
  const names = new Map(members.map(({ person, name }) => [person, take(name).text]));
  const meant = typedPerson(field.value ?? '', members);
  const understood =
    meant === null
      ? t('people.personHelp')
      : meant.known
        ? `${names.get(meant.person) ?? ''} (${meant.person})`
        : `${meant.person}: ${t('people.personNew')}`;
  return (
    <>
      <TextInput
        list={id}
        autoComplete="off"
        maxLength={200}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={understood}
        {...field}
      />
      <datalist id={id}>
        {[...names].map(([person, name]) => (
          <option key={person} value={person}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

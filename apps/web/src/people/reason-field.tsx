import type { ComponentProps } from 'react';
import { WritingField } from '../dialogs/writing-field.js';
import { useTexts } from '../i18n/index.js';
import { useCase } from '../shell/case-context.js';

interface ReasonFieldProps extends Omit<
  ComponentProps<typeof WritingField>,
  'label' | 'minRows' | 'maxRows' | 'languages'
> {
  readonly optional?: boolean;
}

/** Why somebody is appointed, replaced or let go. */
export function ReasonField({ optional = false, ...field }: ReasonFieldProps) {
  const { t } = useTexts();
  const { languages } = useCase().detail;
  return (
    <WritingField
      label={t(optional ? 'people.reasonOptional' : 'people.reason')}
      minRows={2}
      maxRows={8}
      languages={languages}
      {...field}
    />
  );
}

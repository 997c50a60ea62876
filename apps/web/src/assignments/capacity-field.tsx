import { NativeSelect } from '@mantine/core';
import { useTexts } from '../i18n/index.js';
import { capacities } from './capacity.js';
import type { Capacity } from './capacity.js';

interface CapacityFieldProps {
  readonly value: Capacity;
  readonly onChange: (capacity: Capacity) => void;
}

/** In what capacity somebody signs. */
export function CapacityField({ value, onChange }: CapacityFieldProps) {
  const { t } = useTexts();
  return (
    <NativeSelect
      mb="md"
      size="md"
      label={t('signOff.label')}
      value={value}
      data={capacities.map((one) => ({ value: one, label: t(`signOff.${one}`) }))}
      onChange={({ currentTarget }) => onChange(capacities.find((one) => one === currentTarget.value) ?? 'own')}
    />
  );
}

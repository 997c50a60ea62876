import { Button } from '@mantine/core';

interface RowButtonProps {
  readonly label: string;
  /** Code of the row's indicator: a list of equal buttons has to say which row each one belongs to. */
  readonly code: string;
  readonly variant?: 'default' | 'light' | 'filled';
  readonly onClick: () => void;
}

/** A small button at the end of a row, named after its row for those who hear the page. */
export function RowButton({ label, code, variant = 'default', onClick }: RowButtonProps) {
  return (
    <Button size="xs" variant={variant} aria-label={`${label}: ${code}`} onClick={onClick}>
      {label}
    </Button>
  );
}

import { Button } from '@mantine/core';

interface ActButtonProps {
  readonly label: string;
  /** What it is about: a list of equal buttons has to say which row each belongs to. */
  readonly of: string;
  readonly onClick: () => void;
}

/** A calm button at the end of a row, named after its row for those who hear the page. */
export function ActButton({ label, of, onClick }: ActButtonProps) {
  return (
    <Button size="xs" variant="default" aria-label={`${label}: ${of}`} onClick={onClick}>
      {label}
    </Button>
  );
}

import { Alert, Button, Text } from '@mantine/core';
import { describeProblem } from '../api/problem-words.js';
import { asProblem } from '../api/problem.js';
import { useTexts } from '../i18n/index.js';
import { IconAlertTriangle } from './icons.js';

/** A problem in words, with a way to try again. */
export function ProblemAlert({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t, lang } = useTexts();
  const text = describeProblem(asProblem(error), { t, lang });
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={text.title} c="var(--ink)">
      <Text size="sm">{text.message}</Text>
      {text.places.map((place) => (
        <Text size="sm" key={place}>
          {place}
        </Text>
      ))}
      {onRetry === undefined ? null : (
        <Button mt="sm" size="xs" variant="default" onClick={onRetry}>
          {t('app.retry')}
        </Button>
      )}
    </Alert>
  );
}

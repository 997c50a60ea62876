import { Skeleton, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { needProblems, useTexts } from '../i18n/index.js';
import { IconInbox } from './icons.js';
import { later } from './later.js';

/** A problem in words, with a way to try again. Its words are many and seldom needed. */
export const ProblemAlert = later(async () => {
  const [{ ProblemAlert: Alert }] = await Promise.all([import('./problem-alert.js'), needProblems()]);
  return Alert;
});

/** Says that there is nothing, and when there will be something. */
export function Empty({ title, help }: { readonly title: string; readonly help?: string }) {
  return (
    <Stack gap={2} align="center" py="lg" ta="center">
      <IconInbox aria-hidden size={28} stroke={1.5} color="#55616a" />
      <Text fw={600}>{title}</Text>
      {help === undefined ? null : (
        <Text size="sm" className="soft">
          {help}
        </Text>
      )}
    </Stack>
  );
}

/** Grey lines in place of what is being read. */
export function Waiting({ lines = 4, label }: { readonly lines?: number; readonly label: string }) {
  return (
    <div role="status" aria-label={label}>
      <Stack gap="sm">
        {Array.from({ length: lines }, (_none, line) => (
          <Skeleton key={line} height={18} width={line % 3 === 2 ? '60%' : '100%'} />
        ))}
      </Stack>
    </div>
  );
}

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** Shows a read in each of its states. What was read before stays while a refresh fails. */
export function Loaded<T>({ query, lines, children }: LoadedProps<T>) {
  const { t } = useTexts();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting {...(lines === undefined ? {} : { lines })} label={t('app.loading')} />;
}

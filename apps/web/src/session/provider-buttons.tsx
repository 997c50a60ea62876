import { Button, Divider, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { fetchProviders, wayToSignIn } from '../api/provider-calls.js';
import { useTexts } from '../i18n/index.js';
import { ProblemAlert } from '../ui/feedback.js';
import { useTake } from '../ui/in-language.js';

interface ProviderButtonsProps {
  /** Where they want to be afterwards; a path of ours. */
  readonly next: string;
  /** Token of the invitation that is accepted by it. */
  readonly invitation?: string;
}

/** Ways in by a provider of identity, where the installation has any. */
export function ProviderButtons({ next, invitation }: ProviderButtonsProps) {
  const { t } = useTexts();
  const take = useTake();
  const providers = useQuery({
    queryKey: ['providers'],
    queryFn: ({ signal }) => fetchProviders(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const go = useMutation({
    mutationFn: (provider: string) => wayToSignIn(provider, next, invitation),
    onSuccess: (url) => window.location.assign(url),
  });
  // Without them there is the password: their absence is no fault worth a word.
  if (providers.data === undefined || providers.data.length === 0) return null;
  return (
    <Stack gap="sm" mt="md">
      <Divider label={t('providers.or')} />
      {go.isError ? <ProblemAlert error={go.error} /> : null}
      {providers.data.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          size="md"
          loading={go.isPending && go.variables === id}
          onClick={() => go.mutate(id)}
        >
          {t(invitation === undefined ? 'providers.signIn' : 'providers.accept', { name: take(name).text })}
        </Button>
      ))}
    </Stack>
  );
}

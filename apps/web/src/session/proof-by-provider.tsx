import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answerProof } from '../api/asked-for-proof.js';
import { fetchOwnProviders, wayToProof } from '../api/provider-calls.js';
import { useTexts } from '../i18n/index.js';
import { ProblemAlert } from '../ui/feedback.js';
import { useTake } from '../ui/in-language.js';
import { onProved } from './proof-channel.js';

/**
 * Proves who sits there by the provider that the account is linked with. It opens in a window of its own: what is filled in
 * behind the question stays.
 */
export function ProofByProvider() {
  const { t } = useTexts();
  const take = useTake();
  const beside = useRef<Window | null>(null);
  useEffect(() => onProved(() => answerProof(true)), []);
  const own = useQuery({ queryKey: ['own-providers'], queryFn: ({ signal }) => fetchOwnProviders(signal) });
  const go = useMutation({
    mutationFn: wayToProof,
    onSuccess: (url) => {
      if (beside.current === null) window.location.assign(url);
      else beside.current.location.href = url;
    },
    onError: () => beside.current?.close(),
  });
  const linked = (own.data ?? []).filter(({ linkedAt }) => linkedAt !== null);
  if (linked.length === 0) return null;
  return (
    <>
      {go.isError ? <ProblemAlert error={go.error} /> : null}
      {linked.map(({ id, name }) => (
        <Button
          key={id}
          type="button"
          variant="default"
          size="md"
          onClick={() => {
            // Now, while the browser lets us: afterwards it takes it for a window that nobody asked for.
            beside.current = window.open('', '_blank', 'popup,width=520,height=720');
            go.mutate(id);
          }}
        >
          {t('providers.prove', { name: take(name).text })}
        </Button>
      ))}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { api, settle } from '../api/client.js';

export const sightsKey = ['sights'] as const;
/** An answer comes from another browser: it is looked for while the page is open. */
const lookMs = 10_000;

/** What one has asked to see as another person. */
export const useSights = () =>
  useQuery({
    queryKey: [...sightsKey, 'asked'],
    queryFn: ({ signal }) => settle(api.GET('/api/sights', { signal })),
    refetchInterval: lookMs,
  });

/** Who asked to see as oneself. */
export const useOwnSights = () =>
  useQuery({
    queryKey: [...sightsKey, 'own'],
    queryFn: ({ signal }) => settle(api.GET('/api/account/sights', { signal })),
    refetchInterval: lookMs,
  });

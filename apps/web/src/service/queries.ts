import { useQuery } from '@tanstack/react-query';
import { api, settle } from '../api/client.js';
import type { Health } from '../api/types.js';

const everyMs = 10_000;

/** The state of the service; that a part of it is away is an answer, not a failure. */
async function health(signal: AbortSignal): Promise<Health> {
  const { data, error, response } = await api.GET('/api/health', { signal });
  if (response.status === 503 && error !== undefined && 'owed' in error) return error;
  return settle(Promise.resolve({ ...(data === undefined ? {} : { data }), error, response }));
}

/** The state of the service, looked at again and again while it is shown. */
export const useHealth = () =>
  useQuery({ queryKey: ['health'], queryFn: ({ signal }) => health(signal), refetchInterval: everyMs });

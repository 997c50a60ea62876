import { useQuery } from '@tanstack/react-query';
import { api, settle } from '../api/client.js';

export const accountKey = ['account'] as const;

/** The own account with its sessions. */
export const useAccount = () =>
  useQuery({ queryKey: accountKey, queryFn: ({ signal }) => settle(api.GET('/api/account', { signal })) });

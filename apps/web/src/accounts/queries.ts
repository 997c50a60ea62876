import { useInfiniteQuery } from '@tanstack/react-query';
import { api, settle } from '../api/client.js';

export const accountsKey = ['accounts'] as const;

/** People with their accounts, page by page. */
export const useAccounts = (search: string) =>
  useInfiniteQuery({
    queryKey: [...accountsKey, search],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      settle(
        api.GET('/api/people', {
          params: {
            query: { ...(search === '' ? {} : { search }), ...(pageParam === null ? {} : { after: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

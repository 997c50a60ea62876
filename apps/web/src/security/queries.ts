import { useInfiniteQuery } from '@tanstack/react-query';
import { api, settle } from '../api/client.js';
import type { SecurityEventKind } from '../api/types.js';

/** Which events are shown; null for all. */
export interface Filter {
  readonly kind: SecurityEventKind | null;
  readonly person: string;
  readonly address: string;
}

/** What a filter is called in an address. */
export function queryOf({ kind, person, address }: Filter) {
  return {
    ...(kind === null ? {} : { kind }),
    ...(person === '' ? {} : { person }),
    ...(address === '' ? {} : { address }),
  };
}

/** The log, from the newest on, page by page. */
export const useSecurityLog = (filter: Filter) =>
  useInfiniteQuery({
    queryKey: ['security-log', filter],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      settle(
        api.GET('/api/security-log', {
          params: { query: { ...queryOf(filter), ...(pageParam === null ? {} : { before: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

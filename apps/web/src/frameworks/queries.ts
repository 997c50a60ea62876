import { useQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { api, putFramework, settle } from '../api/client.js';
import type { Framework, FrameworkHead } from '../api/types.js';

const list = ['frameworks'] as const;

/** Stored versions of catalogues. */
export const useFrameworks = () =>
  useQuery({
    queryKey: list,
    queryFn: async ({ signal }): Promise<readonly FrameworkHead[]> =>
      (await settle(api.GET('/api/frameworks', { signal }))).frameworks,
  });

/** A version, whole; a stored one never changes. */
export async function fetchFramework({ id, version }: Pick<FrameworkHead, 'id' | 'version'>): Promise<Framework> {
  return settle(api.GET('/api/frameworks/{id}/{version}', { params: { path: { id, version } } }));
}

export const useFramework = (head: Pick<FrameworkHead, 'id' | 'version'> | null) =>
  useQuery({
    enabled: head !== null,
    queryKey: [...list, head?.id, head?.version],
    queryFn: () => fetchFramework(head ?? { id: '', version: '' }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Stores a version of a catalogue. */
export async function storeFramework(client: QueryClient, framework: Framework): Promise<void> {
  await putFramework(framework);
  await client.invalidateQueries({ queryKey: list });
}

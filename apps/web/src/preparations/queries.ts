import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, settle } from '../api/client.js';
import type { MailsToRead, PreparationHead, PreparationReply, PreparationReview, PreparedMails } from '../api/types.js';

export const preparationsKey = ['preparations'] as const;
const list = [...preparationsKey, 'list'];

/** Assessments that are being prepared, and those that were launched. */
export const usePreparations = () =>
  useQuery({
    queryKey: list,
    queryFn: async ({ signal }): Promise<readonly PreparationHead[]> =>
      (await settle(api.GET('/api/preparations', { signal }))).preparations,
  });

/** One of them, read once: from then on this page changes it. */
export const usePreparation = (id: string) =>
  useQuery({
    queryKey: [...preparationsKey, id],
    queryFn: ({ signal }): Promise<PreparationReply> =>
      settle(api.GET('/api/preparations/{preparation}', { params: { path: { preparation: id } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** What is missing in a version, in the language of the page. */
export const useReview = (id: string, version: number, lang: string) =>
  useQuery({
    queryKey: [...preparationsKey, id, 'review', version, lang],
    queryFn: ({ signal }): Promise<PreparationReview> =>
      settle(api.GET('/api/preparations/{preparation}/review', { params: { path: { preparation: id } }, signal })),
    placeholderData: keepPreviousData,
  });

/** Who will be sent what if a version is launched. */
export const useMailsAhead = (id: string, version: number, lang: string) =>
  useQuery({
    queryKey: [...preparationsKey, id, 'mails', version, lang],
    queryFn: ({ signal }): Promise<PreparedMails> =>
      settle(api.GET('/api/preparations/{preparation}/mails', { params: { path: { preparation: id } }, signal })),
    placeholderData: keepPreviousData,
  });

/** The mails of one person, read when one of them is opened. */
export const useMailsOf = (
  of: { readonly id: string; readonly version: number; readonly account: string; readonly lang: string },
  enabled: boolean,
) =>
  useQuery({
    enabled,
    queryKey: [...preparationsKey, of.id, 'mails', of.version, of.lang, of.account],
    queryFn: ({ signal }): Promise<MailsToRead> =>
      settle(
        api.GET('/api/preparations/{preparation}/mails/{account}', {
          params: { path: { preparation: of.id, account: of.account } },
          signal,
        }),
      ),
  });

/** Stored versions of catalogues, to choose from. */
export const useStoredFrameworks = () =>
  useQuery({
    queryKey: ['frameworks'],
    queryFn: async ({ signal }) => (await settle(api.GET('/api/frameworks', { signal }))).frameworks,
  });

/** The chosen one, whole; a stored version never changes. */
export const useChosenFramework = (chosen: { readonly id: string; readonly version: string } | null) =>
  useQuery({
    enabled: chosen !== null,
    queryKey: ['frameworks', chosen?.id, chosen?.version],
    queryFn: () =>
      settle(
        api.GET('/api/frameworks/{id}/{version}', {
          params: { path: { id: chosen?.id ?? '', version: chosen?.version ?? '' } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

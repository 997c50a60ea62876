import { api, settle } from '../api/client.js';
import { useRead } from '../api/queries.js';

/** One line per body. */
export const useGrid = (key: string, enabled: boolean) =>
  useRead(
    key,
    'grid',
    [{ kinds: ['dossier', 'clock'] }],
    (init) => settle(api.GET('/api/assessments/{key}/grid', init)),
    enabled,
  );

/** Every open obligation. */
export const useWaitingOn = (key: string, enabled: boolean) =>
  useRead(
    key,
    'waiting-on',
    [{ kinds: ['waiting', 'clock'] }],
    (init) => settle(api.GET('/api/assessments/{key}/waiting-on', init)),
    enabled,
  );

/** The latest notices, newest first. */
export const useNotices = (key: string, limit: number) =>
  useRead(
    key,
    `notices/${limit}`,
    [{ kinds: ['notice'] }],
    async ({ params, signal }) =>
      (await settle(api.GET('/api/assessments/{key}/notices', { params: { ...params, query: { limit } }, signal })))
        .notices,
  );

/** The meetings. */
export const useMeetings = (key: string) =>
  useRead(
    key,
    'meetings',
    [{ kinds: ['meeting'] }],
    async (init) => (await settle(api.GET('/api/assessments/{key}/meetings', init))).meetings,
  );

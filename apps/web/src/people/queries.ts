import { api, settle } from '../api/client.js';
import { useRead } from '../api/queries.js';

/** Everybody who takes part, the bodies with their contacts, and who takes over which of them when. */
export const useMembers = (key: string, wanted = true) =>
  useRead(
    key,
    'members',
    [{ kinds: ['assessment', 'body', 'membership'] }],
    (init) => settle(api.GET('/api/assessments/{key}/members', init)),
    wanted,
  );

/** What the reader is here, and what follows from it. */
export const useOwnPart = (key: string) =>
  useRead(key, 'own-part', [{ kinds: ['membership'] }], (init) =>
    settle(api.GET('/api/assessments/{key}/own-part', init)),
  );

/** Who held what for a body. */
export const useBodyPeople = (key: string, body: string, wanted: boolean) =>
  useRead(
    key,
    `people/${body}`,
    [{ kinds: ['membership'] }, { kinds: ['body'], body }],
    ({ params, signal }) =>
      settle(
        api.GET('/api/assessments/{key}/bodies/{bodyCode}/people', {
          params: { path: { ...params.path, bodyCode: body } },
          signal,
        }),
      ),
    wanted,
  );

import { api, settle } from '../api/client.js';
import { useRead } from '../api/queries.js';

/** A body's own dossier. */
export const useDossier = (key: string, body: string) =>
  useRead(
    key,
    `dossier/${body}`,
    [
      { kinds: ['dossier', 'dossierItem'], body },
      { kinds: ['assessment', 'body', 'indicator', 'question', 'round', 'offer', 'clock'] },
    ],
    ({ params, signal }) =>
      settle(
        api.GET('/api/assessments/{key}/dossiers/{bodyCode}', {
          params: { path: { ...params.path, bodyCode: body } },
          signal,
        }),
      ),
  );

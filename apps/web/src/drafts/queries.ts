import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, deleteDraft, putDraft, settle } from '../api/client.js';
import { useOnline } from '../api/online.js';
import { keys, useRead } from '../api/queries.js';
import type { DraftForm, DraftHead } from '../api/types.js';
import { localDrafts } from '../lib/local-drafts.js';
import type { DraftName } from '../lib/local-drafts.js';

/** A draft by the form it belongs to and what that form is about. */
export interface DraftPlace {
  readonly form: DraftForm;
  readonly matter: string;
}

const listKey = (assessment: string) => [...keys.assessment(assessment), 'drafts'];
const isAt =
  ({ form, matter }: DraftPlace) =>
  (one: DraftPlace): boolean =>
    one.form === form && one.matter === matter;

async function readDrafts(key: string, signal?: AbortSignal): Promise<readonly DraftHead[]> {
  const init = { params: { path: { key } }, ...(signal === undefined ? {} : { signal }) };
  return (await settle(api.GET('/api/assessments/{key}/drafts', init))).drafts;
}

/** Which drafts the account has on the server; asked for when the page does not know yet. */
export async function draftsOf(client: QueryClient, assessment: string): Promise<readonly DraftHead[]> {
  return client.getQueryData<readonly DraftHead[]>(listKey(assessment)) ?? readDrafts(assessment);
}

/** Tells the list what became of one draft, so that it need not be asked again. */
export function noteDraft(client: QueryClient, assessment: string, place: DraftPlace, head: DraftHead | null): void {
  client.setQueryData<readonly DraftHead[]>(listKey(assessment), (list) => {
    const others = (list ?? []).filter((one) => !isAt(place)(one));
    return head === null ? others : [head, ...others];
  });
  // A list that was on its way when the draft went would bring it back.
  if (head === null) void client.invalidateQueries({ queryKey: listKey(assessment), exact: true });
}

const forms: readonly string[] = Object.keys({
  answer: true,
  reply: true,
  refuse: true,
  pass: true,
  refuseOffer: true,
  appoint: true,
  handOver: true,
  endRole: true,
  steering: true,
} satisfies Readonly<Record<DraftForm, true>>);
const isForm = (form: string): form is DraftForm => forms.includes(form);

/** Sends what an earlier visit could only keep in this browser. What is refused or cannot be sent stays where it is. */
async function bringUp(client: QueryClient, names: readonly DraftName[]): Promise<void> {
  const copies = localDrafts();
  for (const name of names) {
    const draft = copies.load(name);
    if (draft === null || !isForm(name.form)) {
      copies.drop(name);
      continue;
    }
    const place = { form: name.form, matter: name.matter };
    try {
      noteDraft(client, name.assessment, place, await putDraft({ key: name.assessment, ...place }, draft));
    } catch {
      return;
    }
    // Whoever went on writing meanwhile has a newer copy.
    if (JSON.stringify(copies.load(name)) === JSON.stringify(draft)) copies.drop(name);
  }
}

/**
 * The account's own drafts in an assessment: those on the server, and those that only this browser has. `undefined` until
 * that is known.
 */
export function useDrafts(assessment: string, person: string) {
  const client = useQueryClient();
  const online = useOnline();
  const list = useRead(
    assessment,
    'drafts',
    // Only the author changes them, and the pages note what they change.
    [],
    ({ params, signal }) => readDrafts(params.path.key, signal),
  );
  const known = list.data !== undefined;
  useEffect(() => {
    const names = localDrafts().of(person, assessment);
    if (online && known && names.length > 0) void bringUp(client, names);
  }, [client, online, known, person, assessment]);

  const local = localDrafts().of(person, assessment);
  return {
    /** Whether there is a draft of one of these forms about the matter. */
    has: (among: readonly DraftForm[], matter: string): boolean =>
      [...(list.data ?? []), ...local].some((one) => one.matter === matter && among.some((form) => form === one.form)),
    /** Throws drafts of these forms about the matter away, here and on the server. */
    async discard(among: readonly DraftForm[], matter: string): Promise<void> {
      for (const form of among) {
        localDrafts().drop({ person, assessment, form, matter });
        await deleteDraft({ key: assessment, form, matter });
        noteDraft(client, assessment, { form, matter }, null);
      }
    },
  };
}
export type Drafts = ReturnType<typeof useDrafts>;

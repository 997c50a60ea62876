import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CommandReply } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import type { ApiProblem } from '../api/problem.js';
import { keys } from '../api/queries.js';
import { useTexts } from '../i18n/index.js';
import { useCase } from './case-context.js';
import { useNotify } from '../ui/notify.js';

/** One act of a person: what is sent, what is said when it is done, and what follows on the screen. */
export interface Act {
  readonly send: () => Promise<CommandReply>;
  readonly done: string;
  readonly after?: () => void;
  /** True when the screen itself shows this problem; otherwise it is told as a notification. */
  readonly handle?: (problem: ApiProblem) => boolean;
}

/** Carries out acts one at a time, tells their outcome and refreshes the screen whatever it was. */
export function useAct() {
  const { t } = useTexts();
  const { key, zone } = useCase();
  const client = useQueryClient();
  const notify = useNotify(zone);
  const mutation = useMutation({
    mutationFn: (act: Act) => act.send(),
    onSuccess: (reply, act) => {
      const notes = reply.warnings.map(({ message }) => message);
      if (!reply.recorded) notes.push(t('app.notYetVisible'));
      notify.done(act.done, notes.length === 0 ? undefined : notes.join(' '));
      act.after?.();
    },
    onError: (error, act) => {
      const problem = asProblem(error);
      if (act.handle?.(problem) !== true) notify.failed(problem);
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.assessment(key) }),
  });
  return { run: mutation.mutate, pending: mutation.isPending };
}

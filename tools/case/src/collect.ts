import {
  assessmentDetailSchema,
  chainSchema,
  factPageSchema,
  ledgerSchema,
  workflowSchema,
  type FactRow,
  type LedgerEntry,
} from '@selaras/contracts';
import { refOf } from '@selaras/delivery';
import type { Refs } from '@selaras/delivery';
import { localDate } from '@selaras/domain';
import { z } from 'zod';
import type { AccountInput, Mail } from './account/input.js';
import type { ApiClient } from '@selaras/stack';
import { operator } from './replay.js';

const pageSize = 5_000;
const mailsPerPage = 1_000;
const mailSchema = z.object({
  n: z.number(),
  messageId: z.string(),
  refs: z.object({ assessments: z.array(z.string()), person: z.string(), notices: z.array(z.string()) }),
});
type Received = Pick<z.infer<typeof mailSchema>, 'n' | 'messageId'> & { readonly refs: Refs };

/** Reads everything an account is counted from: fact log, ledger, processes, and the inbox. */
export async function collectAccountInput(options: {
  readonly client: ApiClient;
  readonly inboxUrl: string;
  readonly assessment: string;
  readonly signal?: AbortSignal;
}): Promise<Omit<AccountInput, 'wallSeconds'>> {
  const { client, assessment } = options;
  const read = (path: string): Promise<unknown> =>
    client.must(operator, { method: 'GET', path: `/api/assessments/${assessment}${path}` });
  // The inbox is asked last: a mail that the ledger knows of has arrived by then.
  const [facts, ledger] = [await allFacts(read), await allEntries(read)];
  const detail = assessmentDetailSchema.parse(await read(''));
  const mails = await allMails(options);
  return {
    caseKey: assessment,
    facts,
    ledger,
    workflows: z.array(workflowSchema).parse(await read('/workflows')),
    calendar: detail.calendar,
    clockAt: detail.clockAt,
    chainViolations: chainSchema.parse(await read('/facts/verify')).violations,
    mails: readMails(mails, {
      assessment,
      ledger,
      today: localDate(detail.calendar, detail.clockAt),
    }),
  };
}

type Read = (path: string) => Promise<unknown>;

async function allFacts(read: Read): Promise<readonly FactRow[]> {
  const facts: FactRow[] = [];
  for (let after = 0; ;) {
    const page = factPageSchema.parse(await read(`/facts?after=${after}&limit=${pageSize}`));
    facts.push(...page.facts);
    if (page.next === null) return facts;
    after = page.next;
  }
}

async function allEntries(read: Read): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (let after: string | null = null; ;) {
    const from: string = after === null ? '' : `&after=${after}`;
    const page = ledgerSchema.parse(await read(`/ledger?limit=${pageSize}${from}`));
    entries.push(...page.entries);
    if (page.next === null) return entries;
    after = page.next;
  }
}

async function allMails(options: {
  readonly inboxUrl: string;
  readonly assessment: string;
  readonly signal?: AbortSignal;
}): Promise<readonly Received[]> {
  const mails: Received[] = [];
  for (let after = 0; ;) {
    const url = new URL('/api/messages', options.inboxUrl);
    url.search = new URLSearchParams({
      assessment: options.assessment,
      after: String(after),
      limit: String(mailsPerPage),
      text: '0',
      // Every receipt: what a crash repeated under its own Message-ID is counted, too.
      repeats: '1',
    }).toString();
    const response = await fetch(url, { signal: options.signal });
    if (!response.ok) throw new Error(`the inbox answered ${response.status}`);
    const page = z.array(mailSchema).parse(await response.json());
    mails.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < mailsPerPage) return mails;
    after = last.n;
  }
}

/**
 * What the references of the mails mean. Headers tell nobody anything, so a mail is recognised by what the ledger owes;
 * one that carries something else of this assessment stays strange, and is told as such.
 */
export function readMails(
  mails: readonly Received[],
  {
    assessment,
    ledger,
    today,
  }: { readonly assessment: string; readonly ledger: readonly LedgerEntry[]; readonly today: string },
): readonly Mail[] {
  const entries = new Map(ledger.map((entry) => [refOf('notice', entry.purposeKey), entry]));
  const people = new Map(ledger.map(({ recipient }) => [refOf('person', recipient), recipient]));
  const here = refOf('assessment', assessment);
  return mails.map(({ n, messageId, refs }) => {
    const known = refs.notices.flatMap((ref) => entries.get(ref) ?? []);
    const onlyHere = refs.assessments.every((ref) => ref === here);
    return {
      n,
      messageId,
      person: people.get(refs.person) ?? 'somebody unknown',
      day: known[0]?.day ?? today,
      form: known[0]?.form ?? 'single',
      purposeKeys: refs.notices.map(
        (ref) => entries.get(ref)?.purposeKey ?? `${onlyHere ? assessment : 'elsewhere'}|${ref}`,
      ),
    };
  });
}

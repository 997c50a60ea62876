import { langOr } from '@selaras/contracts';
import type { LedgerMessage, LedgerNotice, LedgerNoticeFrame, OpenDuty } from '@selaras/contracts';
import { asOfNow } from '@selaras/domain';
import type { DropReason, DutyNow, LocalizedText, NoticeContent } from '@selaras/domain';
import type { DataSource } from 'typeorm';
import { toSafeNumber } from '../entities/columns.js';
import { pipelined } from '../pipelined.js';
import type { Pipeline, Statement } from '../pipelined.js';
import { announcing } from '../record/change.js';
import { leaseIsOver } from './presence.js';
import { letterMessage, lettersOf, opening, written } from './letters.js';
import { holderChanged, openForSuccessor, personNamed } from './holder.js';
import { assessmentsIn, assessmentsOf, textsByNotice, textsOf } from './said.js';
import type { TitleCache } from './said.js';

interface MessageHead {
  readonly id: string;
  readonly form: 'digest' | 'single';
  readonly day: string;
  readonly attempt: number;
  readonly refusals: number;
  /** Empty for a letter about an account, which belongs to none. */
  readonly assessment: string;
  readonly clock: 'live' | 'held' | null;
  readonly channel: string;
  /** Null for the recipient's own. */
  readonly address: string | null;
  /** Null when nobody is known by that name; so is what follows then. */
  readonly person: string | null;
  readonly name: LocalizedText;
  readonly email: string;
  /** As it was stored: a language may have been taken out since. */
  readonly lang: string;
}
type KnownHead = MessageHead & { readonly person: string };
type NoticeRow = NoticeContent &
  Omit<LedgerNoticeFrame, 'purposeKey' | 'until' | 'duty' | 'frameworkIllustrative' | 'open' | 'named' | 'texts'> & {
    readonly illustrative: boolean;
    readonly subject: string | null;
    /** Somebody else, or nobody, holds the office by now. */
    readonly elsewhere: boolean;
    /** In the letter to a successor: what is open for the office. */
    readonly open: readonly OpenDuty[] | null;
    /** In what is said of somebody's role: whose. */
    readonly named: LocalizedText | null;
    /** Instant of the case. */
    readonly now: string;
    /** The obligation of its subject, or those that took its place. */
    readonly duties: readonly DutyNow[] | null;
    readonly message: string;
    readonly purpose_key: string;
  };
interface Dropping {
  readonly id: string;
  readonly reason: DropReason;
}

/**
 * Takes the lease and drops what no longer matters; returns what is left to send. As a rule nothing is to be dropped, and
 * two statements are all: what they say of each other they say of what now carries the token.
 */
export async function lease(
  ds: DataSource,
  ids: readonly string[],
  options: {
    readonly token: string;
    readonly leaseMs: number;
    readonly holder: number | null;
    readonly titles: TitleCache;
  },
): Promise<readonly LedgerMessage[]> {
  if (ids.length === 0) return [];
  return pipelined(ds, async (pipeline) => {
    const [heads, rows, assessments, texts] = await pipeline.send([
      take(ids, options),
      noticesOf(ids, options.token),
      assessmentsOf(ids, options.token),
      textsOf(ids, options.token),
    ]);
    await options.titles.read(pipeline, assessments);
    const { notices, dropped } = asTheyStand(rows, textsByNotice(texts));
    const known = heads.filter(isKnown);
    const letters = heads.some(({ assessment }) => assessment === '')
      ? await lettersIn(pipeline, known, ids, options.token)
      : noLetters;
    const isSaid = ({ id }: MessageHead): boolean => notices.has(id) || letters.messages.has(id);
    await pipeline.commit([
      ...suppress(dropped),
      ...end('suppressed', null, idsOf(heads.filter((head) => !isSaid(head)))),
      // Nobody to send to: visible as dead to the operator instead of coming back for ever.
      ...end('dead', 'the recipient is unknown', idsOf(heads.filter((head) => notices.has(head.id) && !isKnown(head)))),
      ...letters.opening,
    ]);
    return known.flatMap((head) => {
      const letter = letters.messages.get(head.id);
      if (letter !== undefined) return [letter];
      const carried = notices.get(head.id);
      return carried === undefined
        ? []
        : [toMessage(head, carried, assessmentsIn(carried, assessments, options.titles))];
    });
  });
}

interface Letters {
  readonly messages: ReadonlyMap<string, LedgerMessage>;
  /** Keeps what opens them. */
  readonly opening: readonly Statement[];
}
const noLetters: Letters = { messages: new Map(), opening: [] };

/** The letters about accounts among the leased messages, each with a token of its own. */
async function lettersIn(
  pipeline: Pipeline,
  known: readonly KnownHead[],
  ids: readonly string[],
  token: string,
): Promise<Letters> {
  const [rows] = await pipeline.send([lettersOf(ids, token)]);
  const heads = new Map(known.map((head) => [head.id, head]));
  const out = rows.flatMap((row) => {
    const head = heads.get(row.message);
    return row.over || head === undefined ? [] : [{ row, head, ...written(row) }];
  });
  return {
    messages: new Map(out.map(({ row, head, letter }) => [head.id, letterMessage(head, letter, row.rehearsal)])),
    opening: opening(out.map(({ row, letter, tokenHash }) => ({ letter: row.id, tokenHash, until: letter.until }))),
  };
}

function isKnown(head: MessageHead): head is KnownHead {
  return head.person !== null;
}

function idsOf(heads: readonly MessageHead[]): readonly string[] {
  return heads.map(({ id }) => id);
}

function take(
  ids: readonly string[],
  { token, leaseMs, holder }: { readonly token: string; readonly leaseMs: number; readonly holder: number | null },
): Statement<MessageHead> {
  return {
    text: `WITH m AS (
       UPDATE message SET state = 'sending', attempt = attempt + 1, claim = $2, holder = $4, absent_since = NULL,
         queued_at = NULL, not_before = NULL, lease_until = now() + $3 * interval '1 ms'
       WHERE id IN (
         SELECT id FROM message m
         WHERE id = ANY($1::uuid[]) AND (state = 'queued' OR (state = 'sending' AND ${leaseIsOver(holder)}))
           AND (not_before IS NULL OR not_before <= now())
         ORDER BY id FOR UPDATE SKIP LOCKED)
       RETURNING id, form, day, attempt, refusals, assessment, recipient, channel, address, due_at, digest_key)
     SELECT m.id, m.form, m.day::text AS day, m.attempt, m.refusals, m.assessment, a.clock, m.channel, m.address,
       p.id AS person, p.name, p.email, p.lang
     FROM m LEFT JOIN assessment a ON a.key = m.assessment LEFT JOIN person p ON p.id = m.recipient
     ORDER BY m.due_at, m.digest_key`,
    values: [ids, token, leaseMs, holder],
  };
}

/**
 * What the leased messages carry, each with the obligation it is about as it stands now: a decree that moved a deadline
 * gave the obligation another id. What that means for the notice is the domain's to say. In a rehearsal nothing goes out
 * late, whatever the machine does meanwhile: there the case's instant is the one at which the notice is due.
 */
function noticesOf(ids: readonly string[], token: string): Statement<NoticeRow> {
  return {
    text: `SELECT n.message, n.id, n.purpose_key, n.assessment, n.kind, n.why, n.body, n.items, n.data, n.subject,
       a.title, a.illustrative, ${openForSuccessor} AS open, ${personNamed} AS named, ${holderChanged} AS elsewhere,
       CASE a.clock WHEN 'held' THEN n.due_at ELSE (extract(epoch FROM now()) * 1000)::bigint END AS now,
       CASE
         WHEN n.subject IS NULL THEN NULL
         WHEN w.id IS NOT NULL THEN jsonb_build_array(${dutyOf('w')})
         ELSE (SELECT jsonb_agg(${dutyOf('o')} ORDER BY o.until, o.id) FROM waiting_on o
           WHERE o.assessment = n.assessment AND ${stemOf('o.id')} = ${stemOf('n.subject')}) END AS duties
     FROM message m JOIN notice n ON n.message = m.id JOIN assessment a ON a.key = n.assessment
     LEFT JOIN waiting_on w ON w.assessment = n.assessment AND w.id = n.subject
     WHERE m.id = ANY($1::uuid[]) AND m.claim = $2 AND m.state = 'sending' AND n.state = 'queued'
     ORDER BY n.due_at, n.purpose_key`,
    values: [ids, token],
  };
}

const dutyOf = (row: string): string =>
  `jsonb_build_object('id', ${row}.id, 'items', ${row}.items, 'until', ${row}.until)`;
/** As the domain's `dutyStem`. */
const stemOf = (id: string): string => `regexp_replace(${id}, '@[^@]*$', '')`;

function suppress(dropped: readonly Dropping[]): readonly Statement[] {
  if (dropped.length === 0) return [];
  return [
    {
      text: `WITH dropped AS (
         UPDATE notice n SET state = 'suppressed', dropped = d.reason
         FROM unnest($1::uuid[], $2::text[]) AS d(id, reason) WHERE n.id = d.id AND n.state = 'queued'
         RETURNING n.assessment)
       ${announcing('notice', 'dropped')}`,
      values: [dropped.map(({ id }) => id), dropped.map(({ reason }) => reason)],
    },
  ];
}

/** A message that is not sent, with or without a reason. */
function end(state: 'suppressed' | 'dead', error: string | null, ids: readonly string[]): readonly Statement[] {
  if (ids.length === 0) return [];
  return [
    {
      text: `UPDATE message SET state = $2, open = false, claim = NULL, lease_until = NULL, error = coalesce($3, error)
       WHERE id = ANY($1::uuid[])`,
      values: [ids, state, error],
    },
  ];
}

/** What is said in each message now, and what is not said any more. */
function asTheyStand(
  rows: readonly NoticeRow[],
  texts: ReadonlyMap<string, LedgerNotice['texts']>,
): {
  readonly notices: ReadonlyMap<string, readonly LedgerNotice[]>;
  readonly dropped: readonly Dropping[];
} {
  const notices = new Map<string, LedgerNotice[]>();
  const dropped: Dropping[] = [];
  for (const row of rows) {
    const stands = asOfNow(row, row.duties ?? [], toSafeNumber(row.now));
    // One to somebody who has handed over the office for which they would get it is not theirs any more.
    const now = row.elsewhere && !('dropped' in stands) ? ({ dropped: 'holderChanged' } as const) : stands;
    if ('dropped' in now) {
      dropped.push({ id: row.id, reason: now.dropped });
      continue;
    }
    const notice = toNotice(now.notice, now, texts.get(row.id) ?? []);
    const others = notices.get(row.message);
    if (others === undefined) notices.set(row.message, [notice]);
    else others.push(notice);
  }
  return { notices, dropped };
}

function toNotice(
  row: NoticeRow,
  { until, duty }: Pick<LedgerNotice, 'until' | 'duty'>,
  texts: LedgerNotice['texts'],
): LedgerNotice {
  const { message: _message, subject: _subject, now: _now, duties: _duties, elsewhere: _elsewhere, ...rest } = row;
  const { purpose_key, illustrative, open, named, ...notice } = rest;
  return {
    ...notice,
    purposeKey: purpose_key,
    frameworkIllustrative: illustrative,
    ...(open === null ? {} : { open }),
    ...(named === null ? {} : { named }),
    until,
    duty,
    texts,
  };
}

function toMessage(
  head: KnownHead,
  notices: readonly LedgerNotice[],
  assessments: LedgerMessage['assessments'],
): LedgerMessage {
  return {
    id: head.id,
    form: head.form,
    day: head.day,
    assessment: head.assessment,
    assessments,
    rehearsal: head.clock === 'held',
    channel: head.channel,
    address: head.address ?? head.email,
    recipient: {
      person: head.person,
      name: head.name,
      email: head.email,
      lang: langOr(head.lang),
    },
    notices,
    attempt: head.attempt,
    refusals: head.refusals,
  };
}

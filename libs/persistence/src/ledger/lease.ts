import type { LedgerMessage, LedgerNotice } from '@selaras/contracts';
import type { DataSource } from 'typeorm';
import { toSafeNumber } from '../entities/columns.js';
import { pipelined } from '../pipelined.js';
import type { Statement } from '../pipelined.js';
import { announcing } from '../record/change.js';
import { leaseIsOver } from './presence.js';

interface MessageHead {
  readonly id: string;
  readonly form: 'digest' | 'single';
  readonly day: string;
  readonly attempt: number;
  readonly refusals: number;
  readonly assessment: string;
  readonly clock: 'live' | 'held';
  readonly zone: string;
  readonly offset: string | null;
  readonly person: string;
  readonly name_id: string;
  readonly name_en: string;
  readonly email: string;
  readonly lang: 'id' | 'en';
}
type NoticeRow = Omit<LedgerNotice, 'purposeKey' | 'until' | 'titleId' | 'titleEn' | 'frameworkIllustrative'> & {
  readonly title_id: string;
  readonly title_en: string;
  readonly illustrative: boolean;
  readonly message: string;
  readonly purpose_key: string;
  readonly until: string | null;
};

/**
 * Takes the lease and drops what no longer matters; returns what is left to send. The statements go together, in one
 * transaction: what the later ones speak of is what now carries the token.
 */
export async function lease(
  ds: DataSource,
  ids: readonly string[],
  { token, leaseMs, holder }: { readonly token: string; readonly leaseMs: number; readonly holder: number | null },
): Promise<readonly LedgerMessage[]> {
  if (ids.length === 0) return [];
  return pipelined(ds, async (pipeline) => {
    const [, , , , heads, rows] = await pipeline.send([
      take(ids, { token, leaseMs, holder }),
      suppressSettled(ids, token),
      suppressEmpty(ids, token),
      giveUpUnknownRecipients(ids, token),
      headsOf(ids, token),
      noticesOf(ids, token),
    ]);
    await pipeline.commit([]);
    const notices = byMessage(rows);
    return heads.map((head) => toMessage(head, notices.get(head.id) ?? []));
  });
}

/** SQL of a condition on a row of `message` (alias `m`): it is one of ours, `$1` the ids and `$2` the token. */
const ours = "m.id = ANY($1::uuid[]) AND m.claim = $2 AND m.state = 'sending'";

function take(
  ids: readonly string[],
  { token, leaseMs, holder }: { readonly token: string; readonly leaseMs: number; readonly holder: number | null },
): Statement {
  return {
    text: `UPDATE message SET state = 'sending', attempt = attempt + 1, claim = $2, holder = $4, absent_since = NULL,
       queued_at = NULL, not_before = NULL, lease_until = now() + $3 * interval '1 ms'
     WHERE id IN (
       SELECT id FROM message m
       WHERE id = ANY($1::uuid[]) AND (state = 'queued' OR (state = 'sending' AND ${leaseIsOver(holder)}))
         AND (not_before IS NULL OR not_before <= now())
       ORDER BY id FOR UPDATE SKIP LOCKED)`,
    values: [ids, token, leaseMs, holder],
  };
}

/** A notice about an obligation that is no longer open is not sent any more. */
function suppressSettled(ids: readonly string[], token: string): Statement {
  return {
    text: `WITH dropped AS (
       UPDATE notice n SET state = 'suppressed' FROM message m
       WHERE ${ours} AND n.message = m.id AND n.state = 'queued' AND n.subject IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM waiting_on w WHERE w.assessment = n.assessment AND w.id = n.subject)
       RETURNING n.assessment)
     ${announcing('notice', 'dropped')}`,
    values: [ids, token],
  };
}

/** Nor is a message without any notice left. */
function suppressEmpty(ids: readonly string[], token: string): Statement {
  return {
    text: `UPDATE message m SET state = 'suppressed', open = false, claim = NULL, lease_until = NULL
     WHERE ${ours} AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.message = m.id AND n.state = 'queued')`,
    values: [ids, token],
  };
}

/** Nobody to send to: visible as dead to the operator instead of coming back for ever. */
function giveUpUnknownRecipients(ids: readonly string[], token: string): Statement {
  return {
    text: `UPDATE message m SET state = 'dead', open = false, claim = NULL, lease_until = NULL,
       error = 'the recipient is unknown'
     WHERE ${ours} AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = m.recipient)`,
    values: [ids, token],
  };
}

function headsOf(ids: readonly string[], token: string): Statement<MessageHead> {
  return {
    text: `SELECT m.id, m.form, m.day::text AS day, m.attempt, m.refusals, m.assessment, a.clock,
       a.calendar ->> 'zone' AS zone, a.calendar -> 'zones' ->> (a.calendar ->> 'zone') AS "offset",
       p.id AS person, p.name_id, p.name_en, p.email, p.lang
     FROM message m JOIN assessment a ON a.key = m.assessment JOIN person p ON p.id = m.recipient
     WHERE ${ours} ORDER BY m.due_at, m.digest_key`,
    values: [ids, token],
  };
}

function noticesOf(ids: readonly string[], token: string): Statement<NoticeRow> {
  return {
    text: `SELECT n.message, n.id, n.purpose_key, n.assessment, n.kind, n.why, n.body, n.items, n.data, w.until,
       a.title_id, a.title_en, a.illustrative
     FROM message m JOIN notice n ON n.message = m.id JOIN assessment a ON a.key = n.assessment
     LEFT JOIN waiting_on w ON w.assessment = n.assessment AND w.id = n.subject
     WHERE ${ours} AND n.state = 'queued' ORDER BY n.due_at, n.purpose_key`,
    values: [ids, token],
  };
}

function byMessage(rows: readonly NoticeRow[]): ReadonlyMap<string, readonly LedgerNotice[]> {
  const notices = new Map<string, LedgerNotice[]>();
  for (const { message, purpose_key, until, title_id, title_en, illustrative, ...row } of rows) {
    const notice: LedgerNotice = {
      ...row,
      purposeKey: purpose_key,
      titleId: title_id,
      titleEn: title_en,
      frameworkIllustrative: illustrative,
      until: until === null ? null : toSafeNumber(until),
    };
    const others = notices.get(message);
    if (others === undefined) notices.set(message, [notice]);
    else others.push(notice);
  }
  return notices;
}

function toMessage(head: MessageHead, notices: readonly LedgerNotice[]): LedgerMessage {
  return {
    id: head.id,
    form: head.form,
    day: head.day,
    assessment: head.assessment,
    zone: head.zone,
    offset: head.offset ?? '+00:00',
    rehearsal: head.clock === 'held',
    recipient: {
      person: head.person,
      nameId: head.name_id,
      nameEn: head.name_en,
      email: head.email,
      lang: head.lang,
    },
    notices,
    attempt: head.attempt,
    refusals: head.refusals,
  };
}

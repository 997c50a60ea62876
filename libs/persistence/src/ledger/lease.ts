import type { LedgerMessage, LedgerNotice } from '@selaras/contracts';
import type { Calendar } from '@selaras/domain';
import type { EntityManager } from 'typeorm';
import { toSafeNumber } from '../entities/columns.js';
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
  readonly calendar: Pick<Calendar, 'zone' | 'zones'>;
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

/** Takes the lease and drops what no longer matters; returns what is left to send. Runs in the caller's transaction. */
export async function lease(
  manager: EntityManager,
  ids: readonly string[],
  { token, leaseMs, holder }: { readonly token: string; readonly leaseMs: number; readonly holder: number | null },
): Promise<readonly LedgerMessage[]> {
  if (ids.length === 0) return [];
  const [leased] = await manager.query<[{ id: string }[], number]>(
    `UPDATE message SET state = 'sending', attempt = attempt + 1, claim = $2, holder = $4, absent_since = NULL, queued_at = NULL, not_before = NULL,
       lease_until = now() + $3 * interval '1 ms'
     WHERE id IN (
       SELECT id FROM message m
       WHERE id = ANY($1::uuid[]) AND (state = 'queued' OR (state = 'sending' AND ${leaseIsOver(holder)}))
         AND (not_before IS NULL OR not_before <= now())
       ORDER BY id FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    [ids, token, leaseMs, holder],
  );
  if (leased.length === 0) return [];
  const mine = leased.map((row) => row.id);
  await suppressSettled(manager, mine);
  await giveUpUnknownRecipients(manager, mine);
  const heads = await headsOf(manager, mine);
  const notices = await noticesOf(
    manager,
    heads.map((head) => head.id),
  );
  return heads.map((head) => toMessage(head, notices.get(head.id) ?? []));
}

/** A notice about an obligation that is no longer open is not sent any more, nor is a message without any notice left. */
async function suppressSettled(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await manager.query(
    `WITH dropped AS (
       UPDATE notice n SET state = 'suppressed'
       WHERE n.message = ANY($1::uuid[]) AND n.state = 'queued' AND n.subject IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM waiting_on w WHERE w.assessment = n.assessment AND w.id = n.subject)
       RETURNING n.assessment)
     ${announcing('notice', 'dropped')}`,
    [ids],
  );
  await manager.query(
    `UPDATE message m SET state = 'suppressed', claim = NULL, lease_until = NULL
     WHERE m.id = ANY($1::uuid[])
       AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.message = m.id AND n.state = 'queued')`,
    [ids],
  );
}

/** Nobody to send to: visible as dead to the operator instead of coming back for ever. */
async function giveUpUnknownRecipients(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await manager.query(
    `WITH dead AS (
       UPDATE message m SET state = 'dead', claim = NULL, lease_until = NULL, error = 'the recipient is unknown'
       WHERE m.id = ANY($1::uuid[]) AND m.state = 'sending'
         AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = m.recipient)
       RETURNING m.id)
     UPDATE notice n SET state = 'dead' FROM dead WHERE n.message = dead.id AND n.state = 'queued'`,
    [ids],
  );
}

async function headsOf(manager: EntityManager, ids: readonly string[]): Promise<readonly MessageHead[]> {
  return manager.query<MessageHead[]>(
    `SELECT m.id, m.form, m.day::text AS day, m.attempt, m.refusals, m.assessment, a.clock,
       jsonb_build_object('zone', a.calendar -> 'zone', 'zones', a.calendar -> 'zones') AS calendar,
       p.id AS person, p.name_id, p.name_en, p.email, p.lang
     FROM message m JOIN assessment a ON a.key = m.assessment JOIN person p ON p.id = m.recipient
     WHERE m.id = ANY($1::uuid[]) AND m.state = 'sending' ORDER BY m.due_at, m.digest_key`,
    [ids],
  );
}

async function noticesOf(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly LedgerNotice[]>> {
  const rows = await manager.query<NoticeRow[]>(
    `SELECT n.message, n.id, n.purpose_key, n.assessment, n.kind, n.why, n.body, n.items, n.data, w.until,
       a.title_id, a.title_en, a.illustrative
     FROM notice n JOIN assessment a ON a.key = n.assessment
     LEFT JOIN waiting_on w ON w.assessment = n.assessment AND w.id = n.subject
     WHERE n.message = ANY($1::uuid[]) AND n.state = 'queued' ORDER BY n.due_at, n.purpose_key`,
    [ids],
  );
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
  const { zone, zones } = head.calendar;
  return {
    id: head.id,
    form: head.form,
    day: head.day,
    assessment: head.assessment,
    zone,
    offset: zones[zone] ?? '+00:00',
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

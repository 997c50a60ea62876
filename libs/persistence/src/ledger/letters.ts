import { createHash, randomBytes } from 'node:crypto';
import { langOr, linkHours } from '@selaras/contracts';
import type { LedgerLetter, LedgerMessage } from '@selaras/contracts';
import type { LocalizedText } from '@selaras/domain';
import type { Statement } from '../pipelined.js';

/** A letter in a leased message, as it stands now. */
export interface LetterInMessage extends Omit<LedgerLetter, 'token' | 'until' | 'by' | 'sight'> {
  readonly message: string;
  readonly id: string;
  /** Used, replaced or too old, or the account is closed: it is not sent. */
  readonly over: boolean;
  readonly until: Date;
  readonly rehearsal: boolean;
  readonly by_name: LocalizedText | null;
  readonly by_email: string | null;
  readonly by_operator: boolean | null;
  readonly sight: LedgerLetter['sight'] | null;
}

/** The letter of a message, out of the name that the message has among the others: `letter|<id>`. */
const letterOf = `CASE WHEN m.assessment = '' THEN substr(m.digest_key, 8)::uuid END`;

/**
 * The letters in leased messages. Whoever takes part in rehearsals only is a part of the rehearsal: nothing of theirs leaves
 * the built-in inbox.
 */
export function lettersOf(ids: readonly string[], token: string): Statement<LetterInMessage> {
  return {
    text: `SELECT m.id AS message, l.id, l.kind, l.person AS login,
       l.used_at IS NOT NULL OR l.replaced_at IS NOT NULL OR p.disabled_at IS NOT NULL
         OR coalesce(l.expires_at <= now(), false) AS over,
       coalesce(l.expires_at, now() + $3 * interval '1 hour') AS until,
       b.name AS by_name, b.email AS by_email, b.operator AS by_operator,
       coalesce(t.held, false) AS rehearsal, coalesce(t.places, '[]') AS places,
       CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('title', ga.title, 'languages', ga.languages, 'reason', g.reason,
         'offsets', ga.calendar -> 'offsets', 'until', (extract(epoch FROM g.until) * 1000)::bigint) END AS sight
     FROM message m JOIN letter l ON l.id = ${letterOf} JOIN person p ON p.id = l.person
       LEFT JOIN person b ON b.id = l.by
       LEFT JOIN sight g ON g.id = l.sight LEFT JOIN assessment ga ON ga.key = g.assessment
       LEFT JOIN LATERAL (
         SELECT bool_and(a.clock = 'held') AS held, jsonb_agg(jsonb_build_object('title', a.title, 'languages', a.languages,
           'offsets', a.calendar -> 'offsets', 'role', s.role, 'body', s.body) ORDER BY a.created_at DESC, a.key, s.role) AS places
         FROM membership s JOIN assessment a ON a.key = s.assessment WHERE s.person = l.person) t ON true
     WHERE m.id = ANY($1::uuid[]) AND m.claim = $2 AND m.state = 'sending' AND m.assessment = ''`,
    values: [ids, token, linkHours],
  };
}

/** A letter as it goes out, with a token that stands nowhere else. */
export function written(row: LetterInMessage): { readonly letter: LedgerLetter; readonly tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return {
    letter: {
      kind: row.kind,
      login: row.login,
      token,
      until: row.until.getTime(),
      by:
        row.by_name === null || row.by_email === null
          ? null
          : { name: row.by_name, email: row.by_email, operator: row.by_operator === true },
      places: row.places,
      ...(row.sight == null ? {} : { sight: row.sight }),
    },
    tokenHash: createHash('sha256').update(token, 'utf8').digest('hex'),
  };
}

/** Keeps what opens letters that go out, and until when. */
export function opening(
  rows: readonly { readonly letter: string; readonly tokenHash: string; readonly until: number }[],
): readonly Statement[] {
  if (rows.length === 0) return [];
  return [
    {
      text: `WITH given AS (SELECT * FROM unnest($1::uuid[], $2::text[], $3::float8[]) AS g(letter, token_hash, until)),
       dated AS (
         UPDATE letter l SET expires_at = coalesce(l.expires_at, to_timestamp(g.until / 1000)) FROM given g WHERE l.id = g.letter)
       INSERT INTO letter_token (letter, token_hash) SELECT letter, token_hash FROM given`,
      values: [rows.map((row) => row.letter), rows.map((row) => row.tokenHash), rows.map((row) => row.until)],
    },
  ];
}

/** The message of a letter. */
export function letterMessage(
  head: {
    readonly id: string;
    readonly day: string;
    readonly attempt: number;
    readonly refusals: number;
    readonly channel: string;
    readonly address: string | null;
    readonly person: string;
    readonly name: LocalizedText;
    readonly email: string;
    readonly lang: string;
  },
  letter: LedgerLetter,
  rehearsal: boolean,
): LedgerMessage {
  return {
    id: head.id,
    form: 'single',
    day: head.day,
    assessment: '',
    assessments: {},
    rehearsal,
    channel: head.channel,
    address: head.address ?? head.email,
    recipient: { person: head.person, name: head.name, email: head.email, lang: langOr(head.lang) },
    notices: [],
    letter,
    attempt: head.attempt,
    refusals: head.refusals,
  };
}

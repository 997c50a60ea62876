import type { LocalizedText } from '@selaras/domain';
import type { DataSource } from 'typeorm';
import type { Sight } from '../rows.js';

/** How long a request waits for an answer. */
const waitingDays = 7;
/** How long a sight may be open, counted from when it was allowed. */
export const sightMinutes = 30;

const stands = `g.ended_at IS NULL AND g.until > now()`;
/** A request that can still be answered. */
const open = `answered_at IS NULL AND ended_at IS NULL AND asked_at > now() - interval '${waitingDays} days'`;

interface Row {
  readonly id: string;
  readonly assessment: string;
  readonly title: LocalizedText;
  readonly languages: readonly string[];
  readonly person: string;
  readonly person_name: LocalizedText;
  readonly viewer: string;
  readonly viewer_name: LocalizedText;
  readonly body: string | null;
  readonly reason: string;
  readonly asked_at: Date;
  readonly answered_at: Date | null;
  readonly allowed: boolean | null;
  readonly until: Date | null;
  readonly began_at: Date | null;
  readonly ended_at: Date | null;
  readonly lapsed: boolean;
}

/** What is told of a sight that changed. */
export type SightHead = Pick<Sight, 'id' | 'assessment' | 'person' | 'viewer' | 'body'>;
const head = 'id, assessment, person, viewer, body';

/** Who asked to see what another person sees, what came of it, and the sessions that see it. */
export class SightRepository {
  constructor(private readonly ds: DataSource) {}

  /**
   * Asks to see as a member. Of the same viewer, person and assessment one request is open at a time: asking again gives the
   * open one. Null when the person takes no part there, is an operator, or has no account that is open.
   */
  async ask(given: {
    readonly assessment: string;
    readonly person: string;
    readonly viewer: string;
    readonly reason: string;
  }): Promise<{ readonly sight: SightHead; readonly isNew: boolean } | null> {
    return this.ds.transaction(async (manager) => {
      // Locked, so that of two who ask at once the second finds what the first asked.
      const [person] = await manager.query<{ body: string | null }[]>(
        `SELECT (SELECT m.body FROM membership m WHERE m.assessment = $2 AND m.person = p.id
                 ORDER BY m.body IS NULL, m.role LIMIT 1) AS body
         FROM person p WHERE p.id = $1 AND p.id <> $3 AND p.disabled_at IS NULL AND NOT p.operator
           AND EXISTS (SELECT FROM membership m WHERE m.assessment = $2 AND m.person = p.id)
         FOR UPDATE`,
        [given.person, given.assessment, given.viewer],
      );
      if (person === undefined) return null;
      const [before] = await manager.query<SightHead[]>(
        `SELECT ${head} FROM sight g WHERE assessment = $1 AND person = $2 AND viewer = $3
           AND ((${open}) OR (${stands}))
         ORDER BY asked_at DESC LIMIT 1`,
        [given.assessment, given.person, given.viewer],
      );
      if (before !== undefined) return { sight: before, isNew: false };
      const [made] = await manager.query<SightHead[]>(
        `INSERT INTO sight (assessment, person, viewer, body, reason) VALUES ($1, $2, $3, $4, $5) RETURNING ${head}`,
        [given.assessment, given.person, given.viewer, person.body, given.reason],
      );
      return made === undefined ? null : { sight: made, isNew: true };
    });
  }

  /** What the person says to a request, once; null when there is none of theirs that waits for an answer. */
  async answer(id: string, person: string, allowed: boolean): Promise<SightHead | null> {
    return this.changed(
      `UPDATE sight SET answered_at = now(), allowed = $3,
         until = CASE WHEN $3 THEN now() + interval '${sightMinutes} minutes' END
       WHERE id = $1 AND person = $2 AND ${open} RETURNING ${head}`,
      [id, person, allowed],
    );
  }

  /** Opens a sight in a session of its viewer; null when it was not allowed, is over, or somebody's else. */
  async begin(
    id: string,
    viewer: string,
    tokenHash: string,
  ): Promise<(SightHead & { readonly first: boolean; readonly until: Date }) | null> {
    const [row] = await this.ds.query<(SightHead & { first: boolean; until: Date })[]>(
      `WITH found AS (
         SELECT ${head}, began_at, until FROM sight g WHERE id = $1 AND viewer = $2 AND ${stands} FOR UPDATE),
       marked AS (
         UPDATE session SET seeing = found.id FROM found WHERE token_hash = $3 AND session.person = found.viewer
         RETURNING found.id),
       begun AS (
         UPDATE sight SET began_at = coalesce(sight.began_at, now()) FROM marked WHERE sight.id = marked.id)
       SELECT found.*, began_at IS NULL AS first FROM found JOIN marked USING (id)`,
      [id, viewer, tokenHash],
    );
    return row ?? null;
  }

  /**
   * Ends what a session sees; it is the viewer's own again. Null when it sees nothing. `ended`: it was not over by anybody's
   * word before; `inTime`: nor by itself.
   */
  async leave(tokenHash: string): Promise<(SightHead & { readonly ended: boolean; readonly inTime: boolean }) | null> {
    const [row] = await this.ds.query<(SightHead & { ended: boolean; inTime: boolean })[]>(
      `WITH was AS (SELECT seeing FROM session WHERE token_hash = $1 AND seeing IS NOT NULL FOR UPDATE),
       ended AS (
         UPDATE sight g SET ended_at = now() FROM was WHERE g.id = was.seeing AND g.ended_at IS NULL RETURNING g.id),
       back AS (UPDATE session SET seeing = NULL FROM was WHERE token_hash = $1)
       SELECT g.id, g.assessment, g.person, g.viewer, g.body, EXISTS (SELECT FROM ended) AS ended,
         g.until > now() AS "inTime"
       FROM was JOIN sight g ON g.id = was.seeing`,
      [tokenHash],
    );
    return row ?? null;
  }

  /** The person takes back what they allowed, open or not; null when there is nothing of theirs to take back. */
  async withdraw(id: string, person: string): Promise<SightHead | null> {
    return this.changed(
      `UPDATE sight g SET ended_at = now() WHERE id = $1 AND person = $2 AND ${stands} RETURNING ${head}`,
      [id, person],
    );
  }

  /** Whether a session still sees by a sight. */
  async stands(id: string, tokenHash: string): Promise<boolean> {
    const rows = await this.ds.query<unknown[]>(
      `SELECT 1 FROM session s JOIN sight g ON g.id = s.seeing WHERE s.token_hash = $2 AND g.id = $1 AND ${stands}`,
      [id, tokenHash],
    );
    return rows.length === 1;
  }

  /** Who asked to see as this person, the newest first. */
  ofPerson(person: string): Promise<readonly Sight[]> {
    return this.list('g.person = $1', person);
  }

  /** What this person asked to see, the newest first. */
  ofViewer(viewer: string): Promise<readonly Sight[]> {
    return this.list('g.viewer = $1', viewer);
  }

  private async changed(text: string, values: readonly unknown[]): Promise<SightHead | null> {
    const [rows] = await this.ds.query<[SightHead[], number]>(text, [...values]);
    return rows[0] ?? null;
  }

  private async list(which: string, of: string): Promise<readonly Sight[]> {
    const rows = await this.ds.query<Row[]>(
      `SELECT g.*, a.title, a.languages, p.name AS person_name, v.name AS viewer_name,
         g.answered_at IS NULL AND g.asked_at <= now() - interval '${waitingDays} days' AS lapsed
       FROM sight g JOIN assessment a ON a.key = g.assessment JOIN person p ON p.id = g.person
         JOIN person v ON v.id = g.viewer
       WHERE ${which} ORDER BY g.asked_at DESC, g.id LIMIT 50`,
      [of],
    );
    return rows.map(toSight);
  }
}

function toSight(row: Row): Sight {
  return {
    id: row.id,
    assessment: row.assessment,
    title: row.title,
    languages: row.languages,
    person: row.person,
    personName: row.person_name,
    viewer: row.viewer,
    viewerName: row.viewer_name,
    body: row.body,
    reason: row.reason,
    askedAt: row.asked_at.getTime(),
    answeredAt: row.answered_at?.getTime() ?? null,
    allowed: row.allowed,
    until: row.until?.getTime() ?? null,
    beganAt: row.began_at?.getTime() ?? null,
    endedAt: row.ended_at?.getTime() ?? null,
    lapsed: row.lapsed,
  };
}

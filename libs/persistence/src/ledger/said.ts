import { ledgerAssessment } from '@selaras/contracts';
import type { LedgerAssessment, LedgerMessage, LedgerNotice, LedgerText } from '@selaras/contracts';
import { groupBy } from '@selaras/domain';
import type { Pipeline, Statement } from '../pipelined.js';

/** An assessment of which mails of a batch speak, as it is now. */
export interface AssessmentRow {
  readonly key: string;
  readonly framework_id: string;
  readonly framework_version: string;
  readonly offsets: LedgerAssessment['offsets'];
  readonly languages: LedgerAssessment['languages'];
  /** Titles of the decrees of its calendar by their ids; null when it has none. */
  readonly decrees: LedgerAssessment['decrees'] | null;
  /** Null when nobody steers it. */
  readonly contacts: LedgerAssessment['contacts'] | null;
}

/** Something that people wrote and a notice speaks of. */
export interface TextRow {
  readonly notice: string;
  readonly of: LedgerText['of'];
  readonly about: string | null;
  readonly question: string | null;
  readonly lang: LedgerText['lang'];
  readonly text: string;
}

const carried = `carried AS (
  SELECT n.id, n.assessment, n.kind, n.body, n.items, n.data
  FROM message m JOIN notice n ON n.message = m.id
  WHERE m.id = ANY($1::uuid[]) AND m.claim = $2 AND m.state = 'sending' AND n.state = 'queued')`;

/** The assessments that the leased mails speak of, each with those who steer it now: one statement for the batch. */
export function assessmentsOf(ids: readonly string[], token: string): Statement<AssessmentRow> {
  return {
    text: `WITH ${carried}
     SELECT a.key, a.languages, a.framework_id, a.framework_version, a.calendar -> 'offsets' AS offsets,
       (SELECT jsonb_object_agg(d ->> 'id', d -> 'title') FROM jsonb_array_elements(a.calendar -> 'decrees') d) AS decrees,
       (SELECT jsonb_agg(jsonb_build_object('name', p.name, 'email', p.email) ORDER BY p.id)
        FROM membership s JOIN person p ON p.id = s.person
        WHERE s.assessment = a.key AND s.role = 'coordinator') AS contacts
     FROM assessment a
     WHERE a.key IN (SELECT assessment FROM carried)`,
    values: [ids, token],
  };
}

/**
 * What the leased mails quote: open questions, follow-ups, remarks to an offer, statements that do not agree, titles of
 * meetings, the wording of an erratum. As it stands now, in one statement for the batch.
 */
export function textsOf(ids: readonly string[], token: string): Statement<TextRow> {
  return {
    text: `WITH ${carried},
     wanted AS (
       SELECT c.id, 'question' AS of, v.doc ->> 'indicator' AS about, v.id AS question, v.doc -> 'text' ->> 'id' AS content
       FROM carried c JOIN view v ON v.assessment = c.assessment AND v.kind = 'question' AND v.body = c.body
       WHERE c.data ->> 'what' = 'replyQuestions' AND v.doc ->> 'status' = 'open' AND c.items ? (v.doc ->> 'indicator')
         AND (c.data ->> 'round' IS NULL OR c.data ->> 'round' = v.doc ->> 'round')
       UNION ALL
       SELECT c.id, 'contradiction', v.doc ->> 'indicator', NULL, v.doc -> 'text' ->> 'id'
       FROM carried c JOIN view v
         ON v.assessment = c.assessment AND v.kind = 'contradiction' AND v.id = c.data ->> 'contradiction'
       UNION ALL
       SELECT c.id, 'remark', v.doc ->> 'indicator', NULL, v.doc -> 'note' ->> 'id'
       FROM carried c JOIN view v ON v.assessment = c.assessment AND v.kind = 'offer' AND v.id = c.data ->> 'offer'
       WHERE c.kind IN ('handoffOffered', 'handoffEscalated', 'handoffHopLimit')
       UNION ALL
       SELECT c.id, t.of, NULL, NULL, t.content
       FROM carried c CROSS JOIN LATERAL (VALUES
         ('followUp', CASE c.kind WHEN 'followUp' THEN c.data ->> 'text' END),
         ('meeting', CASE c.kind WHEN 'invitation' THEN c.data ->> 'title' END),
         ('before', CASE c.kind WHEN 'erratum' THEN c.data ->> 'before' END),
         ('after', CASE c.kind WHEN 'erratum' THEN c.data ->> 'after' END)) t(of, content)
       WHERE t.content IS NOT NULL)
     SELECT w.id AS notice, w.of, w.about, w.question, x.body ->> 'lang' AS lang, x.body ->> 'text' AS text
     FROM wanted w JOIN content x ON x.id = CASE WHEN w.content ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
       THEN w.content::uuid END
     WHERE x.body ->> 'text' IS NOT NULL
     ORDER BY w.id, w.about, w.question, w.of DESC`,
    values: [ids, token],
  };
}

type Title = LedgerAssessment['indicators'][string];
interface TitleRow {
  readonly framework_id: string;
  readonly framework_version: string;
  readonly code: string;
  readonly title: Title;
}

/** Titles of indicators. A version of a framework never changes, so a process reads each once. */
export class TitleCache {
  private readonly known = new Map<string, Map<string, Title>>();

  /** Reads what is not known yet; as a rule that is nothing. */
  async read(pipeline: Pick<Pipeline, 'send'>, assessments: readonly AssessmentRow[]): Promise<void> {
    const wanted = assessments.filter((row) => !this.known.has(nameOf(row)));
    if (wanted.length === 0) return;
    const [rows] = await pipeline.send([titlesOf(wanted)]);
    for (const row of rows) {
      const titles = this.known.get(nameOf(row)) ?? new Map<string, Title>();
      this.known.set(nameOf(row), titles.set(row.code, row.title));
    }
  }

  /** The title of an indicator; undefined when its framework has none of that code. */
  of(assessment: AssessmentRow, code: string): Title | undefined {
    return this.known.get(nameOf(assessment))?.get(code);
  }
}

function titlesOf(assessments: readonly AssessmentRow[]): Statement<TitleRow> {
  return {
    text: `SELECT f.id AS framework_id, f.version AS framework_version, i ->> 'code' AS code,
       i -> 'title' AS title
     FROM framework f CROSS JOIN LATERAL jsonb_array_elements(f.doc -> 'indicators') i
     WHERE (f.id, f.version) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
    values: [assessments.map((row) => row.framework_id), assessments.map((row) => row.framework_version)],
  };
}

function nameOf(row: Pick<AssessmentRow, 'framework_id' | 'framework_version'>): string {
  return `${row.framework_id}@${row.framework_version}`;
}

/** The assessments of which a mail speaks, each with the titles of the indicators that the mail names. */
export function assessmentsIn(
  notices: readonly LedgerNotice[],
  rows: readonly AssessmentRow[],
  titles: TitleCache,
): LedgerMessage['assessments'] {
  const speaksOf = groupBy(notices, ({ assessment }) => assessment);
  const entries = rows.flatMap((row) => {
    const here = speaksOf.get(row.key);
    if (here === undefined) return [];
    const { offsets, languages, decrees, contacts } = row;
    const titleOf = (code: string): Title | undefined => titles.of(row, code);
    const known = { offsets, languages, decrees: decrees ?? {}, contacts: contacts ?? [], titleOf };
    return [[row.key, ledgerAssessment(known, here)] as const];
  });
  return Object.fromEntries(entries);
}

/** Texts by the notice that quotes them. */
export function textsByNotice(rows: readonly TextRow[]): ReadonlyMap<string, readonly LedgerText[]> {
  const found = new Map<string, LedgerText[]>();
  for (const { notice, ...text } of rows) {
    const others = found.get(notice);
    if (others === undefined) found.set(notice, [text]);
    else others.push(text);
  }
  return found;
}

import type { AbsenceMode } from '@selaras/domain';

// SQL about the office for which a notice (alias `n`) is owed, asked of the read model as it stands when a mail is written.

/** Contacts of bodies, as rows of the read model. */
const contact = (office: string): string => `b.doc -> 'contacts' ->> '${office}'`;
/** Whether a person's absence of a mode has begun; `false` of nobody. */
const isAway = (person: string, mode: AbsenceMode): string =>
  `coalesce(b.doc #>> ARRAY['absences', ${person}, 'mode'] = '${mode}'
     AND b.doc #>> ARRAY['absences', ${person}, 'since'] IS NOT NULL, false)`;
const bodies = `view b WHERE b.assessment = n.assessment AND b.kind = 'body'`;
const steers = (group: string): string =>
  `EXISTS (SELECT 1 FROM view s WHERE s.assessment = n.assessment AND s.kind = 'assessment'
     AND NOT (s.doc -> 'steering' -> '${group}') ? n.recipient)`;

/**
 * Of somebody who was invited: their account is closed, or they took part and hold no role any more. Whoever was never a
 * member is invited all the same.
 */
const goneSince = `(EXISTS (SELECT FROM person g WHERE g.id = n.recipient AND g.disabled_at IS NOT NULL)
    OR (NOT EXISTS (SELECT FROM membership g WHERE g.assessment = n.assessment AND g.person = n.recipient)
      AND EXISTS (SELECT FROM fact f WHERE f.assessment = n.assessment AND f.type = 'MemberLeft'
        AND f.data ->> 'person' = n.recipient)))`;

/**
 * Whether somebody else, or nobody, holds the office by now: the domain's `holdsOffice`, turned round. What no row says
 * is no reason to hold a notice back.
 */
export const holderChanged = `CASE
  WHEN n.why IN ('mainFocalPoint', 'alternateFocalPoint', 'validatingAuthority') AND n.body IS NULL THEN
    EXISTS (SELECT 1 FROM ${bodies}) AND NOT EXISTS (SELECT 1 FROM ${bodies}
      AND n.recipient IN (${contact('main')}, ${contact('alternate')}, ${contact('authority')})
      AND NOT ${isAway('n.recipient', 'unavailable')})
  WHEN n.why IN ('mainFocalPoint', 'alternateFocalPoint', 'validatingAuthority') THEN
    EXISTS (SELECT 1 FROM ${bodies} AND b.id = n.body AND (n.recipient IS DISTINCT FROM CASE n.why
      WHEN 'mainFocalPoint' THEN ${contact('main')}
      WHEN 'alternateFocalPoint' THEN ${contact('alternate')}
      ELSE ${contact('authority')} END OR ${isAway('n.recipient', 'unavailable')}))
  WHEN n.why = 'standIn' THEN
    n.body IS NULL OR EXISTS (SELECT 1 FROM ${bodies} AND b.id = n.body AND (n.recipient IS DISTINCT FROM ${contact('alternate')}
      OR NOT (${isAway(contact('main'), 'unavailable')} OR ${isAway(contact('main'), 'finishes')})))
  WHEN n.why = 'invited' THEN ${goneSince}
  WHEN n.why = 'coordinator' THEN ${steers('coordinators')}
  WHEN n.why = 'programOfficer' THEN ${steers('officers')}
  WHEN n.why = 'researcher' THEN ${steers('researchers')}
  ELSE false END`;

/**
 * What the reader of a hand-over letter takes over, or who stands in or is back: what is open for the office, nearest
 * deadline first. By role and not by person, so that what a process has not turned to the successor yet is listed as well.
 */
export const openForSuccessor = `CASE WHEN n.kind IN ('handedOver', 'absenceOver')
    OR (n.kind = 'standIn' AND n.data ->> 'mode' = 'unavailable') THEN (
  SELECT coalesce(jsonb_agg(jsonb_build_object('what', o.what, 'body', o.body, 'items', o.items, 'until', o.until)
    ORDER BY o.until NULLS LAST, o.id), '[]') FROM waiting_on o
  WHERE o.assessment = n.assessment AND o.role IN (CASE n.why WHEN 'mainFocalPoint' THEN 'focalPoint'
      WHEN 'alternateFocalPoint' THEN 'focalPoint' WHEN 'standIn' THEN 'focalPoint' WHEN 'validatingAuthority' THEN 'authority' ELSE n.why END,
      CASE n.why WHEN 'coordinator' THEN 'facilitator' END)
    AND (n.body IS NULL OR o.body IS NULL OR o.body = n.body)) END`;

/** What whoever a notice about a role or an absence is about is called. */
export const personNamed = `CASE WHEN n.kind IN ('roleGiven', 'roleEnded', 'absenceNoted', 'standIn', 'nobodyAvailable') THEN
  (SELECT who.name FROM person who WHERE who.id = n.data ->> 'person') END`;

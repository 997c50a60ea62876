import type { DropReason } from '@selaras/domain';

/** Why a notice was not sent. */
export type Dropped = DropReason;

/**
 * SQL of a notice's state (aliases `n`, and `m` of the message it is in, if any): how its message ended is how it ended,
 * and stands there only.
 */
export const noticeState = `CASE WHEN n.state = 'queued' AND m.state IN ('sent', 'dead') THEN m.state ELSE n.state END`;

/** The same as people see it, who also see that its mail is on its way. */
export const shownState = `CASE WHEN n.state = 'queued' AND m.state = 'sending' THEN 'sending' ELSE ${noticeState} END`;

/** Why a notice was not sent: what it was about is settled, or its reader has handed over the office. */
export type Dropped = 'settled' | 'holderChanged';

/**
 * SQL of a notice's state (aliases `n`, and `m` of the message it is in, if any): how its message ended is how it ended,
 * and stands there only.
 */
export const noticeState = `CASE WHEN n.state = 'queued' AND m.state IN ('sent', 'dead') THEN m.state ELSE n.state END`;

import { z } from 'zod';

/** Queue names. BullMQ carries, it owns nothing. */
export const queueNames = { notices: 'notices' } as const;

/** One job carries a batch of message ids; on which way each goes stands in the ledger. */
export const noticeJobSchema = z.object({ messages: z.array(z.uuid()).min(1).max(500) });
export type NoticeJob = z.infer<typeof noticeJobSchema>;

import type { DropReason, NoticeData, NoticeKind, NoticeWhy } from '@selaras/domain';
import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { bigintColumn, realInstant } from './columns.js';

export type NoticeState = 'pending' | 'queued' | 'sent' | 'suppressed' | 'dead';
export type MessageState = 'queued' | 'sending' | 'sent' | 'suppressed' | 'dead';

@Entity('message')
@Unique('uq_message_digest_key', ['digestKey'])
@Check('ck_message_state', `"state" IN ('queued', 'sending', 'sent', 'suppressed', 'dead')`)
@Check('ck_message_form', `"form" IN ('digest', 'single')`)
@Index('ix_message_open', ['dueAt'], { where: '"open"' })
export class MessageEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'pk_message' })
  id: string;
  /** Person and day of a digest, or the purpose key of a single notice. */
  @Column({ name: 'digest_key', type: 'text' })
  digestKey: string;
  @Column({ name: 'assessment', type: 'text' })
  assessment: string;
  @Column({ name: 'recipient', type: 'text' })
  recipient: string;
  @Column({ name: 'form', type: 'text' })
  form: 'digest' | 'single';
  @Column({ name: 'day', type: 'date' })
  day: string;
  @Column(bigintColumn('due_at'))
  dueAt: number;
  @Column({ name: 'state', type: 'text', default: 'queued' })
  state: MessageState;
  /**
   * Neither sent nor given up nor suppressed. What changes while a message is under way stands in no index, nor in the
   * condition of one, so that PostgreSQL writes nothing but the row.
   */
  @Column({ name: 'open', type: 'boolean', default: true })
  open: boolean;
  /** How often it was leased. */
  @Column({ name: 'attempt', type: 'integer', default: 0 })
  attempt: number;
  /** How often a server refused it; that a server was away is not counted. */
  @Column({ name: 'refusals', type: 'integer', default: 0 })
  refusals: number;
  /** Back-off after a failure: nobody leases it earlier. */
  @Column(realInstant('not_before', { nullable: true }))
  notBefore: Date | null;
  /** When it was last handed to the queue; null while it waits to be re-armed. */
  @Column(realInstant('queued_at', { nullable: true }))
  queuedAt: Date | null;
  @Column(realInstant('lease_until', { nullable: true }))
  leaseUntil: Date | null;
  /** Token of the sender that holds the lease. */
  @Column({ name: 'claim', type: 'uuid', nullable: true })
  claim: string | null;
  /** The sender that holds the lease, when it shows itself as present. */
  @Column({ name: 'holder', type: 'integer', nullable: true })
  holder: number | null;
  /** Since when that sender is not to be seen. */
  @Column(realInstant('absent_since', { nullable: true }))
  absentSince: Date | null;
  @Column({ name: 'smtp_message_id', type: 'text', nullable: true })
  smtpMessageId: string | null;
  @Column(realInstant('sent_at', { nullable: true }))
  sentAt: Date | null;
  @Column({ name: 'error', type: 'text', nullable: true })
  error: string | null;
}

@Entity('notice')
@Unique('uq_notice_purpose_key', ['purposeKey'])
@Check('ck_notice_state', `"state" IN ('pending', 'queued', 'sent', 'suppressed', 'dead')`)
@Check('ck_notice_form', `"form" IN ('digest', 'single')`)
@Index('ix_notice_pending', ['dueAt', 'purposeKey'], { where: `"state" = 'pending'` })
@Index('ix_notice_message', ['message'])
@Index('ix_notice_assessment', ['assessment', 'dueAt'])
export class NoticeEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'pk_notice' })
  id: string;
  @Column({ name: 'purpose_key', type: 'text' })
  purposeKey: string;
  @Column({ name: 'assessment', type: 'text' })
  assessment: string;
  @Column({ name: 'workflow_id', type: 'text' })
  workflowId: string;
  /** First fact of the step that raised it. */
  @Column({ name: 'seq', type: 'integer' })
  seq: number;
  @Column({ name: 'kind', type: 'text' })
  kind: NoticeKind;
  @Column({ name: 'recipient', type: 'text' })
  recipient: string;
  @Column({ name: 'why', type: 'text' })
  why: NoticeWhy;
  @Column({ name: 'form', type: 'text' })
  form: 'digest' | 'single';
  @Column(bigintColumn('due_at'))
  dueAt: number;
  @Column({ name: 'subject', type: 'text', nullable: true })
  subject: string | null;
  @Column({ name: 'body', type: 'text', nullable: true })
  body: string | null;
  @Column({ name: 'items', type: 'jsonb' })
  items: readonly string[];
  @Column({ name: 'data', type: 'jsonb' })
  data: NoticeData;
  /** Its own part of the way: `queued` says that the message it is in knows the rest (`noticeState`). */
  @Column({ name: 'state', type: 'text', default: 'pending' })
  state: NoticeState;
  /** Why it was suppressed; null while it was not. */
  @Column({ name: 'dropped', type: 'text', nullable: true })
  dropped: DropReason | null;
  /** No foreign key: messages are never deleted, and it would cost a look at the message for each notice. */
  @Column({ name: 'message', type: 'uuid', nullable: true })
  message: string | null;
  @Column(realInstant('created_at', { default: () => 'now()' }))
  createdAt: Date;
}

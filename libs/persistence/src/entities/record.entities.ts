import type { OutboxItem } from '@selaras/contracts';
import type { Actor, Role, WaitingThen, WaitingWhat, WorkflowKind } from '@selaras/domain';
import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';
import { AssessmentEntity } from './assessment.entities.js';
import { bigintColumn, realInstant } from './columns.js';

@Entity('workflow')
@Index('ix_workflow_due', ['assessment', 'nextDue'], { where: '"closed" = false' })
export class WorkflowEntity {
  @PrimaryColumn({ name: 'workflow_id', type: 'text', primaryKeyConstraintName: 'pk_workflow' })
  workflowId: string;
  @ForeignKey(() => AssessmentEntity, { name: 'fk_workflow_assessment' })
  @Column({ name: 'assessment', type: 'text' })
  assessment: string;
  @Column({ name: 'kind', type: 'text' })
  kind: WorkflowKind;
  /** Last fact in the log. */
  @Column({ name: 'seq', type: 'integer' })
  seq: number;
  /** Hash of that fact: head of the chain. */
  @Column({ name: 'hash', type: 'text' })
  hash: string;
  @Column(bigintColumn('next_due', { nullable: true }))
  nextDue: number | null;
  @Column(bigintColumn('case_at'))
  caseAt: number;
  @Column({ name: 'closed', type: 'boolean', default: false })
  closed: boolean;
  @Column({ name: 'continued', type: 'integer', default: 0 })
  continued: number;
}

/** Numbers without gaps and the chain of hashes are kept by constraints: each fact refers to its predecessor. */
@Entity('fact')
@Unique('uq_fact_id', ['id'])
@Unique('uq_fact_hash', ['workflowId', 'seq', 'hash'])
@Index('ix_fact_assessment', ['assessment', 'id'])
@Index('ix_fact_type', ['assessment', 'type'])
@Check('ck_fact_seq', '"seq" >= 1')
@Check('ck_fact_prev_seq', 'COALESCE("prev_seq", 0) = "seq" - 1')
@Check('ck_fact_genesis', `"seq" > 1 OR "prev_hash" = repeat('0', 64)`)
@ForeignKey(() => FactEntity, ['workflowId', 'prevSeq', 'prevHash'], ['workflowId', 'seq', 'hash'], {
  name: 'fk_fact_predecessor',
})
export class FactEntity {
  @ForeignKey(() => WorkflowEntity, { name: 'fk_fact_workflow' })
  @PrimaryColumn({ name: 'workflow_id', type: 'text', primaryKeyConstraintName: 'pk_fact' })
  workflowId: string;
  @PrimaryColumn({ name: 'seq', type: 'integer', primaryKeyConstraintName: 'pk_fact' })
  seq: number;
  @Column({ name: 'assessment', type: 'text' })
  assessment: string;
  @Column({ name: 'kind', type: 'text' })
  kind: WorkflowKind;
  @Column({ name: 'type', type: 'text' })
  type: string;
  /** The fact without its type, instant and actor. */
  @Column({ name: 'data', type: 'jsonb' })
  data: Readonly<Record<string, unknown>>;
  @Column({ name: 'actor', type: 'jsonb' })
  actor: Actor;
  @Column(bigintColumn('case_at'))
  caseAt: number;
  @Column(realInstant('real_at', { default: () => 'now()' }))
  realAt: Date;
  /** One less than `seq`, null for the first: the number to which the foreign key refers. */
  @Column({ name: 'prev_seq', type: 'integer', nullable: true, select: false })
  prevSeq?: number | null;
  @Column({ name: 'prev_hash', type: 'text' })
  prevHash: string;
  @Column({ name: 'hash', type: 'text' })
  hash: string;
  /** Order of arrival; within one assessment also the order of commit. */
  @Generated('increment')
  @Column(bigintColumn('id'))
  id: number;
}

@Entity('view')
@Index('ix_view_body', ['assessment', 'kind', 'body'])
export class ViewEntity {
  @PrimaryColumn({ name: 'assessment', type: 'text', primaryKeyConstraintName: 'pk_view' })
  assessment: string;
  @PrimaryColumn({ name: 'kind', type: 'text', primaryKeyConstraintName: 'pk_view' })
  kind: string;
  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'pk_view' })
  id: string;
  @Column({ name: 'workflow_id', type: 'text' })
  workflowId: string;
  @Column({ name: 'body', type: 'text', nullable: true })
  body: string | null;
  /** Last fact of the workflow that the document includes. */
  @Column({ name: 'seq', type: 'integer' })
  seq: number;
  @Column({ name: 'doc', type: 'jsonb' })
  doc: object;
}

@Entity('waiting_on')
export class WaitingOnEntity {
  @PrimaryColumn({ name: 'assessment', type: 'text', primaryKeyConstraintName: 'pk_waiting_on' })
  assessment: string;
  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'pk_waiting_on' })
  id: string;
  @Column({ name: 'workflow_id', type: 'text' })
  workflowId: string;
  @Column({ name: 'body', type: 'text', nullable: true })
  body: string | null;
  @Column({ name: 'role', type: 'text' })
  role: Role;
  @Column({ name: 'persons', type: 'jsonb' })
  persons: readonly string[];
  @Column({ name: 'what', type: 'text' })
  what: WaitingWhat;
  @Column({ name: 'items', type: 'jsonb' })
  items: readonly string[];
  @Column(bigintColumn('since'))
  since: number;
  @Column(bigintColumn('until', { nullable: true }))
  until: number | null;
  @Column({ name: 'then_code', type: 'text' })
  then: WaitingThen;
  @Column({ name: 'step', type: 'integer' })
  step: number;
}

/** Something from one workflow for another: under way until the receiver has recorded it. */
@Entity('outbox')
@Index('ix_outbox_open', ['receiver', 'ord'], { where: '"received" = false' })
@Check('ck_outbox_kind', `"kind" IN ('send', 'start')`)
@Check('ck_outbox_item', '"received" OR "item" IS NOT NULL')
export class OutboxEntity {
  /** `${sender}#${number}`. */
  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'pk_outbox' })
  id: string;
  @Column({ name: 'assessment', type: 'text' })
  assessment: string;
  @Column({ name: 'sender', type: 'text' })
  sender: string;
  @Column({ name: 'receiver', type: 'text' })
  receiver: string;
  @Column(bigintColumn('at'))
  at: number;
  @Column({ name: 'kind', type: 'text' })
  kind: 'send' | 'start';
  /** What is carried; gone when it has arrived. */
  @Column({ name: 'item', type: 'jsonb', nullable: true })
  item: OutboxItem | null;
  /** Rows stay after arrival: a repeated record of the sender must not put the item on its way again. */
  @Column({ name: 'received', type: 'boolean', default: false })
  received: boolean;
  @Column(realInstant('created_at', { default: () => 'now()' }))
  createdAt: Date;
  /** Order of writing: of one sender also the order of its numbers. */
  @Generated('increment')
  @Column(bigintColumn('ord'))
  ord: number;
}

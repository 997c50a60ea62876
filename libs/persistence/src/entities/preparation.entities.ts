import type { Preparation } from '@selaras/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { realInstant } from './columns.js';

/**
 * An assessment that is being prepared. No part of any record, and nothing follows from it before it is launched. No
 * foreign keys: what it names need not be there yet.
 */
@Entity('preparation')
@Index('ix_preparation_changed', ['changedAt'])
export class PreparationEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'pk_preparation' })
  id: string;
  /** Grows by one with each change; whoever saves says which one they saw. */
  @Column({ name: 'version', type: 'integer' })
  version: number;
  @Column({ name: 'doc', type: 'jsonb' })
  doc: Preparation;
  @Column({ name: 'created_by', type: 'text' })
  createdBy: string;
  @Column(realInstant('created_at', { default: () => 'now()' }))
  createdAt: Date;
  @Column({ name: 'changed_by', type: 'text' })
  changedBy: string;
  @Column(realInstant('changed_at', { default: () => 'now()' }))
  changedAt: Date;
  /** Since when it is being launched: from then on it stays as it is, so that a repeat does the same. */
  @Column(realInstant('launching_at', { nullable: true }))
  launchingAt: Date | null;
  /** The assessment that it has become; null before. */
  @Column({ name: 'launched_as', type: 'text', nullable: true })
  launchedAs: string | null;
}

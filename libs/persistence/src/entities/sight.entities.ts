import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { AssessmentEntity } from './assessment.entities.js';
import { realInstant } from './columns.js';
import { PersonEntity } from './people.entities.js';

/** Somebody of support asks to see an assessment as one person sees it; it opens if that person allows it, for a while. */
@Entity('sight')
@Index('ix_sight_person', ['person', 'askedAt'])
@Index('ix_sight_viewer', ['viewer', 'askedAt'])
@Check(
  'ck_sight_answered',
  `("answered_at" IS NULL) = ("allowed" IS NULL) AND ("until" IS NOT NULL) = coalesce("allowed", false)`,
)
@Check('ck_sight_begun', `"began_at" IS NULL OR "allowed"`)
export class SightEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'pk_sight' })
  id: string;
  @ForeignKey(() => AssessmentEntity, { name: 'fk_sight_assessment', onDelete: 'CASCADE' })
  @Column({ name: 'assessment', type: 'text' })
  assessment: string;
  @ForeignKey(() => PersonEntity, { name: 'fk_sight_person', onDelete: 'CASCADE' })
  @Column({ name: 'person', type: 'text' })
  person: string;
  @ForeignKey(() => PersonEntity, { name: 'fk_sight_viewer', onDelete: 'CASCADE' })
  @Column({ name: 'viewer', type: 'text' })
  viewer: string;
  /** For which body the person spoke when it was asked. */
  @Column({ name: 'body', type: 'text', nullable: true })
  body: string | null;
  @Column({ name: 'reason', type: 'text' })
  reason: string;
  @Column(realInstant('asked_at', { default: () => 'now()' }))
  askedAt: Date;
  @Column(realInstant('answered_at', { nullable: true }))
  answeredAt: Date | null;
  @Column({ name: 'allowed', type: 'boolean', nullable: true })
  allowed: boolean | null;
  /** Until when it may be open; only where it was allowed. */
  @Column(realInstant('until', { nullable: true }))
  until: Date | null;
  @Column(realInstant('began_at', { nullable: true }))
  beganAt: Date | null;
  @Column(realInstant('ended_at', { nullable: true }))
  endedAt: Date | null;
}

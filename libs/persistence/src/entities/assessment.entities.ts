import type { Framework } from '@selaras/contracts';
import type { Calendar, LanguageTag, LocalizedText, Role } from '@selaras/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn, realInstant } from './columns.js';
import { PersonEntity } from './people.entities.js';

@Entity('framework')
export class FrameworkEntity {
  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'pk_framework' })
  id: string;
  @PrimaryColumn({ name: 'version', type: 'text', primaryKeyConstraintName: 'pk_framework' })
  version: string;
  @Column({ name: 'doc', type: 'jsonb' })
  doc: Framework;
}

@Entity('assessment')
@Check('ck_assessment_clock', `"clock" IN ('live', 'held')`)
@ForeignKey(() => FrameworkEntity, ['frameworkId', 'frameworkVersion'], ['id', 'version'], {
  name: 'fk_assessment_framework',
})
export class AssessmentEntity {
  @PrimaryColumn({ name: 'key', type: 'text', primaryKeyConstraintName: 'pk_assessment' })
  key: string;
  /** Of its texts, in the order in which readers of none of them fall back. */
  @Column({ name: 'languages', type: 'jsonb' })
  languages: readonly LanguageTag[];
  @Column({ name: 'title', type: 'jsonb' })
  title: LocalizedText;
  @Column({ name: 'clock', type: 'text' })
  clock: 'live' | 'held';
  /** Instant of the case as far as anything was recorded or the clock was moved. */
  @Column(bigintColumn('clock_at'))
  clockAt: number;
  /** Up to here every due workflow has recorded, so notices due until then may go out (held clock). */
  @Column(bigintColumn('settled_at'))
  settledAt: number;
  @Column({ name: 'framework_id', type: 'text' })
  frameworkId: string;
  @Column({ name: 'framework_version', type: 'text' })
  frameworkVersion: string;
  @Column({ name: 'illustrative', type: 'boolean' })
  illustrative: boolean;
  /** The working calendar with every decree announced so far. */
  @Column({ name: 'calendar', type: 'jsonb' })
  calendar: Calendar;
  @Column({ name: 'linked_to', type: 'text', nullable: true })
  linkedTo: string | null;
  @Column(realInstant('created_at', { default: () => 'now()' }))
  createdAt: Date;
}

@Entity('membership')
@Index('ix_membership_person', ['person'])
export class MembershipEntity {
  @ForeignKey(() => AssessmentEntity, { name: 'fk_membership_assessment' })
  @PrimaryColumn({ name: 'assessment', type: 'text', primaryKeyConstraintName: 'pk_membership' })
  assessment: string;
  @ForeignKey(() => PersonEntity, { name: 'fk_membership_person' })
  @PrimaryColumn({ name: 'person', type: 'text', primaryKeyConstraintName: 'pk_membership' })
  person: string;
  @PrimaryColumn({ name: 'role', type: 'text', primaryKeyConstraintName: 'pk_membership' })
  role: Role;
  @Column({ name: 'body', type: 'text', nullable: true })
  body: string | null;
}

import type { DraftFields, DraftForm } from '@selaras/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AssessmentEntity } from './assessment.entities.js';
import { realInstant } from './columns.js';
import { PersonEntity } from './people.entities.js';

/** What somebody has written into a form and not sent. No part of the record: it is its author's alone, and goes. */
@Entity('draft')
@Index('ix_draft_assessment', ['assessment'])
@Index('ix_draft_saved', ['savedAt'])
export class DraftEntity {
  @ForeignKey(() => PersonEntity, { name: 'fk_draft_person', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person', type: 'text', primaryKeyConstraintName: 'pk_draft' })
  person: string;
  @ForeignKey(() => AssessmentEntity, { name: 'fk_draft_assessment', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'assessment', type: 'text', primaryKeyConstraintName: 'pk_draft' })
  assessment: string;
  @PrimaryColumn({ name: 'form', type: 'text', primaryKeyConstraintName: 'pk_draft' })
  form: DraftForm;
  /** What the form is about: an indicator, a question, an offer. */
  @PrimaryColumn({ name: 'matter', type: 'text', primaryKeyConstraintName: 'pk_draft' })
  matter: string;
  /** Version of the matter that the author saw when beginning to write. */
  @Column({ name: 'base', type: 'integer' })
  base: number;
  @Column({ name: 'fields', type: 'jsonb' })
  fields: DraftFields;
  @Column(realInstant('saved_at', { default: () => 'now()' }))
  savedAt: Date;
}

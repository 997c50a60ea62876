import type { LetterKind } from '@selaras/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { realInstant } from './columns.js';
import { PersonEntity } from './people.entities.js';
import { SightEntity } from './sight.entities.js';

/** A letter about an account, mostly with a link that sets a password. Its message (`letter|<id>`) carries it as messages carry notices. */
@Entity('letter')
@Check(
  'ck_letter_kind',
  `"kind" IN ('invitation', 'reset', 'secondFactorReset', 'providerLinked', 'providerUnlinked', 'passwordChanged',
    'secondFactorSet', 'secondFactorRemoved', 'recoveryCodesMade', 'recoveryCodeUsed', 'sightAsked', 'sightBegan')`,
)
@Index('ix_letter_person', ['person', 'createdAt'])
export class LetterEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'pk_letter' })
  id: string;
  @ForeignKey(() => PersonEntity, { name: 'fk_letter_person', onDelete: 'CASCADE' })
  @Column({ name: 'person', type: 'text' })
  person: string;
  @Column({ name: 'kind', type: 'text' })
  kind: LetterKind;
  /** Who invites; null when the person asked themselves. */
  @Column({ name: 'by', type: 'text', nullable: true })
  by: string | null;
  @Column(realInstant('created_at', { default: () => 'now()' }))
  createdAt: Date;
  /** Counted from when it was first written; null before. */
  @Column(realInstant('expires_at', { nullable: true }))
  expiresAt: Date | null;
  @Column(realInstant('used_at', { nullable: true }))
  usedAt: Date | null;
  /** A newer one took its place, or nobody is to be let in by it any more. */
  @Column(realInstant('replaced_at', { nullable: true }))
  replacedAt: Date | null;
  /** The sight that it tells of. */
  @ForeignKey(() => SightEntity, { name: 'fk_letter_sight', onDelete: 'CASCADE' })
  @Column({ name: 'sight', type: 'uuid', nullable: true })
  sight: string | null;
}

/**
 * What opens a letter, as a hash: the token is made when the mail is written and stands nowhere else. A mail that is
 * written again after a crash has a token of its own, and either opens it.
 */
@Entity('letter_token')
@Index('ix_letter_token_letter', ['letter'])
export class LetterTokenEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'text', primaryKeyConstraintName: 'pk_letter_token' })
  tokenHash: string;
  @ForeignKey(() => LetterEntity, { name: 'fk_letter_token_letter', onDelete: 'CASCADE' })
  @Column({ name: 'letter', type: 'uuid' })
  letter: string;
}

import type { Lang } from '@selaras/contracts';
import type { LocalizedText } from '@selaras/domain';
import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';
import { realInstant } from './columns.js';

@Entity('person')
export class PersonEntity {
  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'pk_person' })
  id: string;
  @Column({ name: 'name', type: 'jsonb' })
  name: LocalizedText;
  @Column({ name: 'email', type: 'text' })
  email: string;
  /** Of the interface. Which there are is the contract's to say: a third one must not need a migration. */
  @Column({ name: 'lang', type: 'text' })
  lang: Lang;
  @Column({ name: 'organisation', type: 'jsonb', nullable: true })
  organisation: LocalizedText | null;
  /** argon2id; null for people who only attend or read mail. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash: string | null;
  @Column({ name: 'operator', type: 'boolean', default: false })
  operator: boolean;
  /** Since when the account opens nothing; null while it does. */
  @Column(realInstant('disabled_at', { nullable: true }))
  disabledAt: Date | null;
  /** When the password last changed; null where nobody knows. */
  @Column(realInstant('password_set_at', { nullable: true }))
  passwordSetAt: Date | null;
}

/** How somebody has proved who they are, and when. The one place in which a session keeps it. */
export interface Proof {
  /** `strongProvider`: a provider of identity that itself asked for more than a password. */
  readonly by: 'password' | 'oneTimeCode' | 'recoveryCode' | 'provider' | 'strongProvider';
  /** Epoch ms. */
  readonly at: number;
}

@Entity('session')
@Unique('uq_session_id', ['id'])
@Index('ix_session_person', ['person'])
export class SessionEntity {
  /** Hash of the token; the token itself is only in the browser. */
  @PrimaryColumn({ name: 'token_hash', type: 'text', primaryKeyConstraintName: 'pk_session' })
  tokenHash: string;
  @ForeignKey(() => PersonEntity, { name: 'fk_session_person', onDelete: 'CASCADE' })
  @Column({ name: 'person', type: 'text' })
  person: string;
  @Column({ name: 'csrf', type: 'text' })
  csrf: string;
  @Column(realInstant('created_at', { default: () => 'now()' }))
  createdAt: Date;
  @Column(realInstant('last_seen_at', { default: () => 'now()' }))
  lastSeenAt: Date;
  @Column(realInstant('expires_at'))
  expiresAt: Date;
  /** What the session is called where its owner sees it; no way into it. */
  @Column({ name: 'id', type: 'uuid' })
  @Generated('uuid')
  id: string;
  /** Browser and system, as they name themselves. */
  @Column({ name: 'device', type: 'text', default: '' })
  device: string;
  @Column({ name: 'address', type: 'text', default: '' })
  address: string;
  @Column({ name: 'proved', type: 'jsonb', default: [] })
  proved: readonly Proof[];
  /** The sight by which the session sees as another person; it sees nothing else until that is left. */
  @ForeignKey('sight', { name: 'fk_session_seeing', onDelete: 'CASCADE' })
  @Column({ name: 'seeing', type: 'uuid', nullable: true })
  seeing: string | null;
}

/** A browser from which somebody has signed in, by the hash of a token that only it has. */
@Entity('device')
export class DeviceEntity {
  @ForeignKey(() => PersonEntity, { name: 'fk_device_person', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person', type: 'text', primaryKeyConstraintName: 'pk_device' })
  person: string;
  @PrimaryColumn({ name: 'token_hash', type: 'text', primaryKeyConstraintName: 'pk_device' })
  tokenHash: string;
  @Column(realInstant('seen_at', { default: () => 'now()' }))
  seenAt: Date;
}

/** What somebody proves themselves by besides their password: the secret of one-time codes, sealed by the service. */
@Entity('second_factor')
@Check(
  'ck_second_factor_whole',
  `("secret" IS NULL) = ("since" IS NULL) AND ("offered" IS NULL) = ("offered_at" IS NULL)`,
)
export class SecondFactorEntity {
  @ForeignKey(() => PersonEntity, { name: 'fk_second_factor_person', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person', type: 'text', primaryKeyConstraintName: 'pk_second_factor' })
  person: string;
  @Column({ name: 'secret', type: 'text', nullable: true })
  secret: string | null;
  @Column(realInstant('since', { nullable: true }))
  since: Date | null;
  /** The step of time of the last code that was taken: neither it nor an earlier one is taken again. */
  @Column({ name: 'last_step', type: 'bigint', default: 0 })
  lastStep: string;
  /** A secret that was shown and that no code has confirmed yet. */
  @Column({ name: 'offered', type: 'text', nullable: true })
  offered: string | null;
  @Column(realInstant('offered_at', { nullable: true }))
  offeredAt: Date | null;
}

/** A code that serves once, in place of a code of the app, by its hash. */
@Entity('recovery_code')
export class RecoveryCodeEntity {
  @ForeignKey(() => PersonEntity, { name: 'fk_recovery_code_person', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person', type: 'text', primaryKeyConstraintName: 'pk_recovery_code' })
  person: string;
  @PrimaryColumn({ name: 'code_hash', type: 'text', primaryKeyConstraintName: 'pk_recovery_code' })
  codeHash: string;
  @Column(realInstant('used_at', { nullable: true }))
  usedAt: Date | null;
}

@Entity('body')
export class BodyEntity {
  @PrimaryColumn({ name: 'code', type: 'text', primaryKeyConstraintName: 'pk_body' })
  code: string;
  @Column({ name: 'name', type: 'jsonb' })
  name: LocalizedText;
  @Column({ name: 'remit', type: 'jsonb', nullable: true })
  remit: LocalizedText | null;
}

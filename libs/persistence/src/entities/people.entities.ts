import type { Lang } from '@selaras/contracts';
import type { LocalizedText } from '@selaras/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
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
}

@Entity('session')
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

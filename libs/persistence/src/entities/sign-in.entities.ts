import type { ProviderPurpose } from '@selaras/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { realInstant } from './columns.js';
import { PersonEntity } from './people.entities.js';

/** An account at a provider of identity that its owner has linked with theirs. */
@Entity('identity')
@Unique('uq_identity_person', ['person', 'issuer'])
export class IdentityEntity {
  /** The provider as it names itself in what it signs: what it is called in the settings may change. */
  @PrimaryColumn({ name: 'issuer', type: 'text', primaryKeyConstraintName: 'pk_identity' })
  issuer: string;
  @PrimaryColumn({ name: 'subject', type: 'text', primaryKeyConstraintName: 'pk_identity' })
  subject: string;
  @ForeignKey(() => PersonEntity, { name: 'fk_identity_person', onDelete: 'CASCADE' })
  @Column({ name: 'person', type: 'text' })
  person: string;
  @Column(realInstant('linked_at', { default: () => 'now()' }))
  linkedAt: Date;
  @Column(realInstant('last_used_at', { nullable: true }))
  lastUsedAt: Date | null;
}

/** Whom a provider named, kept while a code of the second factor is asked for. */
export interface FoundIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** When the person signed in there, epoch ms; 0 where the provider does not say. */
  readonly at: number;
  /** Whether they proved more there than a password. */
  readonly strong: boolean;
}

/** Somebody is at a provider, or comes back from it just now. */
@Entity('provider_visit')
@Index('ix_provider_visit_begun', ['begunAt'])
export class ProviderVisitEntity {
  @PrimaryColumn({ name: 'state_hash', type: 'text', primaryKeyConstraintName: 'pk_provider_visit' })
  stateHash: string;
  /** The browser that began it, by the hash of a token that only it has. */
  @Column({ name: 'browser_hash', type: 'text' })
  browserHash: string;
  @Column({ name: 'provider', type: 'text' })
  provider: string;
  @Column({ name: 'purpose', type: 'text' })
  purpose: ProviderPurpose;
  @Column({ name: 'nonce', type: 'text' })
  nonce: string;
  @Column({ name: 'verifier', type: 'text' })
  verifier: string;
  /** Where the person wants to be afterwards: a path. */
  @Column({ name: 'next', type: 'text' })
  next: string;
  /** The session that links or proves, by the hash of its token. */
  @Column({ name: 'session', type: 'text', nullable: true })
  session: string | null;
  /** The invitation that is accepted, by the hash of its token. */
  @Column({ name: 'letter_token', type: 'text', nullable: true })
  letterToken: string | null;
  @Column(realInstant('begun_at', { default: () => 'now()' }))
  begunAt: Date;
  /** The answer of the provider is taken once. */
  @Column(realInstant('taken_at', { nullable: true }))
  takenAt: Date | null;
  @Column({ name: 'found', type: 'jsonb', nullable: true })
  found: FoundIdentity | null;
}

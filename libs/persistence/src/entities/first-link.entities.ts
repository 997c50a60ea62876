import { Column, Entity, PrimaryColumn } from 'typeorm';
import { realInstant } from './columns.js';

/** What opens an installation in which nobody can sign in yet: the hash of a token that was printed at its start. */
@Entity('first_link')
export class FirstLinkEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'text', primaryKeyConstraintName: 'pk_first_link' })
  tokenHash: string;
  @Column(realInstant('created_at', { default: () => 'now()' }))
  createdAt: Date;
  @Column(realInstant('expires_at'))
  expiresAt: Date;
  @Column(realInstant('used_at', { nullable: true }))
  usedAt: Date | null;
}

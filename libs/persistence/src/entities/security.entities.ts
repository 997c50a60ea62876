import type { SecurityEventKind } from '@selaras/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { realInstant } from './columns.js';

/**
 * What happened to accounts, and what was refused to whom. Rows are only ever added: a trigger of the table refuses
 * everything else, and no repository tries.
 */
@Entity('security_event')
@Index('ix_security_event_person', ['person', 'id'])
export class SecurityEventEntity {
  @PrimaryGeneratedColumn('identity', {
    name: 'id',
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_security_event',
  })
  id: string;
  @Column(realInstant('at', { default: () => 'now()' }))
  at: Date;
  @Column({ name: 'kind', type: 'text' })
  kind: SecurityEventKind;
  /** Whose account it is about. */
  @Column({ name: 'person', type: 'text', nullable: true })
  person: string | null;
  /** Who did it. */
  @Column({ name: 'by', type: 'text', nullable: true })
  by: string | null;
  @Column({ name: 'address', type: 'text' })
  address: string;
  @Column({ name: 'device', type: 'text' })
  device: string;
  @Column({ name: 'assessment', type: 'text', nullable: true })
  assessment: string | null;
  @Column({ name: 'body', type: 'text', nullable: true })
  body: string | null;
  @Column({ name: 'route', type: 'text', nullable: true })
  route: string | null;
  @Column({ name: 'details', type: 'jsonb', default: {} })
  details: Readonly<Record<string, string | number | boolean>>;
}

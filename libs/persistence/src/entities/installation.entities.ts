import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { realInstant } from './columns.js';

/** One row: which installation this database is of. The process engine carries the same id. */
@Entity('installation')
@Check('ck_installation_one', '"one"')
export class InstallationEntity {
  @PrimaryColumn({ name: 'one', type: 'boolean', default: true, primaryKeyConstraintName: 'pk_installation' })
  one: boolean;
  @Column({ name: 'id', type: 'uuid' })
  id: string;
  @Column(realInstant('made_at', { default: () => 'now()' }))
  madeAt: Date;
}

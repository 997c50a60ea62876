import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Log-ins counted by all processes of the api together, where no Redis does it. The columns are those of the library that
 * counts (rate-limiter-flexible), in its order.
 */
@Entity('login_count')
export class LoginCountEntity {
  @PrimaryColumn({ name: 'key', type: 'text', primaryKeyConstraintName: 'pk_login_count' })
  key: string;
  @Column({ name: 'points', type: 'integer' })
  points: number;
  /** Milliseconds since 1970; null never. */
  @Column({ name: 'expire', type: 'bigint', nullable: true })
  expire: string | null;
}

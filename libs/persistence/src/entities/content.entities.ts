import type { ContentKind } from '@selaras/contracts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { realInstant } from './columns.js';

@Entity('content')
@Index('ix_content_subject', ['assessment', 'kind', 'subject'])
@Index('ix_content_request', ['request'])
export class ContentEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_content' })
  id: string;
  @Column({ name: 'assessment', type: 'text' })
  assessment: string;
  @Column({ name: 'kind', type: 'text' })
  kind: ContentKind;
  @Column({ name: 'subject', type: 'text' })
  subject: string;
  @Column({ name: 'body', type: 'jsonb' })
  body: unknown;
  /** sha-256 of the canonical JSON of the body, hex. */
  @Column({ name: 'hash', type: 'text' })
  hash: string;
  /** The body to which it belongs, for good; null for what belongs to none, and for what no fact says. */
  @Column({ name: 'owner', type: 'text', nullable: true })
  owner: string | null;
  @Column({ name: 'author', type: 'text' })
  author: string;
  /** Key of the request that brought it, so that a refused command takes its content along. */
  @Column({ name: 'request', type: 'text', nullable: true })
  request: string | null;
  @Column(realInstant('created_at', { default: () => 'now()' }))
  createdAt: Date;
}

@Entity('request')
@Index('ix_request_open', ['createdAt'], { where: `"status" = 'open'` })
@Check('ck_request_status', `"status" IN ('open', 'done')`)
@Check('ck_request_done', `"status" = 'open' OR ("http_status" IS NOT NULL AND "reply" IS NOT NULL)`)
export class RequestEntity {
  @PrimaryColumn({ name: 'key', type: 'text', primaryKeyConstraintName: 'pk_request' })
  key: string;
  @Column({ name: 'person', type: 'text' })
  person: string;
  @Column({ name: 'route', type: 'text' })
  route: string;
  /** The process that decides; null when it is none. */
  @Column({ name: 'workflow', type: 'text', nullable: true })
  workflow: string | null;
  @Column({ name: 'body_hash', type: 'text' })
  bodyHash: string;
  @Column({ name: 'status', type: 'text', default: 'open' })
  status: 'open' | 'done';
  @Column({ name: 'http_status', type: 'integer', nullable: true })
  httpStatus: number | null;
  @Column({ name: 'reply', type: 'jsonb', nullable: true })
  reply: unknown;
  @Column(realInstant('created_at', { default: () => 'now()' }))
  createdAt: Date;
}

import type { DataSource } from 'typeorm';
import { Any } from 'typeorm';
import { ContentEntity } from '../entities/index.js';
import type { StoredContent } from '../rows.js';

/** Bodies of text and answers; every version is a row and no row ever changes. */
export class ContentRepository {
  constructor(private readonly ds: DataSource) {}

  async byIds(ids: readonly string[]): Promise<readonly StoredContent[]> {
    if (ids.length === 0) return [];
    const rows = await this.ds.getRepository(ContentEntity).findBy({ id: Any([...ids]) });
    return rows.map(toStored);
  }
}

function toStored(entity: ContentEntity): StoredContent {
  const { id, assessment, kind, subject, body, hash, author, owner } = entity;
  return { id, assessment, kind, subject, body, hash, author, owner, createdAt: entity.createdAt.getTime() };
}

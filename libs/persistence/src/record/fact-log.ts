import type { LogPort } from '@selaras/activities';
import type { DataSource } from 'typeorm';
import { OutboxRepository } from './outbox.repository.js';
import { recorder } from './recorder.js';

/** The fact log as a courier needs it. */
export function factLog(ds: DataSource): LogPort {
  const outbox = new OutboxRepository(ds);
  return {
    write: recorder(ds),
    look: (workflowId, keys) => outbox.look(workflowId, keys),
    drop: (workflowId) => outbox.drop(workflowId),
  };
}

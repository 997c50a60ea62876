import type { CommandEnvelope, CommandReply, Delivery, Tick, TickReply } from '@selaras/contracts';
import { handlerNames } from '@selaras/contracts';
import type { Instant } from '@selaras/domain';
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';

/** A person's command: heard at once, refused with a code. */
export const commandUpdate = defineUpdate<CommandReply, [CommandEnvelope]>(handlerNames.command);
/** The held clock moves on. */
export const tickUpdate = defineUpdate<TickReply, [Tick]>(handlerNames.tick);
/** A message of another workflow. */
export const deliverSignal = defineSignal<[Delivery]>(handlerNames.deliver);
/** For the operator and for tests; screens read projections. */
export const inspectQuery = defineQuery<{
  readonly seq: number;
  readonly clock: Instant;
  readonly nextDue: Instant | null;
  readonly pending: number;
  readonly outbox: number;
  readonly continued: number;
}>(handlerNames.inspect);

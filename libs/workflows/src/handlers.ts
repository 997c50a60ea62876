import type { ExchangeInput, ExchangeReply } from '@selaras/contracts';
import { handlerNames } from '@selaras/contracts';
import type { Instant } from '@selaras/domain';
import { defineQuery, defineUpdate } from '@temporalio/workflow';

/** Commands, messages and moves of the held clock, all that is there for a workflow at once; answered with its records. */
export const exchangeUpdate = defineUpdate<ExchangeReply, [ExchangeInput]>(handlerNames.exchange);
/** For the operator and for tests; screens read projections. */
export const inspectQuery = defineQuery<{
  readonly seq: number;
  readonly clock: Instant;
  readonly nextDue: Instant | null;
  readonly pending: number;
  readonly continued: number;
}>(handlerNames.inspect);

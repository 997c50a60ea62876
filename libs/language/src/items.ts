import type { ItemStatus, Outcome, RefusalReason } from '@selaras/domain';
import * as en from './en/items.js';
import * as id from './id/items.js';
import type { Words } from './lang.js';

/* Words for indicators and why a body refuses one. */

export const outcomeWords: Words<Outcome> = { id: id.outcome, en: en.outcome };
export const itemStatusWords: Words<ItemStatus> = { id: id.itemStatus, en: en.itemStatus };
export const refusalReasonWords: Words<RefusalReason> = { id: id.refusalReason, en: en.refusalReason };

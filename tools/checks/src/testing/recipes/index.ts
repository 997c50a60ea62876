import { calendar } from './calendar.js';
import { channel } from './channel.js';
import { command } from './command.js';
import { noticeKind } from './notice-kind.js';
import type { Recipe } from './recipe.js';
import { refusalReason } from './refusal-reason.js';
import { screen } from './screen.js';
import { workflowKind } from './workflow-kind.js';

/** The recipes of CONTRIBUTING.md that are followed by an example. */
export const recipes: readonly Recipe[] = [refusalReason, command, screen, noticeKind, channel, calendar, workflowKind];

export { filesOf, follow } from './recipe.js';
export type { Recipe } from './recipe.js';

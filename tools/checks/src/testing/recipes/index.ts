import { calendar } from './calendar.js';
import { channel } from './channel.js';
import { command } from './command.js';
import { language } from './language.js';
import { noticeKind } from './notice-kind.js';
import { readWithScreen } from './read-with-screen.js';
import type { Recipe } from './recipe.js';
import { refusalReason } from './refusal-reason.js';
import { screen } from './screen.js';
import { workflowKind } from './workflow-kind.js';

/** The recipes of CONTRIBUTING.md that are followed by an example. */
// A language is begun with everything that the others have by then.
export const recipes: readonly Recipe[] = [
  refusalReason,
  command,
  readWithScreen,
  screen,
  noticeKind,
  channel,
  calendar,
  workflowKind,
  language,
];

export { filesOf, follow } from './recipe.js';
export type { Recipe } from './recipe.js';

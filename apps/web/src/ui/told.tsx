import '@mantine/notifications/styles.css';
import { notifications } from '@mantine/notifications';

export { Notifications } from '@mantine/notifications';
export { describeProblem } from '../api/problem-words.js';

/** Shows a message at the edge of the screen. */
export const show = notifications.show;
/** Takes all of them away. */
export const clean = notifications.clean;

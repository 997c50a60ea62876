export { frame } from './frame.js';
export { itself } from './itself.js';
export { words } from './words.js';

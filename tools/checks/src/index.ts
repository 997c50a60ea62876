export { runCheck } from './run.js';

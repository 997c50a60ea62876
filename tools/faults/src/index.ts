export { runFaultsCommand } from './main.js';

export { disturb } from './disturbances.js';
export { root, withTestStack } from './test-stack.js';

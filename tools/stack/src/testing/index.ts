export { disturb } from './disturbances.js';
export { recordedRows, recordInstallation, withRecordedInstallation } from './recorded-installation.js';
export { root, withTestStack } from './test-stack.js';

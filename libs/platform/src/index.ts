export { ConfigError, addressSchema, optionalText, readConfig, temporalConfigSchema } from './config.js';
export { errorForLog } from './log-errors.js';
export { createLogger } from './logger.js';
export type { Logger } from './logger.js';
export { asGiven, dataConverter } from './payloads.js';
export { redisOptions } from './redis.js';
export { connectClient, connectWorker, engineRetries } from './temporal.js';
export type { TemporalSettings } from './temporal.js';

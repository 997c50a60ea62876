export { waitFor } from './wait-for.js';
export { freePort } from './free-port.js';
export { startRedis, type TestRedis } from './redis-server.js';
export { carriersHere, emptyCarrier, startCarrier, type TestCarrier } from './carrier.js';
export { createDatabase, type Database } from './database.js';
export { temporalAddress } from './temporal.js';
export {
  everyDay,
  everyDayInput,
  sampleAssessment,
  sampleFramework,
  samplePerson,
  samplePlan,
  sampleStep,
  wib,
  workWeek,
  workWeekInput,
} from './samples.js';

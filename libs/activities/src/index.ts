export { createActivities } from './create-activities.js';
export type { ActivityPorts } from './create-activities.js';
export { toApplicationFailure } from './to-application-failure.js';

export { Courier } from './courier.js';
export type { CourierPorts } from './courier.js';
export { createActivities } from './create-activities.js';
export { ExchangeRejected } from './lane.js';
export type { Carried } from './lane.js';
export { lookAfterOwed } from './owed.js';
export type { CourierLog, EnginePort, Exchanged, LogPort, LookedUp, StartItem, Written } from './ports.js';
export { temporalEngine } from './temporal-engine.js';
export { isFinal, toApplicationFailure } from './to-application-failure.js';

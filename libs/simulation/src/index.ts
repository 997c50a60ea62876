export {
  Simulation,
  type PostedMail,
  type SimulatedCase,
  type SimulatedStep,
  type StepOutcome,
  type StepRefusal,
} from './simulation.js';
export type { SimulatedMail } from './post.js';
export { leased, type NamedCase } from './leased.js';

/**
 * Largest bodies, by sender: anybody at all, somebody with a session, and the operator, who stores catalogues and lists
 * of people. `values` bounds what a body of few bytes can hold, because each costs checking.
 */
export const bodyLimits = {
  anybody: { kb: 64, values: 5_000 },
  session: { kb: 256, values: 20_000 },
  reference: { kb: 4096, values: 100_000 },
} as const;
export type BodyLimit = keyof typeof bodyLimits;

/** No honest request is nested this deep; a deeper one would exhaust the stack later on. */
export const deepestNesting = 32;

/** Which paths carry reference data. */
export const referencePath = /^\/api\/(frameworks\/|preparations\/|(framework-files|bodies|people|assessments)\/?$)/i;

/** Bounds of a problem document: it never grows with the request that it answers. */
export const problemBounds = { places: 50, listed: 200, pointer: 200, text: 500, depth: 4 } as const;

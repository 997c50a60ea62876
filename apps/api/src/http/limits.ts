/** Largest body of a request; catalogues and lists of people, which the operator stores, may be larger. */
export const bodyLimitKb = 256;
export const referenceLimitKb = 4096;
/** Which paths carry reference data. */
export const referencePath = /^\/api\/(frameworks\/|(bodies|people|assessments)\/?$)/i;

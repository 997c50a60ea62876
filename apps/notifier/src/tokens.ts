/** Keys of what is injected: values and interfaces have no class of their own. */
export const SETTINGS = Symbol('settings');
export const LEDGER = Symbol('notice ledger');
export const LOGGER = Symbol('logger');
export const PRESENCE = Symbol('sign of life of this sender');

/** Languages in which everything a person reads exists. */
export type Lang = 'id' | 'en';

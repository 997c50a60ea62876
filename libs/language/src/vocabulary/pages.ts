/**
 * The words of each page in each language. A file of words enters itself here, as `en overview`: what one language has and
 * another lacks does not compile (`languages/index.ts`).
 */
export interface PageWords {}

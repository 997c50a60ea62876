import { fileURLToPath } from 'node:url';

/** Where the cases and their schema stand, seen from the sources as from the compiled files. */
export const casesFolder = fileURLToPath(new URL('../../cases', import.meta.url));

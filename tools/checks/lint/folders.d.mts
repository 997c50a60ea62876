/** The order of the folders inside each room, from the lowest to the highest. */
export const folders: Readonly<Record<string, readonly (string | readonly string[])[]>>;

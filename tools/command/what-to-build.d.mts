/** The projects whose output is not that of their sources, and what to call once they are built. */
export function whatToBuild(root: string): { readonly names: readonly string[]; readonly built: () => void };

/** Page of the web app at which the first operator of an installation makes their account. */
export const firstRunPage = '/first-run';

/** Path of the link by which they do; what opens it stands behind the `#`, as in links that set a password. */
export function firstRunLinkPath(token: string): string {
  return `${firstRunPage}#${token}`;
}

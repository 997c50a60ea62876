/** Page of the web app at which a password is set by a link. */
export const passwordPage = '/password';

/**
 * Path of a link that sets a password. What opens it stands behind the `#`, which browsers keep to themselves: it is in no
 * request, no log and no `Referer`, and whoever fetches the address to look for viruses fetches a page that knows nothing.
 */
export function passwordLinkPath(token: string): string {
  return `${passwordPage}#${token}`;
}

/** The own account, where letters about it lead. */
export const accountPage = '/account';

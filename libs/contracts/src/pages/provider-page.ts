/** Page of the web app to which a provider of identity sends people back; each has its own. */
export const providerPage = (provider: string): string => `/sign-in/${provider}`;

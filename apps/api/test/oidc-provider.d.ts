/** As much of the provider's library as the tests use; it comes without types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

  interface Context {
    readonly oidc: {
      readonly client: { readonly clientId: string };
      readonly session: { readonly accountId: string; grantIdFor(client: string): string | undefined };
      readonly provider: Provider;
    };
  }
  class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    callback(): RequestListener;
    readonly Grant: {
      new (of: { readonly clientId: string; readonly accountId: string }): {
        addOIDCScope(scope: string): void;
        save(): Promise<string>;
      };
      find(id: string): Promise<unknown>;
    };
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  }
  export { Provider as default };
  export type { Context };
}

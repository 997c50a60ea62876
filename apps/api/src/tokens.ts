/** Names of providers that are no classes of their own. */
export const tokens = {
  config: Symbol('config'),
  counterStore: Symbol('counterStore'),
  dataSource: Symbol('dataSource'),
  logger: Symbol('logger'),
} as const;

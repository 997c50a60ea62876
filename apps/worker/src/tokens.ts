export const tokens = {
  config: Symbol('config'),
  dataSource: Symbol('dataSource'),
  logger: Symbol('logger'),
} as const;

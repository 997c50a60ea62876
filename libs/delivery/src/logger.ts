/** The little that delivery asks of a logger; pino fits as it is. */
export interface DeliveryLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** For callers that have nobody to tell, such as small tools and specs. */
export const silentLogger: DeliveryLogger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** An unknown thrown value as one readable line. */
export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

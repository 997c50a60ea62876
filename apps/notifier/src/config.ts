import { deliveryEnvironment } from '@selaras/delivery';
import type { DeliverySettings } from '@selaras/delivery';
import { readConfig } from '@selaras/platform';

/**
 * Settings of the notifier out of an environment.
 *
 * @throws ConfigError naming every problem at once
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): DeliverySettings {
  return readConfig(deliveryEnvironment, env);
}

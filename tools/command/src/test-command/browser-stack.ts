import { loadNamedCase, operator, replayCase } from '@selaras/case';
import { freePort, withStack } from '@selaras/stack';
import type { StackOptions } from '@selaras/stack';

/** Ministries are accepting: most rows of the grid say something else, and Statistics Indonesia has not begun. */
const until = '2023-04-11T08:00:00+07:00';
const coordinator = 'kemlu.coordinator';
const focalPoint = 'bps.main';
const authority = 'bps.authority';
const officers = ['iom.officer', 'iom.officer2'];
/** For how long a proof of who somebody is serves where it is tried: a journey waits so long. */
const proofSeconds = 5;

/**
 * A whole with the 2023 case played up to a busy morning and once more at its beginning, for the browser journeys; `work` gets the environment in
 * which they find it.
 */
export function withBrowserStack<T>(
  options: Pick<StackOptions, 'root' | 'env' | 'say' | 'signal'>,
  work: (env: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  return withStack({ ...options, name: `browser-${process.pid}`, keep: false }, async (stack) => {
    const loaded = loadNamedCase(options.root, 'indonesia-2023');
    const steps = loaded.steps.filter((step) => Date.parse(step.at) <= Date.parse(until));
    const { assessment, violations } = await replayCase({
      loaded: { ...loaded, steps },
      apiUrl: stack.apiUrl,
      operatorPassword: stack.operatorPassword,
      accountPassword: stack.demoPassword,
      signal: options.signal,
    });
    if (violations.length > 0)
      throw new Error(`the case for the browser could not be prepared: ${violations.join('; ')}`);
    // A second one of the same name, not begun, in which the coordinator also speaks for the convener: there is a choice
    // to make, and more than one page.
    const members = [...loaded.members, { person: coordinator, role: 'focalPoint' as const, body: loaded.convener }];
    const other = await replayCase({
      loaded: { ...loaded, members, steps: [] },
      keyPrefix: 'second-',
      apiUrl: stack.apiUrl,
      operatorPassword: stack.operatorPassword,
      accountPassword: stack.demoPassword,
      signal: options.signal,
    });
    // The same whole once more, for what an installation asks of certain roles, and of whoever was away for a while.
    const port = await freePort();
    const strictUrl = `http://127.0.0.1:${port}`;
    await stack.another('api', {
      PORT: String(port),
      SELARAS_ORIGIN: strictUrl,
      SELARAS_PROOF_MINUTES: String(proofSeconds / 60),
      SELARAS_SECOND_FACTOR_ROLES: 'programOfficer',
    });
    return work({
      SELARAS_E2E_STRICT_URL: strictUrl,
      SELARAS_E2E_OFFICERS: officers.map((person) => `${person}:${stack.demoPassword}`).join(' '),
      SELARAS_E2E_URL: stack.apiUrl,
      SELARAS_E2E_INBOX: stack.inboxUrl,
      SELARAS_E2E_ASSESSMENT: assessment,
      SELARAS_E2E_OTHER_ASSESSMENT: other.assessment,
      SELARAS_E2E_OPERATOR: `${operator}:${stack.operatorPassword}`,
      SELARAS_E2E_COORDINATOR: `${coordinator}:${stack.demoPassword}`,
      SELARAS_E2E_FOCAL_POINT: `${focalPoint}:${stack.demoPassword}`,
      SELARAS_E2E_AUTHORITY: `${authority}:${stack.demoPassword}`,
    });
  });
}

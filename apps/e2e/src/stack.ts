/** A running stack, as the journeys find it. */
export interface Stack {
  /** Address of the screens and the API, without slash at the end. */
  readonly url: string;
  /**
   * Address of the same with another api, at which a proof of who somebody is serves for five seconds, and programme
   * officers need a second factor.
   */
  readonly strictUrl: string;
  /** Two programme officers. */
  readonly officers: readonly [Account, Account];
  /** Address of the built-in inbox, to which every mail of the whole goes. */
  readonly inbox: string;
  /** Key of a rehearsal in which the focal point's body has at least two indicators to accept. */
  readonly assessment: string;
  /** Key of a second assessment of the same people and the same name. */
  readonly otherAssessment: string;
  readonly operator: Account;
  readonly coordinator: Account;
  readonly focalPoint: Account;
  /** Validating authority of the same body. */
  readonly authority: Account;
}
export interface Account {
  readonly login: string;
  readonly password: string;
}

function account(name: string, value: string): Account {
  const colon = value.indexOf(':');
  if (colon < 1) throw new Error(`${name} must be login:password`);
  return { login: value.slice(0, colon), password: value.slice(colon + 1) };
}

/**
 * Reads where the stack is from the environment: SELARAS_E2E_URL, SELARAS_E2E_STRICT_URL, SELARAS_E2E_INBOX, SELARAS_E2E_ASSESSMENT, SELARAS_E2E_OTHER_ASSESSMENT
 * and, as `login:password`, SELARAS_E2E_OPERATOR, SELARAS_E2E_COORDINATOR, SELARAS_E2E_FOCAL_POINT and
 * SELARAS_E2E_AUTHORITY (SELARAS_E2E_OFFICERS: two, with a space between). Throws naming everything that is missing: a journey without a stack fails, it is not skipped.
 */
export function stackOf(environment: Readonly<Record<string, string | undefined>>): Stack {
  const names = [
    'SELARAS_E2E_URL',
    'SELARAS_E2E_STRICT_URL',
    'SELARAS_E2E_OFFICERS',
    'SELARAS_E2E_INBOX',
    'SELARAS_E2E_ASSESSMENT',
    'SELARAS_E2E_OTHER_ASSESSMENT',
    'SELARAS_E2E_OPERATOR',
    'SELARAS_E2E_COORDINATOR',
    'SELARAS_E2E_FOCAL_POINT',
    'SELARAS_E2E_AUTHORITY',
  ] as const;
  const missing = names.filter((name) => (environment[name] ?? '') === '');
  if (missing.length > 0) {
    throw new Error(`the browser journeys need a running stack; not set: ${missing.join(', ')}`);
  }
  const given = (name: (typeof names)[number]): string => environment[name] ?? '';
  const [first = '', second = ''] = given('SELARAS_E2E_OFFICERS').split(' ');
  return {
    url: given('SELARAS_E2E_URL').replace(/\/+$/, ''),
    strictUrl: given('SELARAS_E2E_STRICT_URL').replace(/\/+$/, ''),
    officers: [account('SELARAS_E2E_OFFICERS', first), account('SELARAS_E2E_OFFICERS', second)],
    inbox: given('SELARAS_E2E_INBOX'),
    assessment: given('SELARAS_E2E_ASSESSMENT'),
    otherAssessment: given('SELARAS_E2E_OTHER_ASSESSMENT'),
    operator: account('SELARAS_E2E_OPERATOR', given('SELARAS_E2E_OPERATOR')),
    coordinator: account('SELARAS_E2E_COORDINATOR', given('SELARAS_E2E_COORDINATOR')),
    focalPoint: account('SELARAS_E2E_FOCAL_POINT', given('SELARAS_E2E_FOCAL_POINT')),
    authority: account('SELARAS_E2E_AUTHORITY', given('SELARAS_E2E_AUTHORITY')),
  };
}

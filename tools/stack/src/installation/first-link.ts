import { firstRunLinkPath } from '@selaras/contracts';
import { FirstRunRepository, PeopleRepository, createDataSource } from '@selaras/persistence';
import type { DataSource } from 'typeorm';
import { Unusable } from '../services/failure.js';

/** The account to which the settings give a password. */
const operatorOfSettings = 'operator';

/** What opens an installation in which nobody can sign in yet. */
export interface FirstLink {
  readonly url: string;
  /** Epoch ms. */
  readonly until: number;
}

/** A new link in place of those printed before; null once somebody can sign in. */
export async function newFirstLink(dataSource: DataSource, origin: string): Promise<FirstLink | null> {
  const made = await new FirstRunRepository(dataSource).newLink();
  return made === null ? null : { url: new URL(firstRunLinkPath(made.token), origin).href, until: made.until };
}

/** Whether an earlier start has given the operator a password by the settings. */
export async function hasOperatorOfSettings(dataSource: DataSource): Promise<boolean> {
  return (await new PeopleRepository(dataSource).byId(operatorOfSettings))?.passwordHash != null;
}

/**
 * `npm run operator-link`: for whoever looks after an installation that was started by its parts, on the addresses in the
 * environment. The exit code is 1 when there is an account already.
 *
 * @throws Unusable when an address is missing
 */
export async function runOperatorLinkCommand(options: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
}): Promise<number> {
  const { env, say } = options;
  const { DATABASE_URL: url, SELARAS_ORIGIN: origins } = env;
  const [origin = ''] = (origins ?? '').split(',').map((one) => one.trim());
  if (url === undefined || !URL.canParse(origin)) {
    throw new Unusable(
      'Set DATABASE_URL to that of the installation, and SELARAS_ORIGIN to the address of its screens.',
    );
  }
  const dataSource = await createDataSource({ url, schema: env.SELARAS_DB_SCHEMA || undefined }).initialize();
  try {
    const link = await newFirstLink(dataSource, origin);
    for (const line of link === null ? [hasAccount] : firstLinkLines(link)) say(line);
    return link === null ? 1 : 0;
  } finally {
    await dataSource.destroy();
  }
}

const hasAccount =
  'Somebody can sign in here already, so there is no link. An operator invites others on the page of accounts; where no operator can sign in any more, SELARAS_OPERATOR_PASSWORD gives the account `operator` a password at the next start of the api.';

/** What is said of a link at a terminal. */
export function firstLinkLines({ url, until }: FirstLink): readonly string[] {
  return [
    "Nobody can sign in here yet. Open this link in a browser; it makes the operator's account, once:",
    `  ${url}`,
    `It works until ${new Date(until).toISOString().slice(0, 16).replace('T', ' ')} UTC. A newer one takes its place.`,
  ];
}

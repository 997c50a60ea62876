import { readFileSync } from 'node:fs';
import { ConfigError } from './config.js';

/** Settings that may stand in a file: whoever lists processes or their environment does not see them. */
const secrets = [
  'DATABASE_URL',
  'DATABASE_PASSWORD',
  'REDIS_URL',
  'SMTP_URL',
  'SELARAS_OPERATOR_PASSWORD',
  'SELARAS_SECRET_KEY',
  'SELARAS_SIGN_IN_PROVIDERS',
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment with what stands in files: `NAME_FILE` names the file that holds `NAME`, without the line end. A
 * `DATABASE_PASSWORD` becomes the password of `DATABASE_URL`, which need not carry it then.
 *
 * @throws ConfigError naming every file that cannot be read, and every secret that is given twice
 */
export function withSecretFiles(env: Environment): Environment {
  const found: Record<string, string | undefined> = { ...env };
  const problems: string[] = [];
  for (const name of secrets) {
    const file = env[`${name}_FILE`];
    if (file === undefined || file === '') continue;
    if (env[name] !== undefined && env[name] !== '') {
      problems.push(`${name}: stands in the environment and in ${name}_FILE, one of them must go`);
      continue;
    }
    try {
      found[name] = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    } catch (error) {
      problems.push(`${name}_FILE: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  const { DATABASE_URL: url, DATABASE_PASSWORD: password } = found;
  if (password !== undefined && password !== '' && url !== undefined && URL.canParse(url)) {
    const address = new URL(url);
    address.password = encodeURIComponent(password);
    found.DATABASE_URL = address.href;
  }
  return found;
}

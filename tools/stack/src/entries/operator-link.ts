import { withSecretFiles } from '@selaras/platform';
import { runOperatorLinkCommand } from '../installation/first-link.js';
import { Unusable } from '../services/failure.js';

// For a deployment that has no npm: prints the link by which the first operator makes their account.
try {
  process.exitCode = await runOperatorLinkCommand({
    env: withSecretFiles(process.env),
    say: (line) => void process.stdout.write(`${line}\n`),
  });
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`selaras: ${error.message}\n`);
  process.exitCode = 1;
}

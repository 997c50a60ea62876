import { createDataSource, runMigrations } from '@selaras/persistence';
import { readConfig } from '@selaras/platform';
import { z } from 'zod';

// One-shot: brings the database of a deployment to today's schema.
const config = readConfig(z.object({ DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }) }), process.env);
const dataSource = await createDataSource({ url: config.DATABASE_URL }).initialize();
try {
  await runMigrations(dataSource);
  process.stdout.write('migrated\n');
} finally {
  await dataSource.destroy();
}

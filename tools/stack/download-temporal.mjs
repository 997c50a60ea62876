// Fetches the official Temporal server into a folder, by the SDK's own downloader: `node download-temporal.mjs FOLDER`.
// A program of its own, because the downloader cannot be stopped half-way otherwise.
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [, , downloadDir = ''] = process.argv;
try {
  // There is no way to download without a start.
  const server = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'cached-download', downloadDir }, ip: '127.0.0.1', ui: false },
  });
  await server.teardown();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`);
  process.exit(1);
}

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflows } from '@selaras/workflows/bundle';

// Part of the build: a failure must fail it, so nothing is caught here.
const target = fileURLToPath(new URL('./workflow-bundle.js', import.meta.url));
const { code } = await bundleWorkflows();
await writeFile(target, code);

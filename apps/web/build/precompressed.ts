import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** What is text and long enough to be worth it. */
const text = /\.(js|css|html|svg|json|txt|map)$/;
const fromBytes = 1024;

/** Writes a `.br` and a `.gz` beside each text file of the build, as small as they get: it is done once, not per reader. */
export function precompressed(): Plugin {
  return {
    name: 'selaras:precompressed',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir }) {
      if (dir === undefined) return;
      for (const file of readdirSync(dir, { recursive: true, withFileTypes: true })) {
        if (!file.isFile() || !text.test(file.name)) continue;
        const path = join(file.parentPath, file.name);
        const content = readFileSync(path);
        if (content.length < fromBytes) continue;
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(content, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
              [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
            },
          }),
        );
        writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
      }
    },
  };
}

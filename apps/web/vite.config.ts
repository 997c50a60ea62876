import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { libraryStyles } from './build/library-styles.js';
import { precompressed } from './build/precompressed.js';

// The API and the screens share one origin in production (the API serves `dist`); in development the proxy does it.
const proxy = { '/api': { target: `http://127.0.0.1:${process.env.PORT ?? '3333'}`, changeOrigin: false } };

/** Words that are fetched when they are needed. */
const fetchedWords = /\/languages\/([^/]+)\/(problems|codes|course|items|states|notices|duties)\.ts$/;
function chunkOfWords(id: string): string | null {
  const [, lang, file] = fetchedWords.exec(id) ?? [];
  return lang === undefined ? null : `${lang}-${file === 'problems' ? file : 'codes'}`;
}

export default defineConfig({
  plugins: [libraryStyles(), react(), precompressed()],
  resolve: { conditions: ['@selaras/source', 'module', 'browser', 'development|production'] },
  server: { proxy },
  preview: { proxy },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    target: 'es2022',
    // The browser preloads by itself; the helper would be an inline script less to allow in a content security policy.
    modulePreload: { polyfill: false },
    // An inlined asset is a data: address, which a strict policy refuses.
    assetsInlineLimit: 0,
    sourcemap: false,
    rolldownOptions: {
      output: {
        // What comes from elsewhere changes seldom: the browser keeps it while our own part is renewed.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler)\//, priority: 2 },
            // Of each language one file with its words for codes, and one with those of problems: they come together.
            { name: chunkOfWords, test: fetchedWords, priority: 3 },
            // Many small files would each be packed, and asked for, by itself.
            { name: 'shared', test: /\/src\/(ui|lib|shell)\/|@tabler/, minShareCount: 2, priority: 1 },
          ],
        },
      },
      treeshake: {
        // Our own rooms have no side effects; of the contracts only the messages end up in the bundle, no schemas. Nor have those
        // that the component library hands on beside its own.
        moduleSideEffects: (id: string): boolean | undefined =>
          /\/libs\/(contracts|domain|language)\/|\/node_modules\/(zod|react-remove-scroll|@floating-ui\/[\w-]+)\//.test(
            id,
          )
            ? false
            : undefined,
      },
    },
  },
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The API and the screens share one origin in production (the API serves `dist`); in development the proxy does it.
const proxy = { '/api': { target: `http://127.0.0.1:${process.env.PORT ?? '3333'}`, changeOrigin: false } };

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@selaras/source', 'module', 'browser', 'development|production'] },
  server: { proxy },
  preview: { proxy },
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
            { name: 'libraries', test: /node_modules\//, priority: 1 },
          ],
        },
      },
      treeshake: {
        // Our own rooms have no side effects; of the contracts only the messages end up in the bundle, no schemas.
        moduleSideEffects: (id: string) =>
          !/\/libs\/(contracts|domain)\//.test(id) && !/\/node_modules\/zod\//.test(id),
      },
    },
  },
});

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const component = /^(.*[\\/]@mantine[\\/]core)[\\/]esm[\\/].*[\\/](\w+)\.module\.mjs$/;

/**
 * Brings the style sheet of each component of the library along with the component: only what is used, with the screen
 * that uses it. The sheet of all components is ten times what the app shows.
 */
export function libraryStyles(): Plugin {
  return {
    name: 'selaras:library-styles',
    enforce: 'pre',
    transform(code, id) {
      const match = component.exec(id.split('?')[0] ?? '');
      if (match === null) return null;
      const [, root = '', name = ''] = match;
      const sheet = join(root, 'styles', `${name}.css`);
      // Every component with names of styles has a sheet; one that has none looks like nothing, which must not pass.
      if (!existsSync(sheet)) throw new Error(`${name} of @mantine/core has no style sheet beside ${dirname(sheet)}`);
      return { code: `import '@mantine/core/styles/${name}.css';\n${code}`, map: null, moduleSideEffects: true };
    },
  };
}

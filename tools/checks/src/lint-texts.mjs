// Lints texts that exist nowhere, as if they stood at the given paths, with the repository's own configuration.
// A process of its own: the linter loads its configuration by import(), which Jest's CommonJS mode cannot do.
// In: {texts: [{path, text}], typed: boolean, configs: [path]}. Out: {results: [[{rule, severity, line, message}]], configs: [rules]}.
import { text as readAll } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const request = JSON.parse(await readAll(process.stdin));
const untyped = tseslint.configs.disableTypeChecked;
const typed = {
  languageOptions: {
    parserOptions: {
      project: false,
      projectService: {
        allowDefaultProject: [...new Set(request.texts.map(({ path }) => path))],
        defaultProject: 'tsconfig.base.json',
      },
    },
  },
};

const eslint = new ESLint({ cwd: root, overrideConfig: [request.typed ? typed : untyped] });
const results = [];
for (const { path, text } of request.texts) {
  const [result] = await eslint.lintText(text, { filePath: path });
  results.push(
    result.messages.map(({ ruleId, severity, line, message }) => ({ rule: ruleId, severity, line, message })),
  );
}
const plain = new ESLint({ cwd: root });
const configs = [];
for (const path of request.configs) configs.push((await plain.calculateConfigForFile(path)).rules);
process.stdout.write(JSON.stringify({ results, configs }));

/** The first line of a long file says why it is one: `// Long: …`. */
const reason = /^\/\/ Long: \S.{9,}/;

/**
 * A file over so many lines is two files, or has a reason.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const longFile = {
  meta: { type: 'suggestion', schema: [{ type: 'integer', minimum: 1 }] },
  create(context) {
    const [most] = context.options;
    return {
      Program() {
        const { lines } = context.sourceCode;
        const length = lines.at(-1) === '' ? lines.length - 1 : lines.length;
        if (length <= most || reason.test(lines[0] ?? '')) return;
        context.report({
          loc: { line: 1, column: 0 },
          message: `${length} lines: take the file apart, or say in its first line why it is long (// Long: …).`,
        });
      },
    };
  },
};

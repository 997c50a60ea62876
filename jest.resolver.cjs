// Sources import './x.js' as Node ESM wants it; the tests run from TypeScript, so map those to the .ts(x) beside them.
const fs = require('node:fs');
const path = require('node:path');
module.exports = (request, options) => {
  if (/^\.{1,2}\/.*\.js$/.test(request) && !options.basedir.includes('/node_modules/')) {
    const base = path.resolve(options.basedir, request.slice(0, -3));
    for (const ext of ['.ts', '.tsx']) if (fs.existsSync(base + ext)) return base + ext;
  }
  return options.defaultResolver(request, options);
};

/// <reference types="vite/client" />

// The package only types its barrel, whose declarations alone take seconds to check; single icons keep six thousand
// modules out of the build as well.
declare module '@tabler/icons-react/dist/esm/icons/*' {
  const icon: import('./ui/icon-type.js').TablerIcon;
  export default icon;
}

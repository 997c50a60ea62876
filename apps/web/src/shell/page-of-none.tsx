import { Suspense } from 'react';
import type { ComponentType } from 'react';

/** A page that belongs to no assessment, fetched when it is opened. */
export function PageOfNone({ Screen }: { readonly Screen: ComponentType }) {
  return (
    <Suspense fallback={null}>
      <Screen />
    </Suspense>
  );
}

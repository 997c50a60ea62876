import type { FunctionComponent, SVGAttributes } from 'react';

/** A single icon: `size` in px, `stroke` as line width. */
export type TablerIcon = FunctionComponent<
  Omit<SVGAttributes<SVGSVGElement>, 'stroke'> & { readonly size?: string | number; readonly stroke?: string | number }
>;

/**
 * What carries jobs between processes and counts for all of them together. It owns nothing: whatever it forgets is found
 * again in the ledger.
 */
export type Carrier =
  | { readonly kind: 'redis'; readonly url: string }
  /** The database itself; `url` sees `schema` alone, which holds the carrier's tables and none of ours. */
  | { readonly kind: 'postgres'; readonly url: string; readonly schema: string };

export type CarrierKind = Carrier['kind'];

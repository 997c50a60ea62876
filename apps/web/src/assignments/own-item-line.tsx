import type { ReactNode } from 'react';
import type { DossierItem, Offer } from '../api/types.js';
import { DraftMark } from '../drafts/draft-mark.js';
import type { Drafts } from '../drafts/queries.js';
import { runningDeadline } from '../lib/buckets.js';
import { ItemLine } from './item-line.js';
import { OfferedLine } from './offered-line.js';
import { ReadQuestion } from './question-later.js';

/** Says that something has been begun about a matter in one of these forms, and throws it away. */
export function BegunMark({ drafts, forms, matter, code = matter }: BegunProps) {
  return drafts.has(forms, matter) ? <DraftMark code={code} onDiscard={() => drafts.discard(forms, matter)} /> : null;
}

interface BegunProps {
  readonly drafts: Drafts;
  readonly forms: Parameters<Drafts['has']>[0];
  readonly matter: string;
  /** What it is called; the matter itself where that is an indicator. */
  readonly code?: string;
}

interface OwnItemLineProps extends Pick<BegunProps, 'drafts' | 'forms'> {
  readonly item: DossierItem;
  /** Offers of the body that are open. */
  readonly offersOut: readonly Offer[];
  /** Left out while it is offered to another body, for whose word it waits then. */
  readonly selection?: { readonly checked: boolean; readonly onToggle: () => void };
  readonly actions: (offered: boolean) => ReactNode;
}

/** An indicator that the body is to act on: the question, an offer of it to another body, what has been begun. */
export function OwnItemLine({ item, offersOut, drafts, forms, selection, actions }: OwnItemLineProps) {
  const offer = offersOut.find((one) => one.indicator === item.indicator);
  return (
    <ItemLine
      indicator={item.indicator}
      titles={item}
      due={runningDeadline(item)}
      selection={offer === undefined ? selection : undefined}
      actions={actions(offer !== undefined)}
    >
      <ReadQuestion asked={item} />
      {offer === undefined ? null : <OfferedLine offer={offer} />}
      <BegunMark drafts={drafts} forms={forms} matter={item.indicator} />
    </ItemLine>
  );
}

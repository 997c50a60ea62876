import { Suspense, useEffect } from 'react';
import { answerProof, readyToAsk, useProofAsked } from '../api/asked-for-proof.js';
import { pageOnDemand } from '../shell/page-on-demand.js';

const ProofDialog = pageOnDemand('proof', async () => (await import('./proof-dialog.js')).ProofDialog);

/** Asks who sits there whenever an act wants to know it. */
export function ProofGate() {
  const asked = useProofAsked();
  useEffect(readyToAsk, []);
  useEffect(() => {
    // Back leaves what stands behind the question, and so the question.
    const leave = (): void => answerProof(false);
    window.addEventListener('popstate', leave);
    return () => window.removeEventListener('popstate', leave);
  }, []);
  return asked ? (
    <Suspense fallback={null}>
      <ProofDialog />
    </Suspense>
  ) : null;
}

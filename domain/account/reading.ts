import type { AccountState, CommitmentState, TrancheState } from './state';

export const findCommitment = ({ commitments }: AccountState, id: string): CommitmentState | undefined =>
  commitments.find(({ commitmentId }) => commitmentId === id);

export const findTranche = (
  { tranches }: AccountState,
  about: { readonly commitmentId: string; readonly trancheId: string },
): TrancheState | undefined =>
  tranches.find(({ commitmentId, trancheId }) => commitmentId === about.commitmentId && trancheId === about.trancheId);

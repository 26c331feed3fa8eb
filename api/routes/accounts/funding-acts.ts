import type { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import {
  claimTrancheBody,
  commitFundingBody,
  commitmentParams,
  decideReleaseBody,
  endCommitmentBody,
  trancheParams,
} from '../../../contracts/api/account-acts';
import { signatureBody } from '../../../contracts/api/project-acts';
import type {
  ClaimTranche,
  CommitFunding,
  DecideRelease,
  EndCommitment,
  SignRelease,
} from '../../../domain/account/commands';
import { defineAct, madeId } from '../../act';
import { minor, minorIf, MONEY } from './money';

const onAccount = { on: 'account', tag: 'Money', id: ({ projectId }: { projectId: string }) => projectId } as const;
const withTranche = { ...onAccount, params: trancheParams } as const;
const TRANCHE = '/projects/{projectId}/account/commitments/{commitmentId}/tranches/{trancheId}';

/** The tranche's own amount and currency are one amount of money. */
const PLACES = { ...MONEY, '/maxAmount': { in: 'body', pointer: '/maxAmount/amount' } } as const;

/** Money is promised, claimed, and released by four eyes. */
export const fundingActs = [
  defineAct<z.infer<typeof projectParams>, z.infer<typeof commitFundingBody>>({
    ...onAccount,
    params: projectParams,
    path: '/projects/{projectId}/account/commitments',
    summary: 'Promise money to a project, or record what a funder outside has promised',
    description:
      'The amount, the share of what it may pay for and the regime’s own limits all bind: the lowest of them. Parts are ' +
      'released one by one, each when its condition is proved.',
    action: 'account.give',
    body: commitFundingBody,
    places: PLACES,
    makes: 'commitmentId',
    command: ({ body: { amount, maxAmount, tranches, ...body } }, commitmentId): CommitFunding => ({
      type: 'CommitFunding',
      commitmentId,
      ...body,
      ...minor(amount),
      ...(maxAmount && { maxAmount: minor(maxAmount).amount }),
      tranches: tranches.map(({ amount: part, ...tranche }) => ({ ...tranche, amount: minor(part).amount })),
    }),
  }),
  defineAct<z.infer<typeof commitmentParams>, z.infer<typeof endCommitmentBody>>({
    ...onAccount,
    params: commitmentParams,
    path: '/projects/{projectId}/account/commitments/{commitmentId}/end',
    summary: 'End a commitment: what was not drawn is not given any more',
    action: 'account.give',
    body: endCommitmentBody,
    command: ({ params: { commitmentId }, body }): EndCommitment => ({
      type: 'EndCommitment',
      commitmentId,
      ...body,
    }),
  }),
  defineAct<z.infer<typeof trancheParams>, z.infer<typeof claimTrancheBody>>({
    ...withTranche,
    path: `${TRANCHE}/claim`,
    summary: 'Claim a tranche: its condition is met, with the evidence',
    action: 'account.claim',
    body: claimTrancheBody,
    places: MONEY,
    command: ({ params: { commitmentId, trancheId }, body: { amount, ...body } }): ClaimTranche => ({
      type: 'ClaimTranche',
      commitmentId,
      trancheId,
      ...body,
      ...minorIf(amount),
    }),
  }),
  defineAct<z.infer<typeof trancheParams>, z.infer<typeof decideReleaseBody>>({
    ...withTranche,
    path: `${TRANCHE}/release`,
    summary: 'Release a tranche, or send the claim back; another person signs a release',
    action: 'account.give',
    body: decideReleaseBody,
    places: MONEY,
    command: ({ params: { commitmentId, trancheId }, body: { amount, ...body } }): DecideRelease => ({
      type: 'DecideRelease',
      commitmentId,
      trancheId,
      ...body,
      ...minorIf(amount),
    }),
  }),
  defineAct<z.infer<typeof trancheParams>, z.infer<typeof signatureBody>>({
    ...withTranche,
    path: `${TRANCHE}/signature`,
    summary: 'Sign a release, or refuse to; with the signature the tranche is to be paid, once',
    action: 'account.sign',
    body: signatureBody,
    command: ({ params: { commitmentId, trancheId }, body, command }): SignRelease => ({
      type: 'SignRelease',
      commitmentId,
      trancheId,
      paymentId: madeId(command.id),
      ...body,
    }),
  }),
];

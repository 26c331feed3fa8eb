import { moneyText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { papersField, papersNamed, papersOf } from '../oversight/papers';
import { signatureBody, signatureForm } from '../oversight/signature';
import { oversightWords } from '../oversight/words';
import { Releasable } from './commitment';
import type { Commitment, Tranche } from './load';
import { aboutThe, stepPages, type StepContext } from './step';
import { lastOf, Part, told } from './told';
import { moneyActWords } from './words';

const TRANCHE = '/commitments/:commitmentId/tranches/:trancheId';

const ofTranche = aboutThe('commitmentId', 'trancheId');

interface Found {
  readonly commitment: Commitment | undefined;
  readonly tranche: Tranche | undefined;
  readonly about: { readonly commitmentId: string; readonly trancheId: string };
  /** Below `/api/v1`. */
  readonly route: string;
}

/** The part that the address names. */
function trancheAt({ context: { params }, money: { account, found } }: StepContext): Found {
  const { commitmentId = '', trancheId = '' } = params;
  const commitment = account.commitments.find((each) => each.commitmentId === commitmentId);
  const tranche = commitment?.tranches.find((each) => each.trancheId === trancheId);
  const route = at`/projects/${found.id}/account/commitments/${commitmentId}/tranches/${trancheId}`;
  return { commitment, tranche, about: { commitmentId, trancheId }, route };
}

const Named = ({ step, found: { commitment, tranche } }: { readonly step: StepContext; readonly found: Found }) =>
  commitment && tranche ? <Part step={step} commitment={commitment} tranche={tranche} /> : null;

/** The agency shows that the condition of a part is met. */
const claimPages = stepPages({
  path: `${TRANCHE}/claim`,
  tasks: ['claim_tranche'],
  about: ofTranche,
  step: async (step) => {
    const { context, money } = step;
    const { language } = context.visit;
    const { claim: words, papers, papersHint } = moneyActWords(language);
    const found = trancheAt(step);
    const filed = await papersOf(context, money.found.id);
    return {
      title: words.title,
      lead: words.lead,
      shown: <Named step={step} found={found} />,
      form: {
        fields: [
          {
            kind: 'money',
            pointer: '/amount',
            label: words.amount,
            currency: money.account.currency,
            ...(found.tranche ? { hint: words.amountHint(moneyText(found.tranche.amount, language)) } : {}),
          },
          { kind: 'longText', pointer: '/evidence', label: words.evidence, required: true, most: 20_000, rows: 6 },
          ...papersField('/documents', { label: papers, hint: papersHint }, filed),
        ],
        submit: words.submit,
      },
      act: `${found.route}/claim`,
      body: ({ documents, ...fields }) => ({ ...fields, documents: papersNamed(documents, filed) }),
      said: 'sent',
    };
  },
});

/** What was claimed, as the agency wrote it. */
const claimOf = (step: StepContext, { about }: Found) =>
  told({
    step,
    title: moneyActWords(step.context.visit.language).claimed,
    event: lastOf(step, ['TrancheClaimed'], about),
  });

/** The body that releases it looks at the claim, the condition and the limits, and decides. */
const releasePages = stepPages({
  path: `${TRANCHE}/release`,
  tasks: ['approve_release'],
  about: ofTranche,
  step: async (step) => {
    const { context, money } = step;
    const { release: words } = moneyActWords(context.visit.language);
    const found = trancheAt(step);
    const claim = await claimOf(step, found);
    return {
      title: words.title,
      lead: words.lead,
      shown: (
        <>
          <Named step={step} found={found} />
          {claim}
          {found.commitment ? <Releasable context={context} money={money} commitment={found.commitment} /> : null}
        </>
      ),
      form: {
        fields: [
          {
            kind: 'choice',
            pointer: '/value',
            label: words.value,
            required: true,
            options: (['release', 'refuse'] as const).map((value) => ({ value, ...words[value] })),
          },
          {
            ...{ kind: 'money', pointer: '/amount', label: words.amount, hint: words.amountHint },
            currency: money.account.currency,
          },
          { kind: 'longText', pointer: '/reasons', label: words.reasons, required: true, most: 20_000 },
        ],
        submit: words.submit,
      },
      act: `${found.route}/release`,
      said: 'decided',
    };
  },
});

/** Another person signs the release, or refuses to. */
const signPages = stepPages({
  path: `${TRANCHE}/sign`,
  tasks: ['sign_release'],
  about: ofTranche,
  step: async (step) => {
    const { language } = step.context.visit;
    const { sign: words, proposed } = moneyActWords(language);
    const found = trancheAt(step);
    const claim = await claimOf(step, found);
    const waiting = found.tranche?.status === 'proposed' ? lastOf(step, ['ReleaseProposed'], found.about) : undefined;
    const release = await told({ step, title: proposed, event: waiting });
    return {
      title: words.title,
      lead: words.lead,
      shown: (
        <>
          <Named step={step} found={found} />
          {release}
          {claim}
        </>
      ),
      form: signatureForm(oversightWords(language).sign),
      body: signatureBody,
      act: `${found.route}/signature`,
      said: 'signed',
    };
  },
});

/** Acts on a part of a commitment. */
export const tranchePages: readonly Page[] = [...claimPages, ...releasePages, ...signPages];

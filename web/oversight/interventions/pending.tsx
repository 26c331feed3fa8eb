import type { PageContext } from '../../frame/page';
import { stageWords } from '../../i18n/stages';
import { Reasons } from '../decision';
import { nameOf } from '../open-case';
import { oversightWords } from '../words';
import type { OpenProceeding } from './open';
import { OrderTermsText } from './order-terms';
import { proceedingWords } from './words';

interface Props {
  readonly opened: OpenProceeding;
  readonly context: PageContext;
}

/** What was decided and waits for a signature, with all its terms: this is what the letter will say. */
export async function Pending({ opened: { proceeding }, context }: Props) {
  const { pending } = proceeding.state;
  const { visit } = context;
  const { language } = visit;
  const { sign } = oversightWords(language);
  if (pending === null) return <p class="ds-alert tg-said">{sign.gone}</p>;
  const { decided } = pending;
  const { act, reasons } = decided;
  const words = proceedingWords(language);
  const by = await nameOf(context, pending.decidedBy[0] ?? null);
  return (
    <section class="ds-card">
      <h3 class="ds-heading" data-size="xs">
        {act === 'renew' ? words.steps.renew.title : stageWords(language).intervention.power[act]}
      </h3>
      {by === null ? null : (
        <p class="ds-paragraph tg-hint">
          {sign.decidedBy} {by}
        </p>
      )}
      <OrderTermsText decided={decided} language={language} />
      <Reasons visit={visit} reasons={reasons} />
    </section>
  );
}

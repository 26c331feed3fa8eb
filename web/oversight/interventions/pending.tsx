import { dayText } from '../../format';
import type { PageContext } from '../../frame/page';
import { stageWords } from '../../i18n/stages';
import { Reasons } from '../decision';
import { nameOf } from '../open-case';
import { oversightWords } from '../words';
import type { OpenProceeding } from './open';
import { proceedingWords } from './words';

interface Props {
  readonly opened: OpenProceeding;
  readonly context: PageContext;
}

/** What was decided and waits for a signature; null when nothing does. */
export async function Pending({ opened: { proceeding }, context }: Props) {
  const { pending } = proceeding.state;
  const { visit } = context;
  const { language } = visit;
  const { sign } = oversightWords(language);
  if (pending === null) return <p class="ds-alert tg-said">{sign.gone}</p>;
  const { act, reasons, terms, until = terms?.until, conditions = [] } = pending.decided;
  const { fields } = proceedingWords(language);
  const { power, expiry } = stageWords(language).intervention;
  const by = await nameOf(context, pending.decidedBy[0] ?? null);
  const ends = Object.entries(expiry).find(([name]) => name === terms?.expiry)?.[1];
  return (
    <section class="ds-card">
      <h3 class="ds-heading" data-size="xs">
        {act === 'renew' ? proceedingWords(language).steps.renew.title : power[act]}
      </h3>
      {by === null ? null : (
        <p class="ds-paragraph tg-hint">
          {sign.decidedBy} {by}
        </p>
      )}
      {until === undefined ? null : (
        <p class="ds-paragraph">
          {fields.until} {dayText(until, language)}
        </p>
      )}
      {ends === undefined ? null : (
        <p class="ds-paragraph">
          {fields.expiry}: {ends}
        </p>
      )}
      <ul class="ds-list">
        {[...(terms?.questions ?? []), ...conditions.map(({ text }) => text)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Reasons visit={visit} reasons={reasons} />
    </section>
  );
}

import { WhyDate } from '../../case/why-date';
import { caseWords } from '../../case/words';
import { wordOf } from '../../components/standing';
import { dayText } from '../../format';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import type { Proceeding } from './open';

interface Props {
  readonly visit: Visit;
  readonly clocks: Proceeding['clocks'];
}

/** The time limits of the proceeding that run, each with why it ends on its day; nothing where none does. */
export function Limits({ visit: { language }, clocks }: Props) {
  const { limits } = caseWords(language);
  const { other } = stageWords(language).clock;
  if (clocks.length === 0) return null;
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="xs">
        {limits.title}
      </h3>
      <ul class="tg-story">
        {clocks.map(({ clockId, label, dueDate, explanation }) => (
          <li key={clockId}>
            {label?.[language] ?? label?.['en'] ?? wordOf(other, clockId.split(':', 1)[0] ?? '')}:{' '}
            {dueDate === null ? limits.suspended : <time dateTime={dueDate}>{dayText(dueDate, language)}</time>}
            <WhyDate language={language} explanation={explanation} />
          </li>
        ))}
      </ul>
    </section>
  );
}

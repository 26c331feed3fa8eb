import { shortDayText } from '../format';
import type { Visit } from '../frame/visit';
import { oversightWords } from './words';
import { dayInZone } from '../zone';

interface Props {
  readonly visit: Visit;
  /** A day; null where nothing runs out. */
  readonly due: string | null;
}

/** The day on which something runs out next, and whether it has passed. */
export function NextDate({ visit, due }: Props) {
  const { noDate, late } = oversightWords(visit.language).portfolio;
  if (due === null) return <>{noDate}</>;
  return (
    <>
      <time class="tg-amount" dateTime={due}>
        {shortDayText(due, visit.language)}
      </time>{' '}
      {due < dayInZone(visit.now) ? (
        <span class="ds-tag" data-color="danger" data-size="sm">
          {late}
        </span>
      ) : null}
    </>
  );
}

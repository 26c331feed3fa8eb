import { cite } from '../../refusal';
import type { Context } from '../../kernel';
import type { Origin, PublishedFigures, PublishedRating } from '../commands';
import type { ProjectEvent } from '../events';
import { refuseProject, type ProjectRefusal } from '../refusals';
import { unlessDate, unlessOwnCurrency, unlessPast, unlessPositive } from './checks';

/** Null where the regime can hold what a register has published: its raters, its scale, its currency. */
export function unlessPublishable(published: PublishedFigures | undefined, context: Context): ProjectRefusal | null {
  if (!published) return null;
  const { ratings = [], forecast, spent } = published;
  const ofRatings = ratings.map((rating) => unlessOnScale(rating, context)).find((refused) => refused !== null);
  return (
    ofRatings ??
    (forecast && unlessOwnCurrency(forecast.cost, context, '/forecast/cost')) ??
    (spent && (unlessPositive(spent.amount, '/spent/amount') ?? unlessPast(spent.date, context, '/spent/date'))) ??
    null
  );
}

function unlessOnScale({ rater, level, on }: PublishedRating, { regime: { rating } }: Context): ProjectRefusal | null {
  const rule = cite('rating', rating);
  if (!rating.raters.includes(rater)) {
    return refuseProject('rater-not-provided', 'The regime knows no rating of this kind.', {
      field: '/rater',
      rule,
      facts: { rater, raters: rating.raters },
      remedy: 'Import the rating as one of the raters that the regime names.',
    });
  }
  if (rating.scale.some(({ id }) => id === level)) return on === null ? null : unlessDate(on, '/ratings/on');
  return refuseProject('unknown-level', 'The regime’s scale has no such level.', {
    field: '/level',
    rule,
    facts: { level, scale: rating.scale.map(({ id }) => id) },
    remedy: 'Choose a level of the scale.',
  });
}

/**
 * What a published register says, as what it is: the rating of its rater with the publisher's word and day, the latest
 * figure as a forecast, money spent as recorded spending. It stands whatever state the project is in here.
 */
export function publishedEvents(projectId: string, origin: Origin | undefined): readonly ProjectEvent[] {
  if (!origin?.published) return [];
  const { ratings = [], forecast, spent } = origin.published;
  const reason = `As published: ${origin.profile}, ${origin.row}.`;
  return [
    ...ratings.map(({ rater, level, reasons, word, on }): ProjectEvent => {
      const published = { word, on };
      return {
        type: 'RatingGiven',
        ...{ ratingId: `${projectId}-${rater}`, rater, level, reasons, overrides: null, published },
      };
    }),
    ...(forecast
      ? [{ type: 'ForecastPosted' as const, forecastId: `${projectId}-published`, ...forecast, reason }]
      : []),
    ...(spent
      ? [
          {
            type: 'SpendingRecorded' as const,
            spendingId: `${projectId}-published`,
            ...{ ...spent, reference: `${origin.profile}: ${origin.row}`.slice(0, 200) },
          },
        ]
      : []),
  ];
}

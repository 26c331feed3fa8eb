import { ok } from '../../domain/result';
import { unitsOf, type Unit } from '../../domain/review/assessment/units';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { RoundFrame, Section, Way } from './frame';
import { roundPage, type Assessment, type Round } from './load';
import { SideBySide } from './side-by-side';
import { councilWords } from './words';

/** The ratings: one's own while they are sealed, all of them side by side once they are open. */
export const assessmentPage: Page = {
  method: 'get',
  path: '/reviews/:reviewId/assessment',
  audience: 'signed_in',
  answer: roundPage((round, { actor }, assessment) =>
    Promise.resolve(ok({ page: <AssessmentView round={round} assessment={assessment} reader={actor.id} /> })),
  ),
};

interface Props {
  readonly round: Round;
  readonly assessment: Assessment;
  /** The person who is signed in. */
  readonly reader: string;
}

function AssessmentView({ round, assessment, reader }: Props) {
  const { assessment: words } = councilWords(round.visit.language);
  const { phase, raters } = assessment;
  if (phase === 'none') {
    return <RoundFrame round={round} title={words.title} lead={words.none} children={null} />;
  }
  const sealed = phase === 'sealed';
  const own = raters.find(({ personId }) => personId === reader);
  return (
    <RoundFrame round={round} title={words.title}>
      <div class="ds-alert tg-said" data-color={sealed ? 'warning' : 'info'}>
        <h3 class="ds-heading" data-size="xs">
          {sealed ? words.sealed : words.open}
        </h3>
        <p class="ds-paragraph">{sealed ? words.sealedLead : words.openLead}</p>
      </div>
      {own === undefined ? null : <OwnRatings round={round} assessment={assessment} reader={reader} isIn={own.in} />}
      <Raters round={round} raters={raters} />
      {sealed ? null : <SideBySide round={round} assessment={assessment} />}
    </RoundFrame>
  );
}

function Raters({ round: { visit, name }, raters }: Pick<Props, 'round'> & Pick<Assessment, 'raters'>) {
  const { assessment: words } = councilWords(visit.language);
  return (
    <Section title={words.raters}>
      <ul class="tg-story">
        {raters.map(({ personId, in: isIn }) => (
          <li key={personId}>
            {name(personId)}:{' '}
            <span class="ds-tag" data-color={isIn ? 'success' : 'neutral'} data-size="sm">
              {isIn ? words.isIn : words.isOut}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OwnRatings({ round, assessment, reader, isIn }: Props & { readonly isIn: boolean }) {
  const { visit, rule, path } = round;
  const { assessment: words } = councilWords(visit.language);
  const { gaps } = assessment;
  return (
    <Section title={words.mine}>
      <table class="ds-table tg-table">
        <caption class="tg-only-read">{words.mine}</caption>
        <thead>
          <tr>
            <th scope="col">{words.criterion}</th>
            <th scope="col">{words.mine}</th>
            <th scope="col">{words.rate}</th>
          </tr>
        </thead>
        <tbody>
          {rule.criteria.map(({ id }) => (
            <OwnCriterion round={round} assessment={assessment} reader={reader} criterion={id} key={id} />
          ))}
        </tbody>
      </table>
      {isIn ? (
        <p class="ds-paragraph">{words.finalDone}</p>
      ) : (
        <div class="tg-actions tg-after">
          <span>{gaps.length === 0 ? words.complete : words.gaps(gaps.length)}</span>
          {gaps.length === 0 ? (
            <Way href={path('/assessment/final')} first>
              {words.final}
            </Way>
          ) : null}
        </div>
      )}
    </Section>
  );
}

function OwnCriterion({ round, assessment, reader, criterion }: Props & { readonly criterion: string }) {
  const { visit, found, terms, rule, path } = round;
  const { assessment: words } = councilWords(visit.language);
  const units = unitsOf(rule).filter((unit) => unit.criterion === criterion);
  const begun = assessment.ratings.some((each) => each.personId === reader && each.criterion === criterion);
  return (
    <tr>
      <th scope="row">{terms.criterion(criterion)}</th>
      <td data-label={words.mine}>
        {units.map((unit) => (
          <div key={unit.aspect}>
            {unit.aspect === null ? null : `${terms.aspect(unit.aspect)}: `}
            <OwnUnit round={round} assessment={assessment} reader={reader} unit={unit} />
          </div>
        ))}
      </td>
      <td data-label={words.rate}>
        {found.status === 'open' ? (
          <a class="ds-link" href={path(at`/criteria/${criterion}`)}>
            {begun ? words.change : words.rate}
            <span class="tg-only-read">: {terms.criterion(criterion)}</span>
          </a>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}

function OwnUnit({ round: { visit, terms }, assessment, reader, unit }: Props & { readonly unit: Unit }) {
  const { assessment: words } = councilWords(visit.language);
  const isIt = (each: Unit) => each.criterion === unit.criterion && each.aspect === unit.aspect;
  const rating = assessment.ratings.find((each) => each.personId === reader && isIt(each));
  const gap = assessment.gaps.find(isIt);
  return (
    <>
      {rating === undefined ? words.notRated : terms.mark(rating.level)}
      {gap === undefined || rating === undefined
        ? null
        : gap.lacks.map((lack) => (
            <span class="ds-tag" data-color="warning" data-size="sm" key={lack}>
              {words.lacks[lack]}
            </span>
          ))}
    </>
  );
}

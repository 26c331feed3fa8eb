import type { VNode } from 'preact';
import { dayText } from '../format';
import { at } from '../frame/route-at';
import { Section } from './frame';
import type { Assessment, Round } from './load';
import { councilWords } from './words';

interface Props {
  readonly round: Round;
  readonly assessment: Assessment;
}

type Rating = Assessment['ratings'][number];

/** All ratings once they are open: a row for each criterion and aspect, a column for each member and the council. */
export function SideBySide({ round, assessment }: Props): VNode {
  const { visit, rule, terms, name } = round;
  const { assessment: words } = councilWords(visit.language);
  const people = [...new Set(assessment.ratings.map(({ personId }) => personId))];
  const units = rule.criteria.flatMap(({ id, aspects = [] }) => [
    { criterion: id, aspect: null },
    ...aspects.map((aspect) => ({ criterion: id, aspect: aspect.id })),
  ]);
  return (
    <>
      <Section title={words.sideBySide}>
        <table class="ds-table tg-table">
          <caption class="tg-only-read">{words.sideBySide}</caption>
          <thead>
            <tr>
              <th scope="col">{words.criterion}</th>
              {people.map((personId) => (
                <th scope="col" key={personId}>
                  {name(personId)}
                </th>
              ))}
              <th scope="col">{words.council}</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ criterion, aspect }) => (
              <tr key={`${criterion} ${aspect}`} data-part={aspect === null ? undefined : ''}>
                <th scope="row">{aspect === null ? terms.criterion(criterion) : terms.aspect(aspect)}</th>
                {people.map((personId) => (
                  <td data-label={name(personId)} key={personId}>
                    {markOf(assessment, personId, criterion, aspect, round)}
                  </td>
                ))}
                <td data-label={words.council}>
                  {aspect === null ? (
                    <CouncilLevel round={round} assessment={assessment} criterion={criterion} />
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={words.findings}>
        {rule.criteria.map(({ id }) => (
          <Discussion round={round} assessment={assessment} criterion={id} key={id} />
        ))}
      </Section>
    </>
  );
}

function markOf(assessment: Assessment, person: string, criterion: string, aspect: string | null, round: Round) {
  const stated = assessment.ratings.find(
    (each) => each.personId === person && each.criterion === criterion && each.aspect === aspect,
  );
  if (stated) return round.terms.mark(stated.level);
  const level = assessment.levels?.find((each) => each.criterion === criterion);
  const computed = aspect === null ? level?.members.find(({ personId }) => personId === person) : undefined;
  return computed ? round.terms.mark(computed.level) : '–';
}

function CouncilLevel({ round: { visit, terms }, assessment, criterion }: Props & { readonly criterion: string }) {
  const { assessment: words } = councilWords(visit.language);
  const level = assessment.levels?.find((each) => each.criterion === criterion);
  if (!level || level.level === null) return <>–</>;
  return (
    <>
      <strong>{terms.mark(level.level)}</strong>
      <span class="tg-hint">
        {level.by === null ? null : words.by[level.by]}
        {level.spread === null || level.spread === 0 ? null : ` · ${words.disagreement(level.spread)}`}
      </span>
    </>
  );
}

function Discussion({ round, assessment, criterion }: Props & { readonly criterion: string }) {
  const { visit, found, terms, name, path } = round;
  const words = councilWords(visit.language);
  const about = assessment.ratings.filter((each) => each.criterion === criterion);
  const comments = assessment.comments.filter((each) => each.criterion === criterion);
  return (
    <section class="tg-section">
      <h4 class="ds-heading" data-size="xs">
        {terms.criterion(criterion)}
      </h4>
      <ul class="tg-story">
        {about.map((rating) => (
          <Finding round={round} rating={rating} key={`${rating.personId} ${rating.aspect}`} />
        ))}
        {comments.map(({ commentId, personId, text, at: when }) => (
          <li key={commentId}>
            <span class="tg-text">{text}</span>
            <span class="tg-hint">{words.from(name(personId), dayText(when, visit.language))}</span>
          </li>
        ))}
      </ul>
      {found.status === 'open' ? (
        <a class="ds-link" href={path(at`/criteria/${criterion}/comment`)}>
          {words.assessment.discuss}
          <span class="tg-only-read">: {terms.criterion(criterion)}</span>
        </a>
      ) : null}
    </section>
  );
}

function Finding({ round: { visit, terms, name }, rating }: { readonly round: Round; readonly rating: Rating }) {
  const { assessment: words } = councilWords(visit.language);
  const { personId, aspect, level, finding, advice } = rating;
  return (
    <li>
      <span class="tg-strong">
        {name(personId)}: {terms.mark(level)}
        {aspect === null ? null : ` (${terms.aspect(aspect)})`}
      </span>
      {finding === null ? null : (
        <>
          <span class="tg-text tg-hint">{finding.text}</span>
          <span class="tg-hint">
            {words.source(finding.source.kind === 'named' ? finding.source.name : words.document)}
          </span>
        </>
      )}
      {advice === null ? null : (
        <span class="tg-hint">
          {words.advice}: {advice}
        </span>
      )}
    </li>
  );
}

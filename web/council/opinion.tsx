import type { z } from 'zod';
import { reviewOpinionSchema, reviewVotesSchema } from '../../contracts/api/round-record';
import { ok } from '../../domain/result';
import { dayText } from '../format';
import type { Page } from '../frame/page';
import { stageWords } from '../i18n/stages';
import { Facts } from '../components/facts';
import { RoundFrame, Section, Way } from './frame';
import { proposalOf, roundPage, together, type Round } from './load';
import { councilWords } from './words';

type Opinion = NonNullable<z.infer<typeof reviewOpinionSchema>['opinion']>;
type Votes = z.infer<typeof reviewVotesSchema>;

/** The opinion taking shape: what is proposed, how the votes stand, and what was given. */
export const opinionPage: Page = {
  method: 'get',
  path: '/reviews/:reviewId/opinion',
  audience: 'signed_in',
  answer: roundPage(async (round, { desk, actor }) => {
    const read = together(
      await desk.read(reviewOpinionSchema, round.path('/opinion')),
      await desk.read(reviewVotesSchema, round.path('/votes')),
    );
    if (!read.ok) return read;
    const [{ value: given }, { value: votes }] = read.value;
    return ok({ page: <OpinionView round={round} given={given.opinion} votes={votes} reader={actor.id} /> });
  }),
};

interface Props {
  readonly round: Round;
  readonly given: Opinion | null;
  readonly votes: Votes;
  readonly reader: string;
}

function OpinionView({ round, given, votes, reader }: Props) {
  const { opinion: words } = councilWords(round.visit.language);
  const proposal = proposalOf(round);
  const title = given === null ? words.proposed : words.given;
  const text = given ?? proposal;
  return (
    <RoundFrame round={round} title={words.title} lead={words.lead}>
      {text === null ? (
        <div class="ds-card tg-empty">
          <p class="ds-paragraph">{words.none}</p>
          <p class="ds-paragraph">{words.noneHelp}</p>
        </div>
      ) : (
        <Section title={title}>
          <Text round={round} text={text} />
          {given === null ? null : <Signature round={round} given={given} />}
        </Section>
      )}
      <VoteList round={round} votes={votes} />
      <Ways round={round} reader={reader} />
    </RoundFrame>
  );
}

/** What the council says, be it proposed or given. */
export function Text({
  round: { visit, terms },
  text,
}: {
  readonly round: Round;
  readonly text: Pick<Opinion, 'outcome' | 'riskProfile' | 'summary'> & {
    readonly recommendations: readonly Pick<Opinion['recommendations'][number], 'id' | 'text' | 'due'>[];
  };
}) {
  const { opinion: words } = councilWords(visit.language);
  const rows = [
    [words.outcome, terms.outcome(text.outcome)] as const,
    ...(text.riskProfile === null ? [] : [[words.riskProfile, terms.riskProfile(text.riskProfile)] as const]),
    [words.summary, <span class="tg-text">{text.summary}</span>] as const,
  ];
  return (
    <>
      <Facts rows={rows} />
      {text.recommendations.length === 0 ? null : (
        <>
          <h4 class="ds-heading" data-size="xs">
            {words.recommendations}
          </h4>
          <ol class="tg-story">
            {text.recommendations.map(({ id, text: what, due }) => (
              <li key={id}>
                {what}
                {due === null ? null : <span class="tg-hint">{words.due(dayText(due, visit.language))}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Signature({ round: { visit, name }, given }: { readonly round: Round; readonly given: Opinion }) {
  const { opinion: words } = councilWords(visit.language);
  const { signedBy, at, dissents } = given;
  return (
    <>
      {signedBy === undefined ? null : (
        <p class="ds-paragraph">{words.signedBy(name(signedBy), dayText(at, visit.language))}</p>
      )}
      {dissents.length === 0 ? null : (
        <>
          <h4 class="ds-heading" data-size="xs">
            {words.dissents}
          </h4>
          <ul class="tg-story">
            {dissents.map(({ personId, text }) => (
              <li key={personId}>
                {personId === undefined ? null : <span class="tg-strong">{name(personId)}</span>}{' '}
                <span class="tg-text">{text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function VoteList({ round, votes: { present, proposals } }: Pick<Props, 'round' | 'votes'>) {
  const { visit, name } = round;
  const { opinion: words } = councilWords(visit.language);
  const says = stageWords(visit.language).council.vote;
  const last = proposals.find(({ status }) => status === 'open' || status === 'given');
  if (!last) return null;
  return (
    <Section title={words.votes}>
      {present === null ? null : (
        <p class="ds-paragraph">
          {words.tally(present.tally.for, present.tally.against, present.tally.abstain)}.{' '}
          {words.quorum(present.quorum.present, present.quorum.needed, present.quorum.entitled)}
        </p>
      )}
      {last.votes.length === 0 ? <p class="ds-paragraph tg-hint">{words.noVotes}</p> : null}
      <ul class="tg-story">
        {last.votes.map(({ personId, at, vote, reason, dissent, standing }) => (
          <li key={`${personId} ${at}`}>
            {name(personId)}: <strong>{says[vote]}</strong>
            {standing === 'stands' ? null : ` (${words.notCounted})`}
            {reason === null ? null : <span class="tg-hint">{reason}</span>}
            {dissent === null ? null : <span class="tg-hint tg-text">{dissent}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What one may do about the opinion now; the interface judges each when it is done. */
function Ways({ round, reader }: Pick<Props, 'round' | 'reader'>) {
  const { visit, found, rule, path } = round;
  const words = councilWords(visit.language);
  const own = found.members.find(({ personId, standing }) => personId === reader && standing === 'clear');
  if (found.status !== 'open' || own === undefined) return null;
  const leader = own.role === 'chair' || own.role === 'rapporteur';
  const proposed = proposalOf(round) !== null;
  return (
    <div class="tg-actions tg-after">
      {proposed ? (
        <>
          <Way href={path('/vote')} first>
            {words.opinion.vote}
          </Way>
          <Way href={path('/dissent')}>{words.opinion.handIn}</Way>
        </>
      ) : null}
      {leader && proposed ? (
        <>
          {rule.factCheck === undefined ? null : <Way href={path('/fact-check/send')}>{words.factCheck.send}</Way>}
          <Way href={path('/signature')}>{words.opinion.sign}</Way>
          <Way href={path('/proposal/withdrawal')}>{words.opinion.withdraw}</Way>
        </>
      ) : null}
      {leader && !proposed ? (
        <Way href={path('/proposal')} first>
          {words.opinion.propose}
        </Way>
      ) : null}
    </div>
  );
}

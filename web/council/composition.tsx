import type { z } from 'zod';
import { compositionSchema, independenceSchema } from '../../contracts/api/composition';
import { ok } from '../../domain/result';
import { dayText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { stageWords } from '../i18n/stages';
import { RoundFrame, Section, Way } from './frame';
import { roundPage, together, type Round } from './load';
import { councilWords } from './words';

type Composition = z.infer<typeof compositionSchema>;
type Candidate = Composition['candidates'][number];
type Independence = z.infer<typeof independenceSchema>['items'];

/** Who sits and could sit in the round, and what is on record of everybody's independence. */
export const compositionPage: Page = {
  method: 'get',
  path: '/reviews/:reviewId/composition',
  audience: 'signed_in',
  answer: roundPage(async (round, { desk }) => {
    const read = together(
      await desk.read(compositionSchema, round.path('/composition')),
      await desk.read(independenceSchema, round.path('/declarations')),
    );
    if (!read.ok) return read;
    const [{ value: composition }, { value: record }] = read.value;
    return ok({ page: <CompositionView round={round} composition={composition} record={record.items} /> });
  }),
};

interface Props {
  readonly round: Round;
  readonly composition: Composition;
}

function CompositionView({ round, composition, record }: Props & { readonly record: Independence }) {
  const { visit, found, path } = round;
  const { composition: words } = councilWords(visit.language);
  const open = found.status === 'open';
  const proposed = composition.candidates.some(({ chosen }) => chosen);
  return (
    <RoundFrame round={round} title={words.title} lead={words.lead}>
      <Section title={words.lacks}>
        <Lacking round={round} composition={composition} />
        {open && proposed ? (
          <p class="tg-after">
            <Way href={path('/composition/acceptance')} first>
              {words.accept}
            </Way>
          </p>
        ) : null}
      </Section>
      <Members round={round} />
      <Section title={words.candidates}>
        <Candidates round={round} composition={composition} />
      </Section>
      {record.length === 0 ? null : <Record round={round} record={record} />}
    </RoundFrame>
  );
}

function Lacking({ round: { visit }, composition: { gap } }: Props) {
  const { composition: words } = councilWords(visit.language);
  if (gap === null) return <p class="ds-paragraph">{words.complete}</p>;
  const lacks = [
    ...(gap.members > 0 ? [words.members(gap.members)] : []),
    ...(gap.leader ? [words.leader] : []),
    ...gap.expertise.map((field) => words.expertise(field)),
  ];
  return (
    <ul class="tg-story">
      {lacks.map((lack) => (
        <li key={lack}>{lack}</li>
      ))}
    </ul>
  );
}

function Members({ round: { visit, found, name, path } }: { readonly round: Round }) {
  const { overview, composition: words } = councilWords(visit.language);
  const says = stageWords(visit.language).council;
  if (found.members.length === 0) return null;
  return (
    <Section title={overview.members}>
      <ul class="tg-story">
        {found.members.map(({ personId, role, standing }) => (
          <li key={personId}>
            <span class="tg-strong">{name(personId)}</span>{' '}
            <span class="tg-hint">
              {says.seat[role as keyof typeof says.seat]} · {says.standing[standing as keyof typeof says.standing]}
            </span>
            {found.status !== 'open' || standing === 'recused' ? null : (
              <span class="tg-links">
                {standing === 'asks_chair' ? (
                  <a class="ds-link" href={path(at`/members/${personId}/ruling`)}>
                    {words.rule(name(personId))}
                  </a>
                ) : null}
                <a class="ds-link" href={path(at`/members/${personId}/recusal`)}>
                  {words.recuse(name(personId))}
                </a>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Candidates({ round, composition }: Props) {
  const { composition: words } = councilWords(round.visit.language);
  const { columns } = words;
  return (
    <table class="ds-table tg-table">
      <caption class="tg-only-read">{words.candidates}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.candidate}</th>
          <th scope="col">{columns.proposal}</th>
          <th scope="col">{columns.reasons}</th>
          <th scope="col">{columns.act}</th>
        </tr>
      </thead>
      <tbody>
        {composition.candidates.map((candidate) => (
          <CandidateRow round={round} candidate={candidate} key={candidate.personId} />
        ))}
      </tbody>
    </table>
  );
}

function CandidateRow({ round, candidate }: { readonly round: Round; readonly candidate: Candidate }) {
  const { visit, found, path } = round;
  const { composition: words } = councilWords(visit.language);
  const says = stageWords(visit.language).council.seat;
  const { personId, name, role, reasons } = candidate;
  const sits = found.members.some((member) => member.personId === personId);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={words.columns.proposal}>{role === null ? words.notProposed : words.proposedAs(says[role])}</td>
      <td data-label={words.columns.reasons}>{reasons.map(({ code }) => words.reasons[code]).join('; ')}</td>
      <td data-label={words.columns.act}>
        {sits || found.status !== 'open' ? null : (
          <a class="ds-link" href={path(at`/members/${personId}/assignment`)}>
            {words.assign}
            <span class="tg-only-read">: {name}</span>
          </a>
        )}
      </td>
    </tr>
  );
}

function Record({ round: { visit, name, terms }, record }: { readonly round: Round; readonly record: Independence }) {
  const { composition: words } = councilWords(visit.language);
  return (
    <Section title={words.record}>
      <ul class="tg-story">
        {record.map(({ seq, at: when, kind, personId, grounds, note }) => (
          <li key={seq}>
            {name(personId)}: {words.kinds[kind]}
            {grounds.length === 0 ? null : ` – ${grounds.map((ground) => terms.ground(ground)).join('; ')}`}
            {note === null || note.text === null ? null : <span class="tg-hint tg-text">{note.text}</span>}
            <span class="tg-hint">{dayText(when, visit.language)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

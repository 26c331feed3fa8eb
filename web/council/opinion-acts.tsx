import { reviewVotesSchema } from '../../contracts/api/round-record';
import { factChecksSchema } from '../../contracts/api/review-assessment';
import { ok } from '../../domain/result';
import type { Field } from '../frame/form/fields';
import type { Page } from '../frame/page';
import { stageWords } from '../i18n/stages';
import { actPages } from './act-pages';
import { Section } from './frame';
import { proposalOf, type Round } from './load';
import { Text } from './opinion';
import { councilWords } from './words';

const proposed = (round: Round) => {
  const proposal = proposalOf(round);
  const { opinion } = councilWords(round.visit.language);
  return proposal === null ? null : (
    <Section title={opinion.proposed}>
      <Text round={round} text={proposal} />
    </Section>
  );
};

const votePages = actPages('/vote', async (round, { opinion }, { desk }) => {
  const read = await desk.read(reviewVotesSchema, round.path('/votes'));
  if (!read.ok) return read;
  const says = stageWords(round.visit.language).council.vote;
  const votes = (['for', 'against', 'abstain'] as const).filter(
    (vote) => vote !== 'abstain' || round.rule.vote.abstention !== 'forbidden',
  );
  const options = votes.map((vote) => ({ value: vote, label: says[vote] }));
  const fields: Field[] = [
    { kind: 'choice', pointer: '/vote', label: opinion.yourVote, options, required: true },
    { kind: 'longText', pointer: '/reason', label: opinion.reason, hint: opinion.reasonHint, most: 4_000 },
  ];
  if (round.rule.vote.dissentRecorded) {
    const { dissent: label, dissentHint: hint } = opinion;
    fields.push({ kind: 'longText', pointer: '/dissent', label, hint, most: 10_000 });
  }
  return ok({
    title: opinion.vote,
    lead: opinion.voteLead,
    form: { fields, submit: opinion.voteSubmit },
    act: '/votes',
    before: proposed(round),
    then: '/opinion',
    said: 'voted',
  });
});

const dissentPages = actPages('/dissent', (_round, { opinion }) => ({
  title: opinion.handIn,
  lead: opinion.handInLead,
  form: {
    fields: [{ kind: 'longText', pointer: '/text', label: opinion.dissent, most: 10_000, rows: 10, required: true }],
    submit: opinion.handIn,
  },
  act: '/dissent',
  then: '/opinion',
  said: 'sent',
}));

const signPages = actPages('/signature', (round, { opinion }) => ({
  title: opinion.sign,
  lead: opinion.signLead,
  form: { fields: [], submit: opinion.signSubmit },
  act: '/opinion',
  before: proposed(round),
  then: '/opinion',
  said: 'signed',
}));

const withdrawPages = actPages('/proposal/withdrawal', (round, { opinion }) => ({
  title: opinion.withdraw,
  lead: opinion.withdrawLead,
  form: {
    fields: [{ kind: 'longText', pointer: '/reason', label: opinion.reason, required: true }],
    submit: opinion.withdraw,
    grave: true,
  },
  act: '/proposal/withdrawal',
  before: proposed(round),
  then: '/opinion',
  said: 'withdrawn',
}));

const proposePages = actPages('/proposal', (round, { opinion }) => ({
  title: opinion.propose,
  lead: opinion.proposeLead,
  form: { fields: proposalFields(round), submit: opinion.proposeSubmit },
  act: '/proposal',
  then: '/opinion',
}));

function proposalFields({ visit, rule, terms }: Round): readonly Field[] {
  const { opinion: words } = councilWords(visit.language);
  const says = stageWords(visit.language).case.urgency;
  const outcomes = rule.outcomes.map(({ id }) => ({ value: id, label: terms.outcome(id) }));
  const profiles = rule.riskProfiles.map(({ id }) => ({ value: id, label: terms.riskProfile(id) }));
  const urgencies = (['now', 'before_next_gate', 'when_suitable'] as const).map((value) => ({
    value,
    label: says[value],
  }));
  const owners = [
    { value: 'agency', label: words.agency },
    { value: 'oversight', label: words.oversight },
  ];
  const recommendation: readonly Field[] = [
    { kind: 'text', pointer: '/id', label: words.recommendationId, hint: words.recommendationIdHint, short: true },
    { kind: 'longText', pointer: '/text', label: words.text, most: 4_000 },
    { kind: 'choice', pointer: '/urgency', label: words.urgency, options: urgencies },
    { kind: 'choice', pointer: '/owner', label: words.owner, options: owners },
    { kind: 'date', pointer: '/due', label: words.dueDay },
    { kind: 'longText', pointer: '/evidence', label: words.evidence, most: 2_000, rows: 3 },
  ];
  const profile: Field = { kind: 'choice', pointer: '/riskProfile', label: words.riskProfile, options: profiles };
  return [
    { kind: 'choice', pointer: '/outcome', label: words.outcome, options: outcomes, required: true },
    ...(profiles.length === 0 ? [] : [profile]),
    { kind: 'longText', pointer: '/summary', label: words.summary, most: 20_000, rows: 10, required: true },
    {
      kind: 'list',
      pointer: '/recommendations',
      label: words.recommendations,
      fields: recommendation,
      add: words.addRecommendation,
      remove: words.remove,
      entry: words.recommendation,
    },
  ];
}

const sendFactCheckPages = actPages('/fact-check/send', (round, { factCheck }) => ({
  title: factCheck.send,
  lead: factCheck.sendLead,
  form: { fields: [], submit: factCheck.sendSubmit },
  act: '/fact-checks',
  before: proposed(round),
  then: '/opinion',
  said: 'sent',
}));

const replyPages = actPages('/fact-check', async (round, { factCheck }, { desk }) => {
  const read = await desk.read(factChecksSchema, round.path('/fact-checks'));
  if (!read.ok) return read;
  const [latest] = read.value.value.items;
  const summary = latest?.draft['summary'];
  const fields: readonly Field[] = [
    { kind: 'text', pointer: '/section', label: factCheck.section, most: 200 },
    { kind: 'longText', pointer: '/text', label: factCheck.text, most: 8_000 },
    { kind: 'text', pointer: '/source', label: factCheck.source, most: 500 },
  ];
  return ok({
    title: factCheck.reply,
    lead: factCheck.replyLead,
    form: {
      fields: [
        {
          kind: 'list',
          pointer: '/corrections',
          label: factCheck.corrections,
          fields,
          add: factCheck.add,
          remove: factCheck.remove,
          entry: factCheck.correction,
        },
      ],
      submit: factCheck.submit,
    },
    act: '/fact-checks/reply',
    before: (
      <Section title={factCheck.draft}>
        <p class="ds-paragraph tg-lead tg-text">{typeof summary === 'string' ? summary : factCheck.none}</p>
      </Section>
    ),
    then: '/fact-check',
    said: 'answered',
  });
});

/** From the proposal to the signature. */
export const opinionActPages: readonly Page[] = [
  ...votePages,
  ...dissentPages,
  ...signPages,
  ...withdrawPages,
  ...proposePages,
  ...sendFactCheckPages,
  ...replyPages,
];

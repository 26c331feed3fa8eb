import { decidingRoles } from '../bodies';
import type { Regime } from '../types';
import { faultAt, faultIf, type Path, type RegimeFault } from './faults';

interface Reference {
  readonly path: Path;
  readonly to: string | undefined;
}

const ref = (to: string | undefined, ...path: Path): Reference => ({ path, to });

/** Every reference by id or key resolves, and every id is there once. */
export function referenceFaults(regime: Regime): readonly RegimeFault[] {
  const bodies = regime.bodies.map(({ key }) => key);
  const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
  const gatesAndStages = [...ids(regime.gates), ...ids(regime.stages)];
  return [
    ...duplicateFaults(regime),
    ...unresolved('body', bodies, bodyReferences(regime)),
    ...unresolved('clock', ids(regime.clocks), clockReferences(regime)),
    ...unresolved('obligation', ids(regime.obligations), obligationReferences(regime)),
    ...unresolved('cost basis', ids(regime.costBases), basisReferences(regime)),
    ...unresolved('tier', ids(regime.tiers.levels), tierReferences(regime)),
    ...unresolved('stage', ids(regime.stages), [
      ...regime.gates.map((gate, at) => ref(gate.opens, 'gates', at, 'opens')),
    ]),
    ...unresolved('review', ids(regime.reviews), [
      ...regime.gates.map((gate, at) => ref(gate.review, 'gates', at, 'review')),
      ...regime.triggers.map((rule, at) => ref(rule.reviewRule, 'triggers', at, 'reviewRule')),
    ]),
    ...unresolved('decision', ids(regime.decisions), [
      ...regime.gates.map((gate, at) => ref(gate.decision, 'gates', at, 'decision')),
    ]),
    ...unresolved(
      'gate',
      ids(regime.gates),
      regime.tiers.levels.flatMap((level, at) =>
        level.gates.map((gate, n) => ref(gate, 'tiers', 'levels', at, 'gates', n)),
      ),
    ),
    ...unresolved('gate or stage', gatesAndStages, [
      ...regime.obligations.map((duty, at) => ref(duty.dueBefore, 'obligations', at, 'dueBefore')),
    ]),
    ...unresolved('escalation step', ids(regime.escalation), [
      ...regime.escalation.map((step, at) => ref(step.next, 'escalation', at, 'next')),
    ]),
    ...unreachable(regime),
    ...bodiesThatCannotDecide(regime),
  ];
}

function unresolved(kind: string, known: readonly string[], references: readonly Reference[]): readonly RegimeFault[] {
  return references
    .filter(({ to }) => to !== undefined && !known.includes(to))
    .map(({ path, to }) => faultAt(path, 'unresolved', `There is no ${kind} "${to ?? ''}" in this regime.`));
}

function duplicateFaults(regime: Regime): readonly RegimeFault[] {
  const lists: readonly (readonly [Path, readonly string[]])[] = [
    [['bodies'], regime.bodies.map(({ key }) => key)],
    [['facts'], (regime.facts ?? []).map(({ name }) => name)],
    [['scope', 'exclusions'], regime.scope.exclusions.map(({ id }) => id)],
    [['costBases'], regime.costBases.map(({ id }) => id)],
    [['thresholds'], regime.thresholds.map(({ id }) => id)],
    [['obligations'], regime.obligations.map(({ id }) => id)],
    [['tiers', 'questions'], regime.tiers.questions.map(({ id }) => id)],
    [['tiers', 'levels'], regime.tiers.levels.map(({ id }) => id)],
    [['stages'], regime.stages.map(({ id }) => id)],
    [['gates'], regime.gates.map(({ id }) => id)],
    [['reviews'], regime.reviews.map(({ id }) => id)],
    [['clocks'], regime.clocks.map(({ id }) => id)],
    [['decisions'], regime.decisions.map(({ id }) => id)],
    [['rating', 'scale'], regime.rating.scale.map(({ id }) => id)],
    [['triggers'], regime.triggers.map(({ id }) => id)],
    [['escalation'], regime.escalation.map(({ id }) => id)],
    [['pause', 'grounds'], (regime.pause?.grounds ?? []).map(({ id }) => id)],
    [['cancel', 'grounds'], (regime.cancel?.grounds ?? []).map(({ id }) => id)],
  ];
  return lists.flatMap(([path, ids]) =>
    ids.flatMap((id, at) =>
      faultIf(ids.indexOf(id) < at, [...path, at], 'duplicate', `"${id}" is there more than once.`),
    ),
  );
}

function bodyReferences(regime: Regime): readonly Reference[] {
  const { tiers, funding } = regime;
  return [
    ...regime.scope.callIn.map(({ by }, at) => ref(by, 'scope', 'callIn', at, 'by')),
    ref(regime.aggregation?.decidedBy, 'aggregation', 'decidedBy'),
    ref(tiers.classifiedBy, 'tiers', 'classifiedBy'),
    ref(tiers.agencyCapacity?.assessedBy, 'tiers', 'agencyCapacity', 'assessedBy'),
    ref(tiers.agencyConfidence?.assessedBy, 'tiers', 'agencyConfidence', 'assessedBy'),
    ref(tiers.earnedAutonomy?.grantedBy, 'tiers', 'earnedAutonomy', 'grantedBy'),
    ...regime.gates.flatMap((gate, at) => [
      ref(gate.completeness.by, 'gates', at, 'completeness', 'by'),
      ...gate.consultations.map(({ body }, n) => ref(body, 'gates', at, 'consultations', n, 'body')),
    ]),
    ...regime.reviews.flatMap(({ body, composition, followUp, reopening }, at) => [
      ref(body, 'reviews', at, 'body'),
      ref(composition.unfilled?.escalateTo, 'reviews', at, 'composition', 'unfilled', 'escalateTo'),
      ref(followUp?.verifier, 'reviews', at, 'followUp', 'verifier'),
      ref(followUp?.escalateTo, 'reviews', at, 'followUp', 'escalateTo'),
      ...(reopening?.by ?? []).map((key, n) => ref(key, 'reviews', at, 'reopening', 'by', n)),
    ]),
    ...regime.clocks.map(({ extension }, at) => ref(extension?.by, 'clocks', at, 'extension', 'by')),
    ...regime.decisions.flatMap((rule, at) => [
      ref(rule.body, 'decisions', at, 'body'),
      ref(rule.deviation.by, 'decisions', at, 'deviation', 'by'),
      ref(rule.politicalDirection?.by, 'decisions', at, 'politicalDirection', 'by'),
      ref(rule.reexamination?.finalBy, 'decisions', at, 'reexamination', 'finalBy'),
    ]),
    ...regime.powers.flatMap((rule, at) => [
      ref(rule.body, 'powers', at, 'body'),
      ref(rule.consentOf, 'powers', at, 'consentOf'),
    ]),
    ...(regime.hearing?.exceptions ?? []).map((rule, at) =>
      ref(rule.approvedBy, 'hearing', 'exceptions', at, 'approvedBy'),
    ),
    ...regime.appeal.routes.map(({ body }, at) => ref(body, 'appeal', 'routes', at, 'body')),
    ...funding.tranches.map(({ approver }, at) => ref(approver, 'funding', 'tranches', at, 'approver')),
    ref(funding.reserve?.p50To === 'agency' ? undefined : funding.reserve?.p50To, 'funding', 'reserve', 'p50To'),
    ref(funding.reserve?.reserveHeldBy, 'funding', 'reserve', 'reserveHeldBy'),
    ref(regime.baseline.rebaseline.approver, 'baseline', 'rebaseline', 'approver'),
    ...regime.triggers.map(({ body }, at) => ref(body, 'triggers', at, 'body')),
    ...regime.escalation.map(({ body }, at) => ref(body, 'escalation', at, 'body')),
    ...regime.triggers.map(({ updates }, at) => ref(updates?.to, 'triggers', at, 'updates', 'to')),
    ...regime.escalation.map(({ updates }, at) => ref(updates?.to, 'escalation', at, 'updates', 'to')),
    ref(regime.closure.exitIsDecisionOf, 'closure', 'exitIsDecisionOf'),
    ref(regime.closure.reviewedBy, 'closure', 'reviewedBy'),
    ref(regime.benefits.verifiedBy, 'benefits', 'verifiedBy'),
    ref(regime.benefits.overdueTo, 'benefits', 'overdueTo'),
    ref(regime.pilots.scaleDecidedBy, 'pilots', 'scaleDecidedBy'),
  ];
}

function clockReferences(regime: Regime): readonly Reference[] {
  return [
    ...regime.gates.flatMap((gate, at) => [
      ref(gate.completeness.clock, 'gates', at, 'completeness', 'clock'),
      ref(gate.leadTime, 'gates', at, 'leadTime'),
      ref(gate.urgent?.clock, 'gates', at, 'urgent', 'clock'),
      ...gate.consultations.map(({ clock }, n) => ref(clock, 'gates', at, 'consultations', n, 'clock')),
    ]),
    ...regime.reviews.flatMap(({ clock, composition, answer }, at) => [
      ref(clock, 'reviews', at, 'clock'),
      ref(composition.unfilled?.clock, 'reviews', at, 'composition', 'unfilled', 'clock'),
      ref(answer?.clock, 'reviews', at, 'answer', 'clock'),
    ]),
    ...regime.decisions.flatMap(({ clock, deviation, reexamination }, at) => [
      ref(clock, 'decisions', at, 'clock'),
      ref(deviation.clock, 'decisions', at, 'deviation', 'clock'),
      ref(reexamination?.clock, 'decisions', at, 'reexamination', 'clock'),
    ]),
    ref(regime.hearing?.clock, 'hearing', 'clock'),
    ...regime.appeal.routes.map(({ clock }, at) => ref(clock, 'appeal', 'routes', at, 'clock')),
  ];
}

function obligationReferences(regime: Regime): readonly Reference[] {
  return [
    ...regime.thresholds.flatMap((line, at) =>
      line.obligations.map((id, n) => ref(id, 'thresholds', at, 'obligations', n)),
    ),
    ...(regime.scope.shadowRegister?.obligations ?? []).map((id, n) =>
      ref(id, 'scope', 'shadowRegister', 'obligations', n),
    ),
    ...regime.tiers.levels.flatMap((level, at) =>
      level.obligations.map((id, n) => ref(id, 'tiers', 'levels', at, 'obligations', n)),
    ),
    ...regime.reviews.flatMap((review, at) =>
      review.riskProfiles.flatMap((profile, p) =>
        profile.suggests.map((id, n) => ref(id, 'reviews', at, 'riskProfiles', p, 'suggests', n)),
      ),
    ),
  ];
}

function basisReferences(regime: Regime): readonly Reference[] {
  return [
    ...regime.thresholds.map(({ basis }, at) =>
      ref('cost' in basis ? basis.cost : undefined, 'thresholds', at, 'basis', 'cost'),
    ),
    ref(regime.aggregation?.sumBasis, 'aggregation', 'sumBasis'),
  ];
}

function tierReferences({ tiers }: Regime): readonly Reference[] {
  const answers = tiers.questions.flatMap((question, at) =>
    question.answers.map(({ level }, n) => ref(level, 'tiers', 'questions', at, 'answers', n, 'level')),
  );
  return [
    // The answers of a matrix are axis values, and only those of `highest_answer` name tiers.
    ...(tiers.method === 'highest_answer' ? answers : []),
    ...(tiers.matrix ?? []).map(({ level }, at) => ref(level, 'tiers', 'matrix', at, 'level')),
    ...(tiers.earnedAutonomy?.delegableLevels ?? []).map((level, n) =>
      ref(level, 'tiers', 'earnedAutonomy', 'delegableLevels', n),
    ),
  ];
}

/** A gate that no tier passes, and a stage that no gate opens (the first begins with admission), are dead letters. */
function unreachable(regime: Regime): readonly RegimeFault[] {
  const gates = new Set(regime.tiers.levels.flatMap((level) => level.gates));
  const stages = new Set(regime.gates.map(({ opens }) => opens));
  return [
    ...regime.gates.flatMap(({ id }, at) =>
      faultIf(!gates.has(id), ['gates', at], 'not-reachable', `No tier passes the gate "${id}".`),
    ),
    ...regime.stages.flatMap(({ id }, at) =>
      faultIf(at > 0 && !stages.has(id), ['stages', at], 'not-reachable', `No gate opens the stage "${id}".`),
    ),
  ];
}

/** A body whose kind has no deciding office could never act. */
function bodiesThatCannotDecide(regime: Regime): readonly RegimeFault[] {
  const mute = new Set(regime.bodies.filter(({ kind }) => decidingRoles(kind).length === 0).map(({ key }) => key));
  const councils = new Set(regime.bodies.filter(({ kind }) => kind === 'council').map(({ key }) => key));
  const known = new Set(regime.bodies.map(({ key }) => key));
  return [
    ...regime.decisions.flatMap(({ body, deviation, politicalDirection, reexamination }, at) =>
      [
        { key: body, path: ['body'] },
        { key: deviation.by, path: ['deviation', 'by'] },
        { key: politicalDirection?.by, path: ['politicalDirection', 'by'] },
        { key: reexamination?.finalBy, path: ['reexamination', 'finalBy'] },
      ].flatMap(({ key, path }) =>
        faultIf(
          key !== undefined && mute.has(key),
          ['decisions', at, ...path],
          'cannot-decide',
          `Nobody decides for the body "${key ?? ''}".`,
        ),
      ),
    ),
    ...regime.powers.flatMap(({ body, may }, at) =>
      faultIf(mute.has(body) && may.length > 0, ['powers', at, 'body'], 'cannot-decide', `Nobody acts for "${body}".`),
    ),
    ...regime.reviews.flatMap(({ body }, at) =>
      faultIf(
        known.has(body) && !councils.has(body),
        ['reviews', at, 'body'],
        'not-a-council',
        `"${body}" is no council.`,
      ),
    ),
  ];
}

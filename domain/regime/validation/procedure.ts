import type { DecisionValue, DeemedOutcome } from '../procedure';
import type { Regime } from '../types';
import { faultIf, type RegimeFault } from './faults';

/** Rules of the procedure that could not be followed. */
export function procedureFaults(regime: Regime): readonly RegimeFault[] {
  return [
    ...clocks(regime),
    ...gates(regime),
    ...reviews(regime),
    ...decisions(regime),
    ...powers(regime),
    ...ratings(regime),
  ];
}

function clocks(regime: Regime): readonly RegimeFault[] {
  const waiting = new Set(regime.gates.map(({ leadTime }) => leadTime));
  return regime.clocks.flatMap((clock, at) => [
    ...faultIf(
      waiting.has(clock.id) !== (clock.kind === 'waiting'),
      ['clocks', at, 'kind'],
      'wrong-clock-kind',
      `"${clock.id}": a lead time is a waiting clock, and every other clock is a limit.`,
    ),
    ...faultIf(clock.budget.n === 0, ['clocks', at, 'budget', 'n'], 'no-time', `"${clock.id}" gives no time at all.`),
    ...faultIf(
      regime.hearing?.clock === clock.id && clock.start !== 'notice',
      ['clocks', at, 'start'],
      'wrong-clock-start',
      'The hearing starts with the notice.',
    ),
  ]);
}

function gates(regime: Regime): readonly RegimeFault[] {
  return regime.gates.flatMap((gate, at) => {
    const started = gate.consultations.map(({ clock }) => regime.clocks.find(({ id }) => id === clock)?.start);
    return [
      ...faultIf(
        gate.spendLock?.until === 'baseline' && regime.baseline.setAt === 'none',
        ['gates', at, 'spendLock', 'until'],
        'never-released',
        'The lock waits for a baseline, and this regime sets none.',
      ),
      ...started.flatMap((start, n) =>
        faultIf(
          start !== undefined && start !== 'passed_on',
          ['gates', at, 'consultations', n, 'clock'],
          'wrong-clock-start',
          'The time of a consulted body starts when the file is passed on to it.',
        ),
      ),
    ];
  });
}

function reviews(regime: Regime): readonly RegimeFault[] {
  return regime.reviews.flatMap(({ composition, quorum, vote, outcomes }, at) => [
    ...faultIf(
      composition.min > composition.max || quorum.minimum > composition.max,
      ['reviews', at, 'composition'],
      'cannot-sit',
      'A round could never have enough members.',
    ),
    ...faultIf(
      vote.method === 'qualified_majority' && vote.percent === undefined,
      ['reviews', at, 'vote', 'percent'],
      'no-majority',
      'A qualified majority needs its share.',
    ),
    ...faultIf(
      !composition.chairRequired && (quorum.chairPresent === true || vote.tie === 'chair_casting_vote'),
      ['reviews', at, 'composition', 'chairRequired'],
      'no-chair',
      'The rules ask for a chair that a round need not have.',
    ),
    ...faultIf(outcomes.length === 0, ['reviews', at, 'outcomes'], 'no-outcome', 'The council could say nothing.'),
  ]);
}

function decisions(regime: Regime): readonly RegimeFault[] {
  return regime.decisions.flatMap((rule, at) => {
    const clock = regime.clocks.find(({ id }) => id === rule.clock);
    const silence = clock?.deemed;
    return [
      ...faultIf(
        rule.secondSignature.some((value) => !rule.values.includes(value)),
        ['decisions', at, 'secondSignature'],
        'not-a-value',
        'A second signature is asked for a decision that cannot be taken.',
      ),
      ...faultIf(
        silence !== undefined && decided(silence).some((value) => !rule.values.includes(value)),
        ['decisions', at, 'clock'],
        'not-a-value',
        'Silence would take a decision that cannot be taken.',
      ),
    ];
  });
}

/** The decision that silence takes, if it takes one. */
function decided(silence: DeemedOutcome): readonly DecisionValue[] {
  if (silence === 'reject') return ['reject'];
  return silence === 'approve' || silence === 'favourable' || silence === 'proceed' ? ['approve'] : [];
}

function powers(regime: Regime): readonly RegimeFault[] {
  const given = new Set(regime.powers.flatMap(({ may }) => may));
  return [
    ...regime.powers.flatMap((rule, at) =>
      faultIf(
        rule.secondSignature.some((power) => !rule.may.includes(power)),
        ['powers', at, 'secondSignature'],
        'not-a-power',
        'A second signature is asked for a power that the body does not have.',
      ),
    ),
    ...faultIf(given.has('pause') && !regime.pause, ['pause'], 'rule-missing', 'A body may pause; no rule says how.'),
    ...faultIf(
      given.has('cancel') && !regime.cancel,
      ['cancel'],
      'rule-missing',
      'A body may cancel; no rule says how.',
    ),
    ...faultIf(
      given.has('pause') && !given.has('resume'),
      ['powers'],
      'never-released',
      'A body may pause, and none may resume.',
    ),
    ...faultIf(
      regime.pause?.expiry.includes('auto_cancel') === true && !regime.cancel,
      ['pause', 'expiry'],
      'rule-missing',
      'A pause may end in cancellation; no rule says how.',
    ),
  ];
}

function ratings(regime: Regime): readonly RegimeFault[] {
  return regime.rating.metrics.flatMap(({ id, greenUpTo, amberUpTo }, at) =>
    faultIf(amberUpTo < greenUpTo, ['rating', 'metrics', at], 'contradicts', `"${id}": amber ends before green.`),
  );
}

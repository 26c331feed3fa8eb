import { cite } from '../refusal';
import type { Regime } from '../regime/types';
import { refuseAccount, type AccountRefusal } from './refusals';
import type { AccountState, CommitmentState } from './state';

/**
 * What keeps money of a commitment from being released, whatever its tranche: no approval, a pause, a freeze of a class
 * that it pays for, the project's end. Null where nothing does.
 */
export function barTo(
  { standing: { approved, pauses, freezes, ended } }: AccountState,
  { status, classes }: CommitmentState,
  { funding, pause }: Regime,
): AccountRefusal | null {
  if (ended !== null) {
    return refuseAccount('project-ended', 'The project has ended; nothing is released any more.', {
      facts: { ended },
      remedy: 'What lies unspent is paid back.',
    });
  }
  if (status !== 'open') return refuseAccount('commitment-ended', 'The commitment has ended.');
  if (!approved) {
    return refuseAccount('not-approved', 'There is no money where there is no approval.', {
      rule: cite('funding', funding),
      remedy: 'Wait for the decision at the gate.',
    });
  }
  if (pauses.length > 0) {
    return refuseAccount('project-paused', 'While the project is paused no money is released.', {
      rule: cite('pause', pause ?? {}),
      facts: { interventions: pauses },
      remedy: 'Wait for the resumption.',
    });
  }
  const freeze = freezes.find((each) => each.classes === 'all' || each.classes.some((one) => classes.includes(one)));
  if (!freeze) return null;
  return refuseAccount('funding-frozen', 'The money of a class that this pays for is frozen.', {
    rule: { id: freeze.ruleId },
    facts: { freeze: freeze.freezeId, frozen: freeze.classes, paysFor: classes },
    remedy: 'Wait until the freeze is lifted.',
  });
}

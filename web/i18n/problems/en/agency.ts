import type { SomeProblemWords } from '../words';

export const agency = {
  'no-such-cluster': { title: 'There is no such group of projects', remedy: 'Check the reference.' },
  'no-aggregation-rule': { title: 'The rules do not count projects together', remedy: 'There is nothing to decide.' },
  'no-line-together': {
    title: 'Together these projects reach no line of the rules',
    remedy: 'Choose projects that reach one together and not alone.',
  },
  'cluster-settled': { title: 'This group is settled', remedy: 'Nothing more can be done about it.' },
  'justification-not-used': { title: 'The rules ask for no explanation', remedy: 'Decide without one.' },
  'justification-pending': { title: 'Not all agencies have answered', remedy: 'Wait for the answers or the last day.' },
  'justification-not-asked': { title: 'Your agency is not asked to explain', remedy: 'There is nothing to answer.' },
  'not-in-cluster': { title: 'The project is not in this group', remedy: 'Choose one that is.' },
  'immunity-not-used': { title: 'The rules cannot accept a split for a time', remedy: 'Choose another decision.' },
  'immunity-too-long': { title: 'The time is longer than allowed', remedy: 'Choose an earlier last day.' },
  'assessment-not-provided': { title: 'Agencies are not assessed in this', remedy: 'The rules do not ask for it.' },
  'class-unknown': { title: 'There is no such class', remedy: 'Choose one of the scale.' },
  'assessment-outdated': { title: 'The assessment is too old', remedy: 'Make a new one.' },
  'assessment-older': { title: 'A later assessment is on record', remedy: 'Use that one.' },
  'autonomy-not-provided': { title: 'Agencies cannot decide by themselves here', remedy: 'The rules do not allow it.' },
  'level-not-delegable': { title: 'This level cannot be left to the agency', remedy: 'Choose a lower level.' },
  'no-autonomy': { title: 'The agency may not decide by itself', remedy: 'There is nothing to change.' },
  'autonomy-suspended': { title: 'The autonomy is suspended', remedy: 'Restore it first.' },
  'autonomy-not-suspended': { title: 'The autonomy is not suspended', remedy: 'There is nothing to restore.' },
  'needs-approval': {
    title: 'Another person must approve the rules first',
    remedy: 'Ask somebody who did not write them.',
  },
  'own-rules': { title: 'You cannot approve what you wrote or proposed', remedy: 'Ask another person.' },
  'outside-validity': {
    title: 'The day lies outside the validity of the rules',
    remedy: 'Choose a day within it, not in the past.',
  },
  'wrong-adoption-stage': { title: 'This cannot be done with the rules now', remedy: 'See where they stand.' },
  'wrong-rollout-stage': { title: 'This cannot be done with the roll-out now', remedy: 'See where it stands.' },
  'own-rollout': { title: 'You proposed the roll-out and may not start it', remedy: 'Ask another person to start it.' },
  'rollout-not-in-force': { title: 'Only rules in force can be rolled out', remedy: 'Bring them into force first.' },
  'rollout-overlaps': { title: 'Another roll-out reaches the same projects', remedy: 'Wait until it is done.' },
  'other-jurisdiction': {
    title: 'The projects belong to another country or body',
    remedy: 'Choose rules of the same one.',
  },
  'nothing-to-roll-out': {
    title: 'No project follows another version of these rules',
    remedy: 'There is nothing to roll out.',
  },
} satisfies SomeProblemWords;

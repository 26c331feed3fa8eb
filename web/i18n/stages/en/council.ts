import type { CouncilWords } from '../words';

export const council: CouncilWords = {
  round: { open: 'Open', given: 'Opinion given', lapsed: 'Time ran out', ended: 'Ended without an opinion' },
  standing: { undeclared: 'Has not declared', asks_chair: 'Awaits a ruling', clear: 'Takes part', recused: 'Recused' },
  seat: { chair: 'Chair', member: 'Member', rapporteur: 'Rapporteur' },
  conflict: { exclude: 'Excludes the member', disclose: 'Is disclosed', ask_chair: 'The chair rules' },
  vote: { for: 'For', against: 'Against', abstain: 'Abstains' },
  presence: { present: 'Present', remote: 'Present remotely', excused: 'Excused', absent: 'Absent' },
  meeting: { called: 'Called', held: 'Held', cancelled: 'Called off' },
  question: { raised: 'Not yet passed on', passed_on: 'With the agency', answered: 'Answered', withdrawn: 'Withdrawn' },
  factCheck: {
    open: 'With the agency',
    corrected: 'Facts corrected',
    confirmed: 'Facts confirmed',
    silent: 'No objections in time',
  },
  assessment: { none: 'No ratings', sealed: 'Ratings are sealed', open: 'Ratings are open' },
};

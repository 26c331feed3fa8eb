import type { AgencyTaskWords } from '../words';

export const agency: AgencyTaskWords = {
  justify_split: {
    title: 'Explain why your projects are separate',
    help: 'Together they may pass a line of the rules; without a good reason they count as one.',
    button: 'Explain',
  },
  decide_cluster: {
    title: 'Decide whether projects count as one',
    help: 'Join them, accept the reasons for keeping them apart, or drop the matter.',
    button: 'Decide',
  },
  sign_cluster_decision: {
    title: 'Sign the decision about the projects, or refuse to',
    help: 'The decision takes effect only with a second signature.',
    button: 'Read and sign',
  },
  reassess_agency: {
    title: 'Assess the agency again',
    help: 'The last assessment is too old to be relied on.',
    button: 'Assess',
  },
  review_autonomy: {
    title: 'Decide about suspended autonomy',
    help: 'The agency may not decide by itself until you restore its autonomy.',
    button: 'Decide',
  },
  approve_rules: {
    title: 'Approve a version of rules, or refuse it',
    help: 'It can be published only when somebody who had no part in writing it stands behind it.',
    button: 'Read and approve',
  },
  start_rollout: {
    title: 'Start the roll-out of a version of rules, or stop it',
    help: 'It reaches no running project before another person than its proposer starts it.',
    button: 'Look at what it changes',
  },
};

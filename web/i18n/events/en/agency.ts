import type { EventWords } from '../words';

export const cluster: EventWords['cluster'] = {
  ClusterFound: 'Projects were found that may belong together.',
  ClusterGrew: 'The group of projects changed.',
  JustificationAsked: 'The agencies were asked why their projects are separate.',
  JustificationGiven: 'An agency explained why its projects are separate.',
  JustificationOverdue: 'The explanation did not come in time.',
  ClusterDecisionProposed: 'A decision about the projects awaits a signature.',
  ClusterSignatureRefused: 'The signature under a decision was refused.',
  ClusterMerged: 'The projects count as one.',
  ImmunityRecorded: 'The split was accepted for a time.',
  ImmunityExpired: 'The split is no longer accepted.',
  ClusterLifted: 'The projects no longer count as a group.',
};

export const standing: EventWords['standing'] = {
  StandingOpened: 'The standing of the agency was opened.',
  ProjectJoined: 'A project of the agency came in.',
  ProjectLeft: 'A project of the agency ended.',
  AgencyAssessed: 'The agency was assessed.',
  AssessmentLapsed: 'An assessment of the agency lapsed.',
  AutonomyGranted: 'The agency was allowed to decide by itself.',
  AutonomyLapsed: 'The autonomy of the agency ran out.',
  AutonomySuspended: 'The autonomy of the agency was suspended.',
  AutonomyReinstated: 'The autonomy of the agency was restored.',
};

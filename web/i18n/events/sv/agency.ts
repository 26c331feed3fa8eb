import type { EventWords } from '../words';

export const cluster: EventWords['cluster'] = {
  ClusterFound: 'Projekt som kan höra ihop upptäcktes.',
  ClusterGrew: 'Gruppen av projekt ändrades.',
  JustificationAsked: 'Myndigheterna ombads förklara varför projekten är åtskilda.',
  JustificationGiven: 'En myndighet förklarade varför projekten är åtskilda.',
  JustificationOverdue: 'Förklaringen kom inte i tid.',
  ClusterDecisionProposed: 'Ett beslut om projekten väntar på underskrift.',
  ClusterSignatureRefused: 'Underskriften av ett beslut vägrades.',
  ClusterMerged: 'Projekten räknas som ett.',
  ImmunityRecorded: 'Uppdelningen godtogs för en tid.',
  ImmunityExpired: 'Uppdelningen är inte längre godtagen.',
  ClusterLifted: 'Projekten räknas inte längre som en grupp.',
};

export const standing: EventWords['standing'] = {
  StandingOpened: 'Uppföljningen av myndigheten började.',
  ProjectJoined: 'Ett av myndighetens projekt kom till.',
  ProjectLeft: 'Ett av myndighetens projekt avslutades.',
  AgencyAssessed: 'Myndigheten bedömdes.',
  AssessmentLapsed: 'En bedömning av myndigheten upphörde att gälla.',
  AutonomyGranted: 'Myndigheten fick rätt att besluta själv.',
  AutonomyLapsed: 'Myndighetens beslutanderätt löpte ut.',
  AutonomySuspended: 'Myndighetens beslutanderätt drogs in tills vidare.',
  AutonomyReinstated: 'Myndighetens beslutanderätt återställdes.',
};

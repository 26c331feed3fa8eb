import type { EventWords } from '../words';

export const cluster: EventWords['cluster'] = {
  ClusterFound: 'Der blev fundet projekter, som kan høre sammen.',
  ClusterGrew: 'Gruppen af projekter ændrede sig.',
  JustificationAsked: 'Myndighederne blev spurgt, hvorfor projekterne er adskilt.',
  JustificationGiven: 'En myndighed forklarede, hvorfor projekterne er adskilt.',
  JustificationOverdue: 'Forklaringen kom ikke til tiden.',
  ClusterDecisionProposed: 'En beslutning om projekterne afventer underskrift.',
  ClusterSignatureRefused: 'Underskriften på en beslutning blev afvist.',
  ClusterMerged: 'Projekterne tæller som ét.',
  ImmunityRecorded: 'Opdelingen blev accepteret for en tid.',
  ImmunityExpired: 'Opdelingen er ikke længere accepteret.',
  ClusterLifted: 'Projekterne tæller ikke længere som en gruppe.',
};

export const standing: EventWords['standing'] = {
  StandingOpened: 'Opfølgningen på myndigheden begyndte.',
  ProjectJoined: 'Et af myndighedens projekter kom til.',
  ProjectLeft: 'Et af myndighedens projekter sluttede.',
  AgencyAssessed: 'Myndigheden blev vurderet.',
  AssessmentLapsed: 'En vurdering af myndigheden bortfaldt.',
  AutonomyGranted: 'Myndigheden fik lov til selv at beslutte.',
  AutonomyLapsed: 'Myndighedens beslutningskompetence udløb.',
  AutonomySuspended: 'Myndighedens beslutningskompetence blev inddraget indtil videre.',
  AutonomyReinstated: 'Myndighedens beslutningskompetence blev givet tilbage.',
};

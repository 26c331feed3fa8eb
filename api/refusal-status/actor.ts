import type { RefusalCode } from './codes';

/** It is about who acts: 403. */
export const ACTOR: readonly RefusalCode[] = [
  'delegated-further',
  'outside-delegation',
  'not-authorised',
  'system-only',
  'four-eyes',
  'same-signatory',
  'same-approver',
  'own-recommendation',
  'own-report',
  'not-independent',
  'own-measurement',
  'own-lesson',
  'own-result',
  'personal-act',
  'deputy-cannot-sign',
  'recused',
  'not-a-member',
  'not-a-rater',
  'power-not-given',
  'power-not-held',
  'power-needs-office',
  'power-over-limit',
];

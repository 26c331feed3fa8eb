import type { AdoptionRefusalCode } from '../../domain/regime/adoption/refusals';

/** Of what is done with a version of rules: the status of each refusal. */
export const STATUS_OF_ADOPTION: Readonly<Record<AdoptionRefusalCode, 403 | 409 | 422>> = {
  'needs-approval': 409,
  'own-rules': 403,
  'outside-validity': 422,
  'wrong-adoption-stage': 409,
};

import type { AdmissionRefusalCode } from '../../domain/project/refusals/admission';

/** Of tier and call-in: the status of each refusal. */
export const STATUS_OF_ADMISSION: Readonly<Record<AdmissionRefusalCode, 404 | 409 | 422>> = {
  'not-classified-by-body': 409,
  'tier-unknown': 422,
  'tier-unchanged': 409,
  'call-in-not-provided': 409,
  'called-in-already': 409,
  'in-scope-already': 409,
  'call-in-reason-missing': 422,
  'no-such-audit': 404,
  'not-called-in': 409,
};

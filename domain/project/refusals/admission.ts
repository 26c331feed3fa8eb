/** Why a body may not say what it says about tier and scope. */
export const ADMISSION_REFUSALS = {
  'not-classified-by-body': 'Under these rules no body gives a project its tier.',
  'tier-unknown': 'The rules know no such tier.',
  'tier-unchanged': 'The project has this tier already.',
  'call-in-not-provided': 'Under these rules no body calls projects in.',
  'called-in-already': 'A body has called the project in already.',
  'in-scope-already': 'The project stands under oversight by its own lines.',
  'call-in-reason-missing': 'The rule wants the reason for which a project is called in.',
  'no-such-audit': 'No decision of this id is looked at.',
  'not-called-in': 'No body has called the project in.',
} as const satisfies Readonly<Record<string, string>>;

export type AdmissionRefusalCode = keyof typeof ADMISSION_REFUSALS;

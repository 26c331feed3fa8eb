/** Why a version of rules is not proposed, approved, published or retired, and what each refusal says. */
export const ADOPTION_REFUSALS = {
  'needs-approval': 'Rules come into force when another person than their authors has approved them.',
  'own-rules': 'Whoever proposed a version, or wrote in it, does not approve it.',
  'outside-validity': 'The day lies in the past, or outside the days of the version’s text.',
  'wrong-adoption-stage': 'The version stands where this cannot be done with it.',
} as const;

export type AdoptionRefusalCode = keyof typeof ADOPTION_REFUSALS;

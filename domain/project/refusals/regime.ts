/** Why a project does not go on under another version of the rules. */
export const REGIME_REFUSALS = {
  'version-unknown': 'The version of the rules is not on record.',
  'regime-move-hindered': 'The version cannot take the project over as it stands.',
} as const satisfies Readonly<Record<string, string>>;

/** What the page of the proof says. */
export const en = {
  title: 'How you can prove that nobody rewrote the record',
  lead: 'Every event of every case and every act of administration is sealed within seconds, each together with all that came before it. What comes of it is a checkpoint: one line of 44 characters that stands for the whole record.',
  keep: 'Keep a checkpoint',
  keepHow:
    'Take it along and keep it where this service cannot reach it. Print it, mail it, publish it: it says nothing of what is in the cases.',
  newest: 'The newest checkpoint',
  entries: 'Entries under it',
  at: 'Sealed',
  text: 'The checkpoint',
  file: 'Take it along',
  none: 'Nothing has been sealed yet. Look again in a few seconds.',
  check: 'Check one that you kept',
  checkHow:
    'The service computes what the record came to when it was that long, and compares. It can only come to the same if not one letter was changed, taken out or put in since.',
  field: 'Your checkpoint',
  fieldHint: 'All of its lines, with the signature',
  button: 'Check it',
  outcome: {
    holds: (size: string, at: string) =>
      `It fits. All ${size} entries that were on record ${at} are there today as they were.`,
    then: 'then',
    on: (instant: string) => `on ${instant}`,
    differs: (size: string) =>
      `It does not fit. At least one of the first ${size} entries is not what it was. Keep your checkpoint and tell the auditor.`,
    ahead: (size: string) =>
      `It does not fit. Your checkpoint stands for ${size} entries, and the record has fewer. Keep it and tell the auditor.`,
    'not-a-checkpoint':
      'This is no checkpoint. Paste all of its lines: the name, a number, a line of letters, an empty line and the signature.',
    'other-log': 'This checkpoint is of another service. Its first line names it.',
    'not-signed': 'This service did not sign this checkpoint, or a letter of it was changed on the way.',
    'nothing-sealed': 'Nothing has been sealed yet, so there is nothing to compare with.',
  },
  trust: 'Without trusting this service',
  trustHow:
    'The checkpoint is a signed note and the record a Merkle tree, both by open standards, so that others can check with programs of their own. Auditors compute the whole tree anew from the record.',
  verifierKey: 'Key for checking signatures',
  asData: 'The newest checkpoint as data (JSON)',
};

export type ProofWords = typeof en;

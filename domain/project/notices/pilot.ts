/** What people are told of pilots. */
export const PILOT_NOTICES = {
  pilot_begun: 'To the agency and the decider: the pilot has begun.',
  pilot_cap_neared: 'To the agency and the decider: the pilot comes close to one of its caps.',
  pilot_held:
    'To the agency and the decider: the pilot is over a cap or at its end; no money is spent until it is decided.',
  pilot_result_recorded: 'To the agency and the decider: the pilot has a result that somebody else has to verify.',
  pilot_result_checked: 'To the agency and the decider: whether the evidence bears the result of the pilot.',
  scaling_proposed: 'To who decides on it and the overseer: the agency asks that its pilot become a project.',
  pilot_signature_asked: 'To the second signatories: a decision about a pilot awaits their signature.',
  pilot_signature_refused: 'To the decider: the second signature of a decision about a pilot was refused.',
  pilot_decided: 'To agency, decider and overseer: the pilot stops, gets another term, or becomes a project.',
  exemption_granted: 'To agency and overseer: named rules do not bind until a day.',
  term_decided: 'To the agency: the committee says go on for another term, or stop.',
  product_money_ended: 'To the agency and the committee: nobody has said go on; no money is spent any more.',
  exemption_ended: 'To agency and overseer: the exempted rules bind again.',
} as const satisfies Readonly<Record<string, string>>;

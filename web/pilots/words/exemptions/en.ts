/** What the pages of exemptions for a time say. */
export const en = {
  title: 'Rules that do not bind for a time',
  lead: 'The sandbox lets a pilot or a product go without some rules until a day. On that day they bind again by themselves.',
  notProvided: 'The rules of this project know no exemption for a time.',
  none: 'Every rule binds.',
  byWhom: (body: string, most: string) => `Decided by ${body}, for ${most} at most.`,
  from: 'Lifted',
  until: (day: string) => `until the end of ${day}`,
  given: (body: string, day: string) => `Given by ${body} on ${day}`,
  status: { in_force: 'In force', expired: 'Its day has come: the rules bind again', ended: 'Ended early' },
  endedOn: (day: string) => `on ${day}`,
  back: 'To the exemptions',
  kinds: {
    documents: 'Document',
    obligations: 'Duty',
    gates: 'Gate',
    thresholds: 'Line',
    clocks: 'Wait',
  },
  most: {
    day: (n: number) => `${n} days`,
    working_day: (n: number) => `${n} working days`,
    week: (n: number) => `${n} weeks`,
    month: (n: number) => `${n} months`,
  },
  grant: {
    title: 'Exempt it from rules for a time',
    lead: 'Choose what does not bind, until when, and why. No rule outside this list can be lifted.',
    kind: 'Only a pilot or a product is exempted.',
    rules: 'What does not bind',
    until: 'Last day',
    reasons: 'Reasons',
    submit: 'Exempt it',
  },
  end: {
    title: 'End an exemption before its day',
    lead: 'The rules bind again at once, and the agency is told why.',
    gone: 'This exemption is not in force any more.',
    reasons: 'Reasons',
    submit: 'End it',
  },
};

export type ExemptionWords = typeof en;

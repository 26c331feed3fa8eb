import { rolesOf, type Visit } from '../../frame/visit';
import type { OpenProceeding } from './open';
import type { StepName } from './step-list';

interface Offer {
  readonly name: StepName;
  readonly kind?: 'pause' | 'cancellation';
  readonly status: readonly string[];
  readonly to: readonly string[];
  /** What else must be so. */
  readonly when?: (opened: OpenProceeding) => boolean;
}

const AGENCY = ['agency_author', 'agency_approver'];
const OFFICER = ['oversight_officer'];
const DECIDER = ['oversight_decider'];
const BODY = [...OFFICER, ...DECIDER];
const HEARD = ['hearing', 'deciding'];
const PAUSED = ['in_force', 'expired'];

const oralOf = ({ proceeding }: OpenProceeding) => proceeding.state.heard.oral;
const pauseOf = ({ proceeding }: OpenProceeding) => proceeding.state.pause;

/** Whether the rules let the time for the reply be made longer. */
const mayExtend = ({ rules }: OpenProceeding): boolean =>
  rules?.clocks.find(({ id }) => id === rules.hearing?.clock)?.extension !== undefined;

/** What people may do beside their tasks, by where the proceeding stands. */
const OFFERS: readonly Offer[] = [
  {
    ...{ name: 'oral-request', status: ['hearing'], to: AGENCY },
    when: (opened) => opened.rules?.hearing?.oralOnRequest === true && oralOf(opened) === null,
  },
  { name: 'termination-costs', kind: 'cancellation', status: HEARD, to: AGENCY },
  { name: 'alternatives', kind: 'cancellation', status: HEARD, to: [...AGENCY, ...BODY] },
  { name: 'decline', status: ['triggered'], to: OFFICER },
  { name: 'take-over', status: ['triggered'], to: OFFICER },
  { name: 'oral-day', status: ['hearing'], to: OFFICER, when: (opened) => oralOf(opened)?.state === 'scheduled' },
  { name: 'material', status: HEARD, to: BODY },
  { name: 'more-time', status: ['hearing'], to: BODY, when: mayExtend },
  {
    ...{ name: 'waive', status: ['hearing'], to: BODY },
    when: ({ rules }) => (rules?.hearing?.exceptions.length ?? 0) > 0,
  },
  { name: 'withdraw', status: ['proposed', ...HEARD], to: BODY },
  {
    ...{ name: 'expert-report', kind: 'pause', status: PAUSED, to: BODY },
    when: (opened) => (pauseOf(opened)?.experts.length ?? 0) > (pauseOf(opened)?.reported.length ?? 0),
  },
  {
    ...{ name: 'ask-resumption', kind: 'pause', status: PAUSED, to: AGENCY },
    when: (opened) => pauseOf(opened)?.resumptionAsked === null,
  },
  { name: 'resume', kind: 'pause', status: PAUSED, to: DECIDER },
  {
    ...{ name: 'refuse-resumption', kind: 'pause', status: PAUSED, to: DECIDER },
    when: (opened) => typeof pauseOf(opened)?.resumptionAsked === 'string',
  },
  { name: 'renew', kind: 'pause', status: PAUSED, to: DECIDER },
  { name: 'court-order', status: ['triggered', 'proposed', ...HEARD, 'ordered', ...PAUSED], to: BODY },
  {
    ...{ name: 'court-order-end', status: ['triggered', 'proposed', ...HEARD, 'ordered', ...PAUSED], to: BODY },
    when: ({ proceeding }) => proceeding.state.stays.length > 0,
  },
];

/** The steps that are offered to this person now, beside his tasks; none while a decision waits for a signature. */
export function stepsOffered(opened: OpenProceeding, visit: Visit): readonly StepName[] {
  const { proceeding } = opened;
  if (proceeding.state.pending !== null) return [];
  const roles = rolesOf(visit);
  return OFFERS.filter(
    ({ kind = proceeding.kind, status, to, when }) =>
      kind === proceeding.kind &&
      status.includes(proceeding.status) &&
      to.some((role) => roles.has(role)) &&
      (when === undefined || when(opened)),
  ).map(({ name }) => name);
}

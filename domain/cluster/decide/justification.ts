import { personsOf } from '../../actor';
import { cite } from '../../refusal';
import { hasRunOut, ranOut } from '../../timetable/ran-out';
import { IMMUNITY_CLOCK, JUSTIFICATION_CLOCK, justificationClock } from '../clocks';
import type { JustificationAsked } from '../events';
import { notice } from '../notices';
import { refuseCluster } from '../refusals';
import { agenciesOf } from '../state';
import { agencies, concerned, inCharge, unlessInCharge, unlessOfAgency } from '../who';
import { unlessOpen, unlessText } from './checks';
import { askNotices } from './finding';
import { NOTHING, type Handler } from './handler';

/** The body in charge asks, where the rule itself has not, or once more when the answer was no answer. */
export const askJustification: Handler<'AskJustification'> = (state, { reason }, context, rule) => {
  const refused = unlessInCharge(rule, context) ?? unlessOpen(state) ?? unlessText(reason, '/reason');
  if (refused) return refused;
  if (!rule.justification) {
    return refuseCluster('justification-not-used', 'The regime gives no time for a justification.', {
      rule: cite('aggregation.justification', rule),
      remedy: 'Decide about the cluster, or ask the agency for information at its project.',
    });
  }
  const waitsFor = state.asked?.waitsFor ?? [];
  if (waitsFor.length > 0 && !state.asked?.overdue) {
    return refuseCluster('justification-pending', 'The agencies were asked, and have not all answered.', {
      rule: cite('aggregation.justification', rule),
      facts: { waitsFor },
      remedy: 'Wait for the answer, or for the end of its time.',
    });
  }
  const { now: at, nextSeq, actor } = context;
  const clock = justificationClock(rule.justification, at, nextSeq);
  const asked: JustificationAsked = {
    ...{ type: 'JustificationAsked', at, agencies: agenciesOf(state.members), clock, reason, by: personsOf(actor) },
  };
  return { events: [asked], notices: askNotices(state, [asked]) };
};

/** An agency answers; later than in time as well, as long as nothing is decided. */
export const giveJustification: Handler<'GiveJustification'> = (state, command, context, rule) => {
  const { agencyId, text, documents } = command;
  const refused = unlessOfAgency(agencyId, context) ?? unlessOpen(state) ?? unlessText(text, '/text');
  if (refused) return refused;
  const waitsFor = state.asked?.waitsFor ?? [];
  if (!waitsFor.includes(agencyId)) {
    return refuseCluster('justification-not-asked', 'No justification is asked of this agency.', {
      rule: cite('aggregation.justification', rule),
      facts: { agencyId, waitsFor },
      remedy: 'Wait until one is asked.',
    });
  }
  const by = personsOf(context.actor);
  return {
    events: [{ type: 'JustificationGiven', agencyId, text, documents, by }],
    notices: [
      notice('justification_given', state, [inCharge(rule, context.regime)], {
        agencyId,
        waitsFor: waitsFor.filter((each) => each !== agencyId),
      }),
    ],
  };
};

/** A last day has passed: that for the answer, or that of an immunity. */
export const expireClock: Handler<'ExpireClock'> = (state, { clockId }, context, rule) => {
  const clock = state.clocks.find(({ id }) => id === clockId);
  if (!clock || !hasRunOut(clock, context)) return NOTHING;
  const { now: at, regime } = context;
  const to = concerned(state, rule, regime);
  if (clockId === IMMUNITY_CLOCK) {
    return {
      events: [{ type: 'ImmunityExpired', at, clockId }],
      notices: [notice('immunity_expired', state, to, { until: state.immuneUntil })],
    };
  }
  if (clockId !== JUSTIFICATION_CLOCK) return NOTHING;
  const late = state.asked?.waitsFor ?? [];
  return {
    events: [{ type: 'JustificationOverdue', at, clockId, agencies: late, ...ranOut(clock, context) }],
    notices: [notice('justification_overdue', state, [...agencies(state), inCharge(rule, regime)], { agencies: late })],
  };
};

import type { Context, Decision, Refusal } from '../../../kernel';
import { cite } from '../../../refusal';
import { caseAppointment } from '../../../regime/bodies';
import type { RecordAppealOutcome } from '../../commands';
import type { ProjectEvent } from '../../events';
import { notice } from '../../notices';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import type { OpenAppeal, ProjectState } from '../../state';
import {
  agencyApprover,
  caseOfficer,
  deciderAt,
  mayDecideFor,
  notAuthorised,
  officerAt,
  unlessOfAgency,
} from '../../who';
import { unlessPast, unlessText } from '../checks';
import { unlessConditions } from '../decision';
import type { Handler } from '../handler';
import { endAppeal } from './ending';
import { stayEffect } from './filing';

/** Whether the decision waits for the outcome: the deciding body says so, or records what the court has ordered. */
export const decideAppealStay: Handler<'DecideAppealStay'> = (state, command, context) => {
  const appeal = openAppeal(state, command.appealId);
  if ('refusal' in appeal) return appeal;
  const { value, reason, reference = null } = command;
  const refused = unlessDecides(appeal, context) ?? unlessStayAsked(appeal, reference) ?? unlessText(reason, '/reason');
  if (refused) return refused;
  if (value === 'grant') return stayEffect(state, appeal, { how: 'granted', reason, reference }, context);
  const to = [agencyApprover(state), caseOfficer(state, context.regime)];
  return {
    events: [{ type: 'AppealStayDenied', appealId: appeal.id, reason, reference }],
    notices: [notice('appeal_stay_denied', state, to, { appealId: appeal.id })],
  };
};

/** The body looks at its own decision again: it sets it aside, or maintains it and the appeal goes on. */
export const reconsiderDecision: Handler<'ReconsiderDecision'> = (state, { appealId, value, reasons }, context) => {
  const appeal = openAppeal(state, appealId);
  if ('refusal' in appeal) return appeal;
  const { regime } = context;
  const refused = unlessDecides(appeal, context) ?? unlessHere(appeal, context) ?? unlessText(reasons, '/reasons');
  if (refused) return refused;
  if (!regime.appeal.selfCorrection) {
    return refuseProject('self-correction-not-provided', 'The rules do not let the body change its own decision.', {
      rule: cite('appeal', regime.appeal),
      facts: { appealId },
      remedy: 'Hand the appeal on.',
    });
  }
  if (value === 'annul') {
    return endAppeal(
      state,
      appeal,
      { outcome: 'annulled', by: 'deciding_body', decidedOn: null, reference: null, text: reasons },
      context,
    );
  }
  return {
    events: [{ type: 'DecisionMaintained', appealId, reasons }],
    notices: [
      notice('decision_maintained', state, [agencyApprover(state), officerAt(appeal.body, regime)], { appealId }),
    ],
  };
};

/** What came after its time is dismissed, by a decision that says so. */
export const dismissLateAppeal: Handler<'DismissLateAppeal'> = (state, { appealId, reasons }, context) => {
  const appeal = openAppeal(state, appealId);
  if ('refusal' in appeal) return appeal;
  const refused = unlessDecides(appeal, context) ?? unlessHere(appeal, context) ?? unlessText(reasons, '/reasons');
  if (refused) return refused;
  if (!appeal.late) {
    return refuseProject('appeal-in-time', 'The appeal came in time; only who decides on it may dismiss it.', {
      rule: citeAppeal(context),
      facts: { appealId },
      remedy: 'Hand it on.',
    });
  }
  const how = {
    outcome: 'dismissed_late',
    by: 'deciding_body',
    decidedOn: null,
    reference: null,
    text: reasons,
  } as const;
  return endAppeal(state, appeal, how, context);
};

/** What came in time goes to who decides on it. */
export const forwardAppeal: Handler<'ForwardAppeal'> = (state, { appealId, reference }, context) => {
  const appeal = openAppeal(state, appealId);
  if ('refusal' in appeal) return appeal;
  const { regime } = context;
  const refused = unlessRuns(appeal, context) ?? unlessHere(appeal, context) ?? unlessText(reference, '/reference');
  if (refused) return refused;
  if (appeal.late) {
    return refuseProject('appeal-late', 'The appeal came after its time; it is dismissed, not handed on.', {
      rule: citeAppeal(context),
      facts: { appealId },
      remedy: 'Who decides for the body dismisses it.',
    });
  }
  const route = regime.appeal.routes.find(
    ({ decisions, who, to }) => to !== 'none' && decisions.includes(appeal.kind) && who.includes(appeal.party),
  );
  const forwarded: ProjectEvent = { type: 'AppealForwarded', appealId, to: route?.to ?? 'none', reference };
  return {
    events: [forwarded],
    notices: [notice('appeal_forwarded', state, [agencyApprover(state)], { appealId, to: forwarded.to })],
  };
};

/** The outcome has effect on the project at once. */
export const recordAppealOutcome: Handler<'RecordAppealOutcome'> = (state, command, context) => {
  const { appealId, outcome, decidedOn, reference, text, value, conditions = [] } = command;
  const appeal = openAppeal(state, appealId);
  if ('refusal' in appeal) return appeal;
  if (appeal.status !== 'forwarded') {
    return refuseProject('appeal-not-forwarded', 'The appeal is still with the body that took the decision.', {
      facts: { appealId },
      remedy: 'Hand it on first.',
    });
  }
  return (
    unlessRuns(appeal, context) ??
    unlessPast(decidedOn, context, '/decidedOn') ??
    unlessText(reference, '/reference') ??
    unlessText(text, '/text') ??
    unlessChange(state, appeal, command, context) ??
    endAppeal(
      state,
      appeal,
      {
        ...{ outcome, by: 'appeal_body', decidedOn, reference, text },
        ...(value === undefined ? {} : { instead: { value, conditions } }),
      },
      context,
    )
  );
};

/** A decision at a gate that was changed says something else now; nothing else that ends an appeal does. */
function unlessChange(
  state: ProjectState,
  { kind }: OpenAppeal,
  { outcome, value, conditions }: RecordAppealOutcome,
  context: Context,
): ProjectRefusal | null {
  if (outcome !== 'changed' || kind !== 'gate_decision') {
    const field = value !== undefined ? '/value' : conditions !== undefined ? '/conditions' : null;
    return field === null
      ? null
      : refuseProject('field-not-for-value', 'Only a decision at a gate is changed into another.', {
          field,
          facts: { outcome, decision: kind },
          remedy: 'Leave it out.',
        });
  }
  if (value !== undefined) return unlessConditions(state, { value, conditions: conditions ?? [] }, context);
  return refuseProject('new-value-missing', 'It must be said what the changed decision says now.', {
    field: '/value',
    facts: { outcome },
    remedy: 'State its value.',
  });
}

/** Who appealed takes the appeal back; for those outside, the officer records that. */
export const withdrawAppeal: Handler<'WithdrawAppeal'> = (
  state,
  { appealId, reason },
  context,
): Decision<ProjectEvent> => {
  const appeal = openAppeal(state, appealId);
  if ('refusal' in appeal) return appeal;
  const stranger =
    appeal.party === 'agency' ? unlessOfAgency(state, context, ['agency_approver']) : unlessRuns(appeal, context);
  return (
    stranger ??
    unlessText(reason, '/reason') ??
    endAppeal(
      state,
      appeal,
      { outcome: 'withdrawn', by: 'party', decidedOn: null, reference: null, text: reason },
      context,
    )
  );
};

/** A slip of the pen is put right by who decides for the body; both wordings stay on the record. */
export const correctDecision: Handler<'CorrectDecision'> = (state, { decision, corrections, reason }, context) => {
  const { regime } = context;
  const found = state.appeals.decisions.find(({ kind, ref }) => kind === decision.kind && ref === decision.ref);
  if (!found) {
    return refuseProject('nothing-to-appeal', 'No such decision stands on the record.', {
      field: '/decision/ref',
      facts: { decision },
    });
  }
  const body = regime.appeal.routes.find(({ decisions }) => decisions.includes(found.kind))?.body;
  const stranger = unlessDecides({ body: body ?? caseOfficer(state, regime).bodyKey ?? '' }, context);
  if (stranger) return stranger;
  const wrong = corrections.findIndex(({ field, to, from }) => field.trim() === '' || to === from);
  if (corrections.length === 0 || wrong >= 0) {
    return refuseProject('corrections-missing', 'A correction names what stood and what stands now.', {
      field: corrections.length === 0 ? '/corrections' : `/corrections/${wrong}`,
    });
  }
  const { kind, ref } = found;
  return (
    unlessText(reason, '/reason') ?? {
      events: [{ type: 'DecisionCorrected', kind, ref, corrections, reason }],
      notices: [
        notice('decision_corrected', state, [agencyApprover(state), caseOfficer(state, regime)], {
          kind,
          decision: ref,
        }),
      ],
    }
  );
};

function openAppeal({ appeals }: ProjectState, appealId: string): OpenAppeal | ProjectRefusal {
  const appeal = appeals.open.find(({ id }) => id === appealId);
  if (appeal) return appeal;
  return refuseProject('no-such-appeal', 'No appeal with this id is open.', {
    field: '/appealId',
    facts: { appealId, open: appeals.open.map(({ id }) => id) },
  });
}

const citeAppeal = ({ regime }: Pick<Context, 'regime'>): NonNullable<Refusal['rule']> => cite('appeal', regime.appeal);

const unlessDecides = ({ body }: Pick<OpenAppeal, 'body'>, { actor, regime }: Context): ProjectRefusal | null =>
  mayDecideFor(actor, body, regime, false) ? null : notAuthorised([deciderAt(body, regime)], citeAppeal({ regime }));

const unlessRuns = ({ body }: OpenAppeal, { actor, regime }: Context): ProjectRefusal | null =>
  caseAppointment(actor, body, regime) ? null : notAuthorised([officerAt(body, regime)]);

/** The appeal is still with the body that took the decision. */
function unlessHere({ id, status }: OpenAppeal, context: Context): ProjectRefusal | null {
  if (status === 'filed') return null;
  return refuseProject('appeal-forwarded', 'The appeal was handed on; the body decides nothing about it any more.', {
    rule: citeAppeal(context),
    facts: { appealId: id },
    remedy: 'Record what who decides on it decides.',
  });
}

/** A stay is decided where it was asked for, or where a court ordered it. */
function unlessStayAsked({ id, stay, late }: OpenAppeal, reference: string | null): ProjectRefusal | null {
  const byCourt = reference !== null && reference.trim() !== '' && stay !== 'granted';
  if (!late && (stay === 'asked' || byCourt)) return null;
  return refuseProject(
    'stay-not-asked',
    'Nobody has asked for a stay that is not decided, nor has a court ordered one.',
    {
      facts: { appealId: id, stay, late },
      remedy: 'Name the order of the court, where there is one.',
    },
  );
}

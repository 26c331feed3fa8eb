import { addBudget } from '../../../clock';
import type { Context, Decision } from '../../../kernel';
import { cite } from '../../../refusal';
import { decidingAppointment } from '../../../regime/bodies';
import { startFixedClock, unlessReadable } from '../../clocks';
import type { GrantExemption } from '../../commands';
import type { ExemptionEnded, ProjectEvent } from '../../events';
import { notice } from '../../notices';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import type { ProjectClock, ProjectState } from '../../state';
import { agencyApprover, caseOfficer, deciderAt, notAuthorised } from '../../who';
import { today, unlessAhead, unlessText } from '../checks';
import { NOTHING, type Handler } from '../handler';

/** So many exemptions of one project are in force at once at most. */
const MOST_EXEMPTIONS = 20;

/** Named rules of the regime do not bind a pilot or a product until a day; granted by the body of the sandbox. */
export const grantExemption: Handler<'GrantExemption'> = (state, command, context) => {
  const { regime, now: at, nextSeq: seq } = context;
  const { sandbox } = regime.pilots;
  if (!sandbox) return noSandbox(context);
  const refused =
    unlessOfSandbox(sandbox.by, context) ??
    unlessTried(state, context) ??
    unlessText(command.reasons, '/reasons') ??
    unlessExemptible(state, command, context) ??
    unlessAhead(command.until, context, '/until') ??
    unlessShort(command, context);
  if (refused) return refused;
  const { exemptionId, rules, until } = command;
  const clock = startFixedClock(state, regime, 'limit', until, {
    ...{ purpose: 'exemption', subject: exemptionId, startedAt: at, seq },
  });
  const { legalRef, verified } = sandbox;
  const source = { ...(legalRef === undefined ? {} : { legalRef }), ...(verified === undefined ? {} : { verified }) };
  return (
    unlessReadable([clock], context) ?? {
      events: [{ ...command, type: 'ExemptionGranted', body: sandbox.by, ...source, at, clock }],
      notices: [
        notice('exemption_granted', state, [agencyApprover(state), caseOfficer(state, regime)], { rules, until }),
      ],
    }
  );
};

/** The body of the sandbox ends an exemption before its day. */
export const endExemption: Handler<'EndExemption'> = (state, { exemptionId, reasons }, context) => {
  const { sandbox } = context.regime.pilots;
  if (!sandbox) return noSandbox(context);
  const refused = unlessOfSandbox(sandbox.by, context) ?? unlessText(reasons, '/reasons');
  if (refused) return refused;
  if (!state.exemptions.some((each) => each.exemptionId === exemptionId)) {
    return refuseProject('no-such-exemption', 'No exemption with this id is in force.', {
      field: '/exemptionId',
      facts: { exemptionId, inForce: state.exemptions.map((each) => each.exemptionId) },
    });
  }
  return ended(state, { exemptionId, how: 'decided', reasons }, context);
};

/** Its day has come: the rules bind again. */
export const exemptionOut = (
  state: ProjectState,
  { subject: exemptionId }: ProjectClock,
  context: Context,
): Decision<ProjectEvent> =>
  state.exemptions.some((each) => each.exemptionId === exemptionId)
    ? ended(state, { exemptionId, how: 'expired', reasons: null }, context)
    : NOTHING;

const ended = (
  state: ProjectState,
  what: Omit<ExemptionEnded, 'type' | 'at'>,
  { regime, now: at }: Context,
): Decision<ProjectEvent> => ({
  events: [{ type: 'ExemptionEnded', ...what, at }],
  notices: [
    notice('exemption_ended', state, [agencyApprover(state), caseOfficer(state, regime)], {
      exemptionId: what.exemptionId,
      how: what.how,
    }),
  ],
});

const citeSandbox = ({ regime: { pilots } }: Context) => cite('pilots.sandbox', pilots.sandbox ?? pilots);

const noSandbox = (context: Context): ProjectRefusal =>
  refuseProject('sandbox-not-provided', 'The rules know no exemption for a time.', { rule: citeSandbox(context) });

const unlessOfSandbox = (body: string, context: Context): ProjectRefusal | null =>
  decidingAppointment(context.actor, body, context.regime)
    ? null
    : notAuthorised([deciderAt(body, context.regime)], citeSandbox(context));

function unlessTried({ input, exemptions }: ProjectState, context: Context): ProjectRefusal | null {
  const kind = input?.kind ?? null;
  if ((kind === 'pilot' || kind === 'product') && exemptions.length < MOST_EXEMPTIONS) return null;
  return refuseProject('not-exemptible', 'Only a pilot or a product is exempted, and from so many rules at once.', {
    rule: citeSandbox(context),
    facts: { kind, inForce: exemptions.length, most: MOST_EXEMPTIONS },
  });
}

function unlessExemptible(
  { exemptions }: ProjectState,
  { rules, exemptionId }: GrantExemption,
  context: Context,
): ProjectRefusal | null {
  const allowed = context.regime.pilots.sandbox?.exempts ?? [];
  const stray = rules.findIndex((rule) => !allowed.includes(rule));
  const known = exemptions.some((each) => each.exemptionId === exemptionId);
  if (stray < 0 && rules.length > 0 && !known) return null;
  return refuseProject('not-exemptible', 'From this rule the sandbox exempts nobody.', {
    field: `/rules/${Math.max(stray, 0)}`,
    rule: citeSandbox(context),
    facts: { rules, allowed },
    remedy: 'Name rules that the regime lets be exempted.',
  });
}

function unlessShort({ until }: GrantExemption, context: Context): ProjectRefusal | null {
  const { regime, calendar } = context;
  const from = today(context);
  if (typeof from !== 'string') return from;
  const most = regime.pilots.sandbox?.maxDuration;
  const latest = most && addBudget(from, most, calendar);
  if (latest?.ok && until <= latest.value) return null;
  return refuseProject('exemption-too-long', 'The exemption would last longer than the rules let it.', {
    field: '/until',
    rule: citeSandbox(context),
    facts: { until, latest: latest?.ok ? latest.value : null },
    remedy: 'Choose an earlier day.',
  });
}

import type {
  EndIntervention,
  NoteAppeal,
  NoteAppealStay,
  NoteProjectCost,
  ReopenResumption,
} from '../../intervention/commands';
import type { Send } from '../../kernel';
import { totalOf } from '../../reporting/amounts';
import type { Instant } from '../../time';
import type { AppealEnded, AppealFiled, AppealStayed, ProjectEvent } from '../events';
import { hasEnded, type ProjectState } from '../state';
import type { Follow, Written } from './follow';
import { NOTHING, type Handler } from './handler';

/** An order is issued that binds later: it can be appealed against from now on. */
export const noteOrder: Handler<'NoteOrder'> = (state, command) => {
  const { interventionId, kind, from, waitsForAppeal, at } = command;
  if (hasEnded(state)) return NOTHING;
  return { events: [{ type: 'OrderNoted', interventionId, kind, from, waitsForAppeal, at }] };
};

/** A request to resume the project was refused; the refusal can be appealed against. */
export const noteResumptionRefused: Handler<'NoteResumptionRefused'> = (state, { interventionId, refusalId, at }) =>
  hasEnded(state) ? NOTHING : { events: [{ type: 'ResumptionRefusalNoted', interventionId, refusalId, at }] };

/** What the project is reckoned to cost, in minor units: by its latest forecast, else its baseline, else its submission. */
export function projectCost({ oversight, input }: ProjectState): Pick<NoteProjectCost, 'amount' | 'of'> {
  const forecast = oversight.ratings.forecast?.cost ?? null;
  if (forecast !== null) return { amount: forecast, of: 'forecast' };
  if (oversight.latest) return { amount: oversight.latest.cost, of: 'baseline' };
  return { amount: input?.cost ? totalOf(input.cost) : null, of: 'submission' };
}

/** Tells a proceeding what the project is reckoned to cost: powers may end at an amount. */
export function tellCost(state: ProjectState, interventionId: string, at: Instant): Send {
  const command: NoteProjectCost = { type: 'NoteProjectCost', ...projectCost(state), at };
  return { to: `intervention/${interventionId}`, command, effectiveAt: at };
}

const CHANGES_COST: readonly ProjectEvent['type'][] = [
  'ForecastPosted',
  'BaselineSet',
  'BaselineApproved',
  'ProjectAmended',
];

/** What the open proceedings of the project learn of it: another cost, and appeals against orders that do not bind yet. */
export const tellsProceedings: Follow = (written) => ({
  sends: [...costTold(written), ...appealsTold(written.before, written.events)],
});

function costTold({ before, after, events, context }: Written): readonly Send[] {
  if (before.interventions.length === 0 || !events.some(({ type }) => CHANGES_COST.includes(type))) return [];
  const [was, is] = [projectCost(before), projectCost(after)];
  if (was.amount === is.amount && was.of === is.of) return [];
  return after.interventions.map(({ id }) => tellCost(after, id, context.now));
}

/** Appeals against pauses in force are told where they are decided; these are against orders that wait for their day. */
const appealsTold = ({ orders, id }: ProjectState, events: readonly ProjectEvent[]): readonly Send[] =>
  events.flatMap((event) => {
    if (event.type !== 'AppealFiled' && event.type !== 'AppealStayed' && event.type !== 'AppealEnded') return [];
    if (event.type === 'AppealEnded' && event.kind === 'resumption_refused')
      return event.setAside ? [asksAgain(event)] : [];
    const order = orders.issued.find(({ interventionId }) => interventionId === event.ref);
    return order ? ofAppeal(event, order, id) : [];
  });

/** The refusal of a resumption has no effect any more: whoever may resume the project has to answer anew. */
function asksAgain({ ref: refusalId, at }: AppealEnded): Send {
  const command: ReopenResumption = { type: 'ReopenResumption', refusalId, at };
  return { to: `intervention/${refusalId.slice(0, refusalId.lastIndexOf('.'))}`, command, effectiveAt: at };
}

function ofAppeal(
  event: AppealFiled | AppealStayed | AppealEnded,
  { waitsForAppeal, kind }: ProjectState['orders']['issued'][number],
  projectId: string,
): readonly Send[] {
  const { appealId, at, ref } = event;
  const send = (command: NoteAppeal | NoteAppealStay | EndIntervention): Send => ({
    to: `intervention/${ref}`,
    command,
    effectiveAt: at,
  });
  const stay = (stayed: boolean) => send({ type: 'NoteAppealStay', appealId, stayed, at });
  switch (event.type) {
    case 'AppealFiled':
      return event.late || !waitsForAppeal ? [] : [send({ type: 'NoteAppeal', appealId, open: true, at })];
    case 'AppealStayed':
      return kind === 'cancellation' ? [stay(true)] : [];
    case 'AppealEnded': {
      const closed = waitsForAppeal ? [send({ type: 'NoteAppeal', appealId, open: false, at })] : [];
      if (kind === 'pause') return event.setAside ? [] : closed;
      // Of pauses this is told where the appeal is decided.
      return event.setAside
        ? [send({ type: 'EndIntervention', reason: 'annulled', projectId, at })]
        : [...closed, stay(false)];
    }
  }
}

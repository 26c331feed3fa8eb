import { moneyUsed } from '../../domain/project/decide/pilot/caps';
import { scaleBlockers, type ScaleBlocker } from '../../domain/project/decide/pilot/evidence';
import { pilotBody } from '../../domain/project/decide/pilot/who';
import type {
  ExemptionEnded,
  ExemptionGranted,
  PilotDecided,
  PilotResultRecorded,
  PilotResultRefused,
  PilotResultVerified,
  ProjectSubmitted,
} from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import { pilotStatus, type PilotState } from '../../domain/project/state/pilot';
import { findProject, lawOf, stateOf, type QueryDeps } from './details';
import { eventsOfProject, toldOf, type Told } from './told';

/** A pilot: how far it has gone, what it has shown, what was decided, and which rules do not bind it. */
export interface PilotRecord {
  readonly currency: string;
  readonly pilot: PilotState | null;
  readonly status: 'none' | 'planned' | 'running' | 'held' | 'stopped' | 'scaled';
  readonly money: number;
  readonly blockers: readonly ScaleBlocker[];
  readonly decidedBy: string;
  readonly scaleDecidedBy: string;
  readonly scaledFrom: string | null;
  readonly results: readonly (Told<PilotResultRecorded> & { readonly status: 'unverified' | 'verified' | 'refused' })[];
  readonly decisions: readonly Told<PilotDecided>[];
  readonly exemptions: readonly {
    readonly granted: Told<ExemptionGranted>;
    readonly ended: Told<ExemptionEnded> | null;
  }[];
}

type PilotTold =
  | ProjectSubmitted
  | PilotResultRecorded
  | PilotResultVerified
  | PilotResultRefused
  | PilotDecided
  | ExemptionGranted
  | ExemptionEnded;

const TYPES: readonly PilotTold['type'][] = [
  'ProjectSubmitted',
  'PilotResultRecorded',
  'PilotResultVerified',
  'PilotResultRefused',
  'PilotDecided',
  'ExemptionGranted',
  'ExemptionEnded',
];

/** The pilot of a project that is known to exist. */
export async function pilotRecordOf(deps: QueryDeps, projectId: string): Promise<PilotRecord | null> {
  const project = await findProject(deps, projectId);
  if (!project) return null;
  const { regime } = await lawOf(deps, project.regime.hash);
  const [state, told] = await Promise.all([
    stateOf<ProjectState>(deps, `project/${projectId}`),
    eventsOfProject<PilotTold>(deps.prisma, projectId, TYPES),
  ]);
  const { pilot } = state;
  const verified = toldOf(told, 'PilotResultVerified').map(({ event }) => event.resultId);
  const refused = toldOf(told, 'PilotResultRefused').map(({ event }) => event.resultId);
  const ended = toldOf(told, 'ExemptionEnded');
  return {
    currency: regime.money.currency,
    pilot,
    status: pilot ? pilotStatus(pilot) : 'none',
    money: moneyUsed(state),
    blockers: pilot && !pilot.ended ? scaleBlockers(state, pilot, regime) : [],
    decidedBy: pilotBody('stop', regime) ?? 'agency',
    scaleDecidedBy: pilotBody('scale', regime) ?? 'agency',
    scaledFrom: toldOf(told, 'ProjectSubmitted')[0]?.event.scaledFrom?.pilotId ?? null,
    results: toldOf(told, 'PilotResultRecorded').map((each) => {
      const { resultId } = each.event;
      const status = verified.includes(resultId) ? 'verified' : refused.includes(resultId) ? 'refused' : 'unverified';
      return { ...each, status };
    }),
    decisions: toldOf(told, 'PilotDecided'),
    exemptions: toldOf(told, 'ExemptionGranted').map((granted) => ({
      granted,
      ended: ended.find(({ event }) => event.exemptionId === granted.event.exemptionId) ?? null,
    })),
  };
}

import type { AgencyStanding } from '../../standing/state';
import type { Instant } from '../../time';

/** A decision that the agency took itself and that is looked at. */
export interface OpenAudit {
  readonly decisionId: string;
  readonly grantId: string;
  readonly gateId: string;
  readonly body: string;
  readonly since: Instant;
}

/** What bodies said about how the project comes under oversight, and how closely. */
export interface AdmissionState {
  /** The tier that the classifying body gave. */
  readonly classified: string | null;
  /** The key of the body that called the project in. */
  readonly calledInBy: string | null;
  /** Facts that no submission can state and that the latest finding lacks: a body must supply them. */
  readonly awaits: readonly string[];
  /** How the agency stands, where that makes a difference; null while nothing was told. */
  readonly agency: AgencyStanding | null;
  readonly audits: readonly OpenAudit[];
}

export const NO_ADMISSION: AdmissionState = {
  classified: null,
  calledInBy: null,
  awaits: [],
  agency: null,
  audits: [],
};

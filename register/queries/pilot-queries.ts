import type { PilotListRequest, PilotRow } from './pilot-list';
import type { PilotRecord } from './pilots';
import type { ProductRecord } from './products';
import type { Paged, Viewer } from './types';

export type { PilotRow } from './pilot-list';
export type { PilotRecord } from './pilots';
export type { ProductRecord } from './products';

/** Reading of pilots and products; null for whoever does not see the case. */
export interface PilotQueries {
  pilotList(request: PilotListRequest): Paged<PilotRow>;
  pilot(viewer: Viewer, projectId: string): Promise<PilotRecord | null>;
  productTerms(viewer: Viewer, projectId: string): Promise<ProductRecord | null>;
}

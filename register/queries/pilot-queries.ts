import type { PilotRecord } from './pilots';
import type { ProductRecord } from './products';
import type { Viewer } from './types';

export type { PilotRecord } from './pilots';
export type { ProductRecord } from './products';

/** Reading of pilots and products; null for whoever does not see the case. */
export interface PilotQueries {
  pilot(viewer: Viewer, projectId: string): Promise<PilotRecord | null>;
  productTerms(viewer: Viewer, projectId: string): Promise<ProductRecord | null>;
}

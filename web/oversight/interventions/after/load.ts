import { z } from 'zod';
import { runDownSchema, supplierClaimSchema } from '../../../../contracts/api/comparison';
import type { PageContext } from '../../../frame/page';
import { at } from '../../../frame/route-at';

export type RunDown = z.infer<typeof runDownSchema>;
export type Claim = z.infer<typeof supplierClaimSchema>;

/** How a cancelled project is wound up; null where nothing is. */
export async function runDownOf({ desk }: PageContext, projectId: string): Promise<RunDown | null> {
  const read = await desk.read(runDownSchema, at`/projects/${projectId}/run-down`);
  return read.ok ? read.value.value : null;
}

const claimsSchema = z.object({ items: z.array(supplierClaimSchema) });

/** What suppliers claim because of orders. */
export async function claimsOf({ desk }: PageContext, projectId: string): Promise<readonly Claim[]> {
  const read = await desk.read(claimsSchema, at`/projects/${projectId}/supplier-claims`);
  return read.ok ? read.value.value.items : [];
}

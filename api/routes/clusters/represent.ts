import type { z } from 'zod';
import {
  foundToWire,
  type clusterRowSchema,
  type clusterSchema,
  type slicesSchema,
} from '../../../contracts/api/clusters';
import { formatMoney } from '../../../domain/money';
import type { ClusterDetail, ClusterRow } from '../../../register/queries/clusters';
import type { TogetherWith } from '../../../register/queries/slices';
import { withActs } from '../../task-acts';

type RowOnWire = z.infer<typeof clusterRowSchema>;

/** A cluster in a list. */
export function rowToWire({ sumMinor, currency, members, ...row }: ClusterRow): RowOnWire {
  const money = (minor: number) => formatMoney({ minor, currency });
  return {
    ...row,
    sum: money(sumMinor),
    members: members.map(({ amountMinor, ...member }) => ({
      ...member,
      amount: amountMinor === null ? null : money(amountMinor),
    })),
  } as RowOnWire;
}

/** A cluster with its evidence and its history. */
export function clusterToWire({ row, found, tasks, clocks, ...detail }: ClusterDetail): z.infer<typeof clusterSchema> {
  const { lines: met, ...picture } = foundToWire(found, row.currency);
  const { linksInAll } = found;
  const shown = { ...rowToWire(row), ...detail, ...picture, met, linksInAll, tasks: tasks.map(withActs), clocks };
  return structuredClone(shown) as unknown as z.infer<typeof clusterSchema>;
}

/** What a project comes to with others; null where it is no slice. */
export function slicesToWire(told: TogetherWith | null): z.infer<typeof slicesSchema> | null {
  if (!told) return null;
  const { found, projects, currency, ...rest } = told;
  const amounts = new Map(found.members.map((member) => [member.projectId, member]));
  return structuredClone({
    ...rest,
    ...foundToWire(found, currency),
    sum: formatMoney({ minor: found.sum, currency }),
    programme: found.programme,
    with: projects.map((project) => {
      const { amount = null, on = '' } = amounts.get(project.id) ?? {};
      return { ...project, on, amount: amount === null ? null : formatMoney({ minor: amount, currency }) };
    }),
  }) as unknown as z.infer<typeof slicesSchema>;
}

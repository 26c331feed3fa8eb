import { personsOf } from '../../domain/actor';
import type { Actor } from '../../domain/kernel';
import type { RulesTaskKind } from '../../domain/regime/adoption/tasks';
import { Prisma } from '../../generated/prisma/client';

/** Kinds of the tasks that `withRulesTasks` adds; who sees such a row is the one it waits for. */
export const OF_RULES: readonly RulesTaskKind[] = ['approve_rules', 'start_rollout'];

/**
 * What `task` holds, with what waits for the actor about rules. Those tasks are kept nowhere: they are read from the
 * proposals themselves, so that one that is approved, refused or taken back waits for nobody any more.
 */
export function withRulesTasks(actor: Actor): Prisma.Sql {
  const reach = reachOf(actor);
  if (!reach) return Prisma.sql`task`;
  const persons = [...personsOf(actor)];
  return Prisma.sql`(
    SELECT stream, task_id, kind, project_id, agency_id, jurisdiction, role, body_id, body_key, person_id, since, clock_id,
           subject FROM task
    UNION ALL
    SELECT 'regime/' || v.hash, 'approve_rules', 'approve_rules', NULL, '', v.jurisdiction, ${reach.role}, NULL, NULL, NULL,
           s.at, NULL, jsonb_build_object('regimeId', v.regime_id, 'version', v.version, 'hash', v.hash,
                                          'proposedBy', s.by, 'reason', s.reason)
      FROM regime_version v JOIN LATERAL (
        SELECT * FROM regime_step x WHERE x.hash = v.hash AND x.act = 'propose' ORDER BY x.id DESC LIMIT 1) s ON true
     WHERE v.status = 'proposed' AND ${reach.over(Prisma.sql`v.jurisdiction`)}
       AND NOT (s.by = ANY(${persons}) OR COALESCE(s.on_behalf_of = ANY(${persons}), false) OR s.authors && ${persons})
    UNION ALL
    SELECT 'rollout/' || r.id, 'start_rollout', 'start_rollout', NULL, '', r.jurisdiction, ${reach.role}, NULL, NULL, NULL,
           r.proposed_at, NULL, jsonb_build_object('rolloutId', r.id, 'toHash', r.to_hash, 'reason', r.why)
      FROM rollout r
     WHERE r.status = 'proposed' AND ${reach.over(Prisma.sql`r.jurisdiction`)} AND NOT EXISTS (
       SELECT 1 FROM rollout_step p WHERE p.rollout_id = r.id AND p.act = 'propose'
          AND (p.by = ANY(${persons}) OR p.on_behalf_of = ANY(${persons}))))`;
}

/** Over which rules the actor decides: administrators over all, deciders over those of their jurisdiction. */
function reachOf({ appointments }: Actor) {
  if (appointments.some(({ role }) => role === 'administrator')) {
    return { role: 'administrator', over: () => Prisma.sql`true` };
  }
  const own = appointments.filter(({ role }) => role === 'oversight_decider').map(({ jurisdiction }) => jurisdiction);
  if (own.length === 0) return null;
  return { role: 'oversight_decider', over: (of: Prisma.Sql) => Prisma.sql`${of} = ANY(${own})` };
}

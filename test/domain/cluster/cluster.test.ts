import { cluster } from '../../../domain/cluster';
import type { ClusterCommand } from '../../../domain/cluster/commands';
import type { ClusterEvent } from '../../../domain/cluster/events';
import type { ClusterState, FoundCluster } from '../../../domain/cluster/state';
import { SYSTEM, type Actor } from '../../../domain/kernel';
import type { Aggregation } from '../../../domain/regime/admission';
import type { Regime } from '../../../domain/regime/types';
import { AGENCY, approver, at, author, otherAgency, person } from '../fixtures/people';
import { calendarFor, DK } from '../fixtures/regimes';
import { Play } from '../review/play';

const M = 1_000_000_00;
const START = '2025-05-02T08:00:00.000Z';

const rulesWith = (aggregation: Partial<Aggregation> = {}): Regime => ({
  ...DK,
  aggregation: { ...(DK.aggregation as Aggregation), ...aggregation },
});

/** Projects of so many millions each, of one agency unless they say another. */
const found = (millions: readonly number[], more: Partial<FoundCluster> = {}, agencies: readonly string[] = []) => {
  const members = millions.map((each, n) => ({
    ...{ projectId: `p-${n + 1}`, agencyId: agencies[n] ?? AGENCY, on: `2025-0${n + 1}-10`, amount: each * M },
  }));
  return {
    ...{ members, links: [], linksInAll: 0, from: '2025-01-10', to: '2025-05-02', programme: false },
    sum: millions.reduce((sum, each) => sum + each * M, 0),
    lines: [{ id: 'it-project', operator: '>=', amount: 15 * M, leadsTo: 'scope' }],
    ...more,
  } satisfies FoundCluster;
};

class Split extends Play<ClusterState, ClusterCommand, ClusterEvent, never> {
  readonly secretary: Actor;
  readonly chair: Actor;

  constructor(rules: Regime = rulesWith()) {
    super(cluster, rules, calendarFor(rules), START);
    this.secretary = person('siri', at(rules, 'it-raad', 'council_secretary'));
    this.chair = person('carin', at(rules, 'it-raad', 'council_chair'));
  }

  notes(what: FoundCluster | null, when = this.now): this {
    return this.does(SYSTEM, { type: 'NoteSlices', clusterId: 'c-1', regimeHash: 'hash', found: what, at: when });
  }

  code(actor: Actor, command: ClusterCommand): string {
    return this.refused(actor, command).code;
  }

  get story(): readonly string[] {
    return this.recorded.map(({ event }) => event.type);
  }
}

const justify = (agencyId = AGENCY) =>
  ({ type: 'GiveJustification', agencyId, text: 'Two systems.', documents: [] }) as const;
const merge = { type: 'MergeCluster', decisionId: 'd-1', leadId: 'p-1', reasons: 'One system.' } as const;
const immunity = { type: 'RecordImmunity', decisionId: 'd-2', reasons: 'Independent.' } as const;
const lift = { type: 'LiftCluster', decisionId: 'd-3', reasons: 'Not one.' } as const;

describe('a cluster that is found', () => {
  it('asks the agency for ten working days why its projects are apart, from what brought it about', () => {
    const play = new Split().notes(found([14, 13]), '2025-05-02T07:00:00.000Z');
    expect(play.story).toEqual(['ClusterFound', 'JustificationAsked']);
    expect(play.state.clocks).toMatchObject([{ startedAt: '2025-05-02T07:00:00.000Z', budget: { n: 10 } }]);
    expect(play.tasks().map(({ kind, assignee }) => [kind, assignee.bodyId])).toEqual([['justify_split', AGENCY]]);
    play.until('2025-05-18T08:00:00.000Z');
    expect(play.events('JustificationOverdue')).toMatchObject([
      { agencies: [AGENCY], ranOut: { dueDate: '2025-05-16' } },
    ]);
    expect(play.tasks().map(({ kind }) => kind)).toEqual(['justify_split', 'decide_cluster']);
  });

  it('is only told of where the rule flags, and is the body’s to decide where it merges', () => {
    const flagged = new Split(rulesWith({ action: 'flag' })).notes(found([14, 13]));
    expect([flagged.story, flagged.tasks()]).toEqual([['ClusterFound'], []]);
    const merging = new Split(rulesWith({ action: 'merge' })).notes(found([14, 13]));
    expect(merging.tasks().map(({ kind }) => kind)).toEqual(['decide_cluster']);
  });

  it('is the same when it is found again, and lifted by itself when it is none any more', () => {
    const play = new Split().notes(found([14, 13])).notes(found([14, 13]));
    expect(play.story).toHaveLength(2);
    expect(play.notes(null).events('ClusterLifted')).toMatchObject([{ how: 'no_longer' }]);
  });

  it('moves no last day that runs when it grows, and asks anew whoever has answered', () => {
    const play = new Split().notes(found([14, 13]));
    const [clock] = play.state.clocks;
    expect(play.notes(found([14, 13, 12])).state.clocks).toEqual([clock]);
    play.does(approver, justify()).notes(found([14, 13, 12, 11]));
    expect(play.events('ClusterGrew').map(({ joined }) => joined)).toEqual([['p-3'], ['p-4']]);
    expect(play.state.asked?.waitsFor).toEqual([AGENCY]);
  });
});

describe('a justification', () => {
  it('is given by the approver of each agency that was asked, once', () => {
    const play = new Split().notes(found([14, 13], {}, [AGENCY, 'agency-2']));
    expect(play.code(author, justify())).toBe('not-authorised');
    expect(play.code(otherAgency, justify())).toBe('not-authorised');
    play.does(approver, justify());
    expect(play.code(approver, justify())).toBe('justification-not-asked');
    expect(play.tasks().map(({ kind }) => kind)).toEqual(['justify_split']);
    play.does(otherAgency, justify('agency-2'));
    expect(play.tasks().map(({ kind }) => kind)).toEqual(['decide_cluster']);
    expect(play.state.clocks).toEqual([]);
  });

  it('is asked for again by the body in charge, not while it is waited for, and not without a time for it', () => {
    const ask = { type: 'AskJustification', reason: 'That was no answer.' } as const;
    const play = new Split().notes(found([14, 13]));
    expect(play.code(play.secretary, ask)).toBe('justification-pending');
    play.does(approver, justify());
    expect(play.code(approver, ask)).toBe('not-authorised');
    expect(play.does(play.secretary, ask).state.asked?.waitsFor).toEqual([AGENCY]);
    const { justification: _, ...rule } = rulesWith({ action: 'flag' }).aggregation as Aggregation;
    const timeless = new Split({ ...DK, aggregation: rule }).notes(found([14, 13]));
    expect(timeless.code(timeless.secretary, ask)).toBe('justification-not-used');
  });
});

describe('a merger', () => {
  it('tells the lead what the others come to and the others whom they follow, and again when it grows', () => {
    const play = new Split().notes(found([14, 13]));
    expect(play.code(approver, merge)).toBe('not-authorised');
    expect(play.code(play.secretary, { ...merge, leadId: 'p-9' })).toBe('not-in-cluster');
    play.does(play.secretary, merge);
    const told = (amount: number, projects: readonly string[]) =>
      ['p-1', ...projects].map((id) => ({
        to: `project/${id}`,
        command: expect.objectContaining({ type: 'JoinScrutiny', leadId: 'p-1', amount, projects }),
      }));
    expect(play.sends).toMatchObject(told(13 * M, ['p-2']));
    play.notes(found([14, 13, 12]));
    expect(play.sends.slice(2)).toMatchObject(told(25 * M, ['p-2', 'p-3']));
    expect(play.notes(null).state.status).toBe('merged');
    play.does(play.secretary, lift);
    expect(play.sends.slice(5).map(({ command }) => command.type)).toEqual(Array(3).fill('LeaveScrutiny'));
  });

  it('has effect once another person has signed, where the rule wants that', () => {
    const play = new Split(rulesWith({ secondSignature: ['merge'] })).notes(found([14, 13]));
    play.does(play.secretary, merge);
    expect(play.state.status).toBe('open');
    expect(play.code(play.chair, immunity)).toBe('signature-pending');
    const sign = { type: 'SignClusterDecision', decisionId: 'd-1' } as const;
    expect(play.code(play.secretary, sign)).toBe('not-authorised');
    expect(play.does(play.chair, { ...sign, refuse: 'Ask first.' }).state.pending).toBeNull();
    play.does(play.chair, { ...merge, decisionId: 'd-4' });
    expect(play.code(play.chair, { ...sign, decisionId: 'd-4' })).toBe('same-signatory');
    const other = person('cecilia', at(DK, 'it-raad', 'council_chair'));
    expect(play.does(other, { ...sign, decisionId: 'd-4' }).state).toMatchObject({ status: 'merged', leadId: 'p-1' });
    expect(play.events('ClusterMerged')).toMatchObject([{ by: ['carin'], signedBy: ['cecilia'] }]);
  });
});

describe('an immunity', () => {
  it('lasts as long as the rule says at most, and ends with its last day', () => {
    const play = new Split().notes(found([14, 13]));
    expect(play.code(play.secretary, { ...immunity, until: '2026-05-03' })).toBe('immunity-too-long');
    expect(play.code(play.secretary, { ...immunity, until: '2025-05-02' })).toBe('date-passed');
    play.does(play.secretary, immunity);
    expect(play.state).toMatchObject({ status: 'immune', immuneUntil: '2026-05-02' });
    expect(play.code(play.secretary, merge)).toBe('cluster-settled');
    play.until('2026-05-04T08:00:00.000Z');
    expect(play.events('ImmunityExpired')).toHaveLength(1);
    expect(play.procedure().ended).toBe(true);
  });

  it('is known only where the rule knows it', () => {
    const { immunityMonths: _, ...rule } = DK.aggregation as Aggregation;
    const play = new Split({ ...DK, aggregation: rule }).notes(found([14, 13]));
    expect(play.code(play.secretary, immunity)).toBe('immunity-not-used');
  });
});

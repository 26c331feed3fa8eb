import fc from 'fast-check';
import { SYSTEM, type Actor } from '../../../domain/kernel';
import type { ProjectCommand } from '../../../domain/project/commands';
import type { Regime } from '../../../domain/regime/types';
import { epochMs, instantAt, MS_PER_DAY } from '../../../domain/time';
import { baselineOf, estimateOf } from '../fixtures/baselines';
import { exitDecisionOf, exitOf, lessonOf } from '../fixtures/exits';
import { AGENCY, approver, at, author, ofAgency, person } from '../fixtures/people';
import type { ProjectPlay } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { running } from './advice';

/** Baselines may change at once, so that a sequence gets far. */
const withFreeze = (frozenAfter: Regime['benefits']['frozenAfter']): Regime => ({
  ...SE,
  benefits: { ...SE.benefits, frozenAfter },
  baseline: { ...SE.baseline, rebaseline: { approver: 'oversight' } },
});

const attempts = fc.array(
  fc.record({
    act: fc.nat(12),
    who: fc.nat(5),
    choice: fc.nat(3),
    /** The next step is taken as it should be, by whom it is asked. */
    right: fc.boolean(),
    days: fc.constantFrom(0, 0, 0, 1, 20, 100),
  }),
  { minLength: 20, maxLength: 70, size: 'max' },
);

const pick = <T>(items: readonly T[], n: number): T => items[n % items.length]!;
const dayFrom = (now: string, days: number): string => instantAt(epochMs(now) + days * MS_PER_DAY).slice(0, 10);

function commandOf(play: ProjectPlay, act: number, choice: number): ProjectCommand {
  const { state, now, recorded } = play;
  const next = `n-${recorded.length}`;
  const today = dayFrom(now, 0);
  const number = state.benefits.measurements[0]?.number ?? 1;
  const benefit = { ...baselineOf(estimateOf(40, 'SEK')).benefits![0]!, target: pick([12_000, 9_000, 3_000], choice) };
  const values = state.benefits.promised.map(({ id: benefitId }) => ({
    ...{ benefitId, value: choice * 1_000, measuredOn: today, evidence: 'Time sheets.' },
  }));
  const lessonId = state.learning.unconfirmed[0]?.lessonId ?? next;
  const commands: readonly ProjectCommand[] = [
    baselineOf(estimateOf(40 + choice, 'SEK'), next, { benefits: choice === 3 ? [] : [benefit] }),
    {
      type: 'DecideBaseline',
      baselineId: state.oversight.proposal?.baselineId ?? next,
      value: choice === 0 ? 'refuse' : 'approve',
      reasons: 'So.',
    },
    { type: 'RecordGoLive', date: dayFrom(now, -choice), text: 'In use.' },
    exitOf(play, { exitId: next, completedOn: today, ...(choice === 0 ? { takenOver: [] } : {}) }),
    exitDecisionOf(choice === 0 ? 'refuse' : 'approve', { exitId: state.exit.proposal?.exitId ?? next }),
    lessonOf(next, { occasion: state.learning.due[0]?.occasion ?? null }),
    { type: 'ConfirmLesson', lessonId },
    { type: 'MeasureBenefits', number, values, documents: [] },
    { type: 'VerifyBenefits', number, verdict: choice === 0 ? 'returned' : 'verified', reason: 'Seen.' },
    {
      type: 'FileImplementationReview',
      reviewId: next,
      objectives: state.benefits.promised.map(({ id }) => ({ objective: id, result: 'met' as const, text: 'Yes.' })),
      summary: 'So it was.',
      documents: [],
    },
    { type: 'RequestInformation', requestId: next, questions: ['What remains?'] },
    { type: 'Tick' },
    { type: 'Tick' },
  ];
  return pick(commands, act);
}

/** What the case waits for, and who does it. */
function rightStep(play: ProjectPlay): { readonly command: ProjectCommand; readonly actor: Actor } {
  const { state } = play;
  const { exit, learning, benefits } = state;
  const measured = benefits.measurements[0]?.status === 'measured';
  const [unconfirmed] = learning.unconfirmed;
  if (state.oversight.first === null) return { command: commandOf(play, 0, 0), actor: approver };
  if (unconfirmed?.by.includes(author.id)) return { command: commandOf(play, 6, 0), actor: approver };
  if (unconfirmed) return { command: { type: 'ConfirmLesson', lessonId: unconfirmed.lessonId }, actor: author };
  if (learning.due.length > 0) return { command: commandOf(play, 5, 0), actor: author };
  if (exit.proposal) return { command: commandOf(play, 4, 1), actor: play.decider };
  if (state.status === 'running') return { command: commandOf(play, 3, 1), actor: author };
  return measured
    ? { command: commandOf(play, 8, 1), actor: play.officer }
    : { command: commandOf(play, 7, 1), actor: author };
}

describe.each(['go_live', 'decision'] as const)('whatever people try, where targets freeze after %s', (frozenAfter) => {
  const rules = withFreeze(frozenAfter);
  const both = person('berta', at(rules, 'oversight', 'oversight_decider'), ofAgency(AGENCY, 'agency_approver'));

  it('a frozen target never changes, the first baseline stays, and nobody decides on, verifies or confirms his own', () => {
    let closed = 0;
    let verified = 0;
    fc.assert(
      fc.property(attempts, (sequence) => {
        const play = running(rules, []);
        const people = [author, approver, play.officer, play.decider, play.otherDecider, both];
        let first = play.state.oversight.first;
        for (const { act, who, choice, days, right } of sequence) {
          if (days > 0) play.passes(instantAt(epochMs(play.now) + days * MS_PER_DAY));
          const before = play.state;
          const tried = { actor: pick(people, who), command: commandOf(play, act, choice) };
          const { actor, command } = right ? rightStep(play) : tried;
          const done = play.act(command.type === 'Tick' ? SYSTEM : actor, command) === null;
          const { state } = play;
          if (first) expect(state.oversight.first).toBe(first);
          first = state.oversight.first;
          const isFrozen = frozenAfter === 'decision' ? before.oversight.first : before.exit.goLive;
          if (isFrozen) expect(state.benefits.promised).toEqual(expect.arrayContaining([...before.benefits.promised]));
          if (!done) continue;
          if (command.type === 'DecideExit') expect(before.exit.proposal?.by).not.toContain(actor.id);
          if (command.type === 'VerifyBenefits') {
            expect(
              before.benefits.measurements.find((each) => each.number === command.number)?.measuredBy,
            ).not.toContain(actor.id);
            expect(actor).not.toBe(both);
            verified += 1;
          }
          if (command.type === 'ConfirmLesson') {
            expect(before.learning.unconfirmed.find((each) => each.lessonId === command.lessonId)?.by).not.toContain(
              actor.id,
            );
          }
          if (state.status === 'closed' && before.status !== 'closed') {
            expect(before.learning.due).toEqual([]);
            closed += 1;
          }
        }
        expect(JSON.stringify(play.state).length).toBeLessThan(64 * 1024);
      }),
      { numRuns: 25, seed: 5 },
    );
    expect({ closed: closed > 0, verified: verified > 0 }).toEqual({ closed: true, verified: true });
  });
});

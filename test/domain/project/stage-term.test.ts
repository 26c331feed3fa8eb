import fc from 'fast-check';
import type { ProjectCommand } from '../../../domain/project/commands';
import type { Stage } from '../../../domain/regime/procedure';
import type { Regime } from '../../../domain/regime/types';
import { validateRegime } from '../../../domain/regime/validate';
import { author } from '../fixtures/people';
import type { ProjectPlay } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { running } from './advice';

const limited = (changes: Partial<Stage>): Regime => ({
  ...SE,
  reporting: { ...SE.reporting, late: { effect: 'none' } },
  triggers: [],
  escalation: [],
  stages: SE.stages.map((stage) => (stage.id === 'realisation' ? { ...stage, ...changes } : stage)),
});
const SIX_MONTHS = { maxDuration: { n: 6, unit: 'month' } } as const;

/** A project whose realisation has begun on some day of March 2025. */
const runs = (changes: Partial<Stage>): ProjectPlay => running(limited(changes), []);

const startOf = (play: ProjectPlay): string => play.events('StageStarted').at(-1)!.at.slice(0, 10);
const inSixMonths = (play: ProjectPlay): string => startOf(play).replace('2025-03', '2025-09');
const dueOf = (play: ProjectPlay): string | null =>
  play.dueDate(play.state.clocks.find(({ purpose }) => purpose === 'stage_term')?.id ?? '');
const after = (day: string): string => new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString();
const kindsOf = (play: ProjectPlay): readonly string[] => play.taskIds().map((id) => id.split(':')[0]!);
const spends = (id: string): ProjectCommand => ({
  ...{ type: 'RecordSpending', spendingId: id, class: 'analysis', amount: 100, currency: 'SEK' },
  ...{ date: '2025-03-03', reference: 'Invoice' },
});
const extends_ = (until: string): ProjectCommand => ({ type: 'ExtendStage', until, reasons: 'The tender was late.' });

describe('a stage that may last six months', () => {
  it('warns the agency twenty working days before its last day, or when the rules say', () => {
    const play = runs(SIX_MONTHS);
    expect(dueOf(play)).toBe(inSixMonths(play));
    expect(play.state.clocks.find(({ purpose }) => purpose === 'stage_term')).toMatchObject({ remindBefore: [20] });
    const early = runs({ ...SIX_MONTHS, remindBefore: [40, 5] });
    expect(early.state.clocks.find(({ purpose }) => purpose === 'stage_term')).toMatchObject({ remindBefore: [40, 5] });
  });

  it('is told of when it lasts longer, and goes on, where the rules say nothing else', () => {
    const play = runs(SIX_MONTHS);
    play.passes(after(inSixMonths(play)));
    expect(play.events('StageTermOver')).toMatchObject([{ stageId: 'realisation', effect: 'notice' }]);
    expect(kindsOf(play)).not.toContain('decide_stage_term');
    play.then(author, spends('s1'));
    expect(play.state.status).toBe('running');
  });

  it('goes one level up where they say so, until the body lets it last longer', () => {
    const play = runs({ ...SIX_MONTHS, whenOver: 'escalate' });
    play.passes(after(inSixMonths(play)));
    expect(kindsOf(play)).toContain('decide_stage_term');
    expect(play.code(author, extends_('2026-01-30'))).toBe('not-authorised');
    expect(play.code(play.officer, extends_('2026-01-30'))).toBe('not-authorised');
    expect(play.code(play.signatory, extends_('2025-01-30'))).toBe('date-passed');
    play.then(play.signatory, extends_('2026-01-30'));
    expect([dueOf(play), kindsOf(play).includes('decide_stage_term')]).toEqual(['2026-01-30', false]);
    play.passes('2026-01-31T12:00:00.000Z');
    expect(play.events('StageTermOver').map(({ effect }) => effect)).toEqual(['escalate', 'escalate']);
    expect(play.state).toEqual(play.replayed());
  });

  it('has no approval any more where they say so: nothing is spent until it is extended', () => {
    const play = runs({ ...SIX_MONTHS, whenOver: 'lapse' });
    play.then(author, spends('s1')).passes(after(inSixMonths(play)));
    expect(play.refused(author, spends('s2'))).toMatchObject({
      ...{ code: 'class-locked', rule: { id: 'stages.realisation' } },
      facts: { lock: 'stage_term:realisation', releasedBy: 'extension' },
    });
    expect(play.sent('NoteProject').at(-1)?.command).toMatchObject({ standing: { approved: false } });
    play.then(play.decider, extends_('2026-01-30')).then(author, spends('s2'));
    expect(play.state.spent).toEqual({ analysis: 200 });
    expect(play.sent('NoteProject').at(-1)?.command).toMatchObject({ standing: { approved: true } });
  });

  it('is extended before its last day too, and only where the rules limit it', () => {
    const before = runs({ ...SIX_MONTHS, whenOver: 'lapse' });
    before.then(before.decider, extends_('2025-12-31')).passes(after(inSixMonths(before)));
    expect(before.events('StageTermOver')).toEqual([]);
    expect(before.code(before.decider, extends_('2025-12-31'))).toBe('date-passed');
    const endless = runs({});
    expect(endless.code(endless.decider, extends_('2025-12-31'))).toBe('no-stage-term');
  });

  it('is a fault of the rules where something follows and it may last for ever', () => {
    expect(validateRegime(limited({ whenOver: 'lapse' }), ['SE']).map(({ code }) => code)).toEqual([
      'stage-never-over',
    ]);
    expect(validateRegime(limited({ ...SIX_MONTHS, whenOver: 'lapse' }), ['SE'])).toEqual([]);
  });
});

test('whatever is done and however long it takes: each last day is over once, and money stops exactly while it is', () => {
  const acts = fc.array(fc.constantFrom('wait', 'extend', 'spend'), { minLength: 3, maxLength: 14 });
  fc.assert(
    fc.property(acts, (all) => {
      const play = runs({ ...SIX_MONTHS, whenOver: 'lapse' });
      let [month, isOver] = [3, false];
      let last = inSixMonths(play);
      for (const [at, act] of all.entries()) {
        const today = play.now.slice(0, 10);
        if (act === 'wait') {
          month += 2;
          play.passes(new Date(Date.UTC(2025, month, 15)).toISOString());
        } else if (act === 'extend') {
          const from = today > last ? today : last;
          last = new Date(Date.parse(`${from}T12:00:00Z`) + 60 * 86_400_000).toISOString().slice(0, 10);
          play.then(play.decider, extends_(last));
        } else if (isOver) {
          expect(play.code(author, spends(`s-${at}`))).toBe('class-locked');
        } else {
          play.then(author, spends(`s-${at}`));
        }
        isOver = play.now.slice(0, 10) > last;
        expect(play.state.stageTerm?.over !== null).toBe(isOver);
      }
      const over = play.events('StageTermOver').map(({ clockId }) => clockId);
      expect(new Set(over).size).toBe(over.length);
      expect(play.state).toEqual(play.replayed());
    }),
    { numRuns: 20 },
  );
}, 120_000);

import { stringify } from 'yaml';
import type { Regime } from '../../domain/regime/types';
import { presets, readRegimeYaml } from '../../register/regimes';

/** A regime that a test may write in. */
type Draft = { -readonly [Key in keyof Regime]: Regime[Key] };
type Fault = readonly [code: string, pointer: string];

/** A fault put into a regime; what the validator has to say of it, and where. */
type Break = (draft: Draft) => Fault;

const LOST = { id: 'lost', label: { en: 'Lost' }, spendAllowed: [] } as const;
const IDLE = { key: 'archive', kind: 'administration', label: { en: 'Archive' } } as const;
const at = (rule: string, index: number, ...rest: readonly string[]): string => `/${[rule, index, ...rest].join('/')}`;

const FAULTS: Readonly<Record<string, Break>> = {
  'a stage that no gate opens': (draft) => {
    draft.stages = [...draft.stages, LOST];
    return ['not-reachable', at('stages', draft.stages.length - 1)];
  },
  'a gate that no tier passes': (draft) => {
    const [gate] = draft.gates;
    draft.gates = [...draft.gates, { ...gate!, id: 'lost' }];
    return ['not-reachable', at('gates', draft.gates.length - 1)];
  },
  'a gate whose decision no body takes': (draft) => {
    draft.decisions = draft.decisions.map((rule, n) => (n === 0 ? { ...rule, body: 'nobody' } : rule));
    return ['unresolved', at('decisions', 0, 'body')];
  },
  'a gate whose decision is taken where nobody decides': (draft) => {
    draft.bodies = [...draft.bodies, IDLE];
    draft.decisions = draft.decisions.map((rule, n) => (n === 0 ? { ...rule, body: IDLE.key } : rule));
    return ['cannot-decide', at('decisions', 0, 'body')];
  },
  'a gate without a decision': (draft) => {
    draft.gates = draft.gates.map((gate, n) => (n === 0 ? { ...gate, decision: 'none-such' } : gate));
    return ['unresolved', at('gates', 0, 'decision')];
  },
  'a cancellation that no body may order': (draft) => {
    draft.cancel ??= presets().find(({ regime }) => regime.cancel)!.regime.cancel!;
    draft.powers = draft.powers.map((rule) => ({
      ...rule,
      may: rule.may.filter((power) => power !== 'cancel'),
      secondSignature: rule.secondSignature.filter((power) => power !== 'cancel'),
    }));
    return ['power-missing', '/cancel'];
  },
  'a power of a body that is nowhere': (draft) => {
    draft.powers = [...draft.powers, { body: 'nobody', may: ['advise'], secondSignature: [] }];
    return ['unresolved', at('powers', draft.powers.length - 1, 'body')];
  },
  'a time limit whose running out can mean nothing there': (draft) => {
    const limit = { id: 'odd', label: { en: 'Odd' }, kind: 'limit', start: 'receipt', deemed: 'complete' } as const;
    const time = { budget: { n: 5, unit: 'day' }, roll: 'none', suspendOn: [], remindBefore: [] } as const;
    draft.clocks = [...draft.clocks, { ...limit, ...time }];
    draft.decisions = draft.decisions.map((rule, n) => (n === 0 ? { ...rule, clock: 'odd' } : rule));
    return ['meaningless-silence', at('decisions', 0, 'clock')];
  },
  'two amounts for one line': (draft) => {
    const [basis] = draft.costBases;
    const line = {
      operator: '>=',
      history: [],
      leadsTo: 'scope',
      obligations: [],
      basis: { cost: basis!.id },
      when: { fact: 'agency.type', is: '=', value: 'agency' },
    } as const;
    draft.thresholds = [
      ...draft.thresholds,
      { ...line, id: 'twice-a', label: { en: 'A' }, amount: 100 },
      { ...line, id: 'twice-b', label: { en: 'B' }, amount: 200 },
    ];
    return ['contradicts', at('thresholds', draft.thresholds.length - 1)];
  },
  'a calendar that has ended': (draft) => {
    draft.validFrom = '2041-01-01';
    delete draft.validTo;
    return ['calendar-expired', '/calendar/id'];
  },
  'a calendar that is not on file': (draft) => {
    draft.calendar = { ...draft.calendar, id: 'ATLANTIS' };
    return ['unresolved', '/calendar/id'];
  },
};

/** The regime as a text in which that is wrong, and the fault. */
function broken(regime: Regime, breaks: Break): { readonly text: string; readonly fault: Fault } {
  const draft: Draft = structuredClone(regime);
  const fault = breaks(draft);
  return { text: stringify(draft, { aliasDuplicateObjects: false }), fault };
}

const found = (text: string): readonly Fault[] =>
  readRegimeYaml(text).faults.map(({ code, pointer }): Fault => [code, pointer]);

describe.each(presets().map(({ regime }) => [regime.id, regime] as const))('%s', (_, regime) => {
  test('has no fault when it is written out anew', () => {
    expect(found(stringify(regime, { aliasDuplicateObjects: false }))).toEqual([]);
  });

  test.each(Object.entries(FAULTS))('is refused with %s', (_name, breaks) => {
    const { text, fault } = broken(regime, breaks);
    expect(found(text)).toContainEqual(fault);
  });

  test('is warned of a limit that nothing follows from, and of one that nothing uses', () => {
    const draft: Draft = structuredClone(regime);
    const limit = { id: 'idle', label: { en: 'Idle' }, kind: 'limit', start: 'receipt', deemed: 'none' } as const;
    const time = { budget: { n: 5, unit: 'day' }, roll: 'none', suspendOn: [], remindBefore: [] } as const;
    draft.clocks = [...draft.clocks, { ...limit, ...time }];
    const here = at('clocks', draft.clocks.length - 1);
    const warned = readRegimeYaml(stringify(draft, { aliasDuplicateObjects: false })).warnings.map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );
    expect(warned).toEqual(expect.arrayContaining([`clock-without-outcome ${here}/deemed`, `idle-clock ${here}`]));
  });
});

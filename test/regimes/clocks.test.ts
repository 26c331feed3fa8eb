import type { Budget } from '../../domain/clock';
import type { ClockRule, DeemedOutcome, SuspensionCause } from '../../domain/regime/procedure';
import type { Regime } from '../../domain/regime/types';
import { validateRegime } from '../../domain/regime/validate';
import { SMALL } from './fixture';

const clock = (over: Partial<ClockRule> = {}): ClockRule => ({
  ...{ id: 'clock', label: { en: 'Clock' }, kind: 'limit', start: 'receipt', budget: { n: 1, unit: 'month' } },
  ...{ roll: 'none', suspendOn: [], deemed: 'none', remindBefore: [] },
  ...over,
});
const [GATE] = SMALL.gates as [Regime['gates'][number]];
const [ROUND] = SMALL.reviews as [Regime['reviews'][number]];
const [DECISION] = SMALL.decisions as [Regime['decisions'][number]];
const BODIES: Regime['bodies'] = [...SMALL.bodies, { key: 'security', kind: 'consulted', label: { en: 'Security' } }];
const asks = (silence: 'favourable' | 'no_opinion' | 'escalate', wait?: Budget) => ({
  ...GATE,
  consultations: [{ body: 'security', clock: 'clock', silence, ...(wait && { wait }) }],
});

const faultsOf = (over: Partial<Regime>): string[] =>
  validateRegime({ ...SMALL, bodies: BODIES, ...over }, ['NL']).map(({ code, pointer }) => `${code} ${pointer}`);

/** Where a clock is used, with the start that fits there. */
const USES: Readonly<Record<string, (rule: Partial<ClockRule>) => Partial<Regime>>> = {
  completeness: (rule) => ({
    gates: [
      {
        ...GATE,
        completeness: {
          ...{ by: 'oversight', clock: 'clock' },
          ifSilent: rule.deemed === 'complete' || rule.deemed === 'escalate' ? rule.deemed : 'none',
        },
      },
    ],
    clocks: [clock(rule)],
  }),
  'lead time': (rule) => ({
    gates: [{ ...GATE, leadTime: 'clock' }],
    clocks: [clock({ kind: 'waiting', start: 'registration', ...rule })],
  }),
  statement: (rule) => ({
    gates: [asks(rule.deemed === 'favourable' || rule.deemed === 'escalate' ? rule.deemed : 'no_opinion')],
    clocks: [clock({ start: 'passed_on', ...rule })],
  }),
  decision: (rule) => ({ decisions: [{ ...DECISION, clock: 'clock' }], clocks: [clock(rule)] }),
  opinion: (rule) => ({ reviews: [{ ...ROUND, clock: 'clock' }], clocks: [clock(rule)] }),
  answer: (rule) => ({
    reviews: [{ ...ROUND, answer: { by: 'agency', clock: 'clock', publish: false } }],
    clocks: [clock({ start: 'opinion', ...rule })],
  }),
  'free seats': (rule) => ({
    reviews: [
      { ...ROUND, composition: { ...ROUND.composition, unfilled: { clock: 'clock', escalateTo: 'oversight' } } },
    ],
    clocks: [clock({ start: 'unfilled_seats', ...rule })],
  }),
  hearing: (rule) => ({
    hearing: { clock: 'clock', oralOnRequest: false, exceptions: [] },
    powers: [{ body: 'oversight', may: ['freeze_funding'], secondSignature: [] }],
    clocks: [clock({ start: 'notice', ...rule })],
  }),
};

/** What silence can mean where; everything else is refused. */
const MEANINGS: Readonly<Record<string, readonly DeemedOutcome[]>> = {
  completeness: ['complete', 'escalate', 'none'],
  'lead time': ['proceed', 'none'],
  statement: ['favourable', 'no_opinion', 'escalate'],
  decision: ['approve', 'favourable', 'proceed', 'reject', 'escalate', 'lapse', 'none'],
  opinion: ['escalate', 'none', 'lapse', 'no_opinion', 'proceed'],
  answer: ['escalate', 'none'],
  'free seats': ['escalate', 'none'],
  hearing: ['proceed', 'none'],
};

const EVERY: readonly DeemedOutcome[] = [
  ...(['approve', 'reject', 'complete', 'favourable', 'no_opinion', 'escalate', 'lapse', 'proceed', 'none'] as const),
];

describe.each(Object.keys(USES))('the time for %s', (use) => {
  test.each(EVERY)('may or may not mean "%s" when it runs out', (deemed) => {
    const faults = faultsOf(USES[use]!({ deemed })).filter((fault) => fault.startsWith('meaningless-silence'));
    expect(faults.length === 0).toBe(MEANINGS[use]!.includes(deemed));
  });

  test('is accepted with what silence can mean there', () => {
    for (const deemed of MEANINGS[use]!) expect([deemed, faultsOf(USES[use]!({ deemed }))]).toEqual([deemed, []]);
  });
});

test.each<[string, Partial<Regime>, string]>([
  [
    'silence that means one thing by the clock and another by the gate',
    { gates: [asks('favourable')], clocks: [clock({ start: 'passed_on', deemed: 'no_opinion' })] },
    'contradicts /gates/0/consultations/0/clock',
  ],
  [
    'a decision whose time starts with an opinion',
    USES['decision']!({ start: 'opinion' }),
    'wrong-clock-start /decisions/0/clock',
  ],
  [
    'an opinion whose time starts with the notice of a hearing',
    USES['opinion']!({ start: 'notice' }),
    'wrong-clock-start /reviews/0/clock',
  ],
  [
    'consent by silence where nothing can be approved',
    {
      decisions: [{ ...DECISION, values: ['reject'], clock: 'clock' }],
      clocks: [clock({ deemed: 'favourable' })],
    },
    'not-a-value /decisions/0/clock',
  ],
  [
    'a wait for a body whose silence escalates at once',
    {
      gates: [asks('escalate', { n: 5, unit: 'day' })],
      clocks: [clock({ start: 'passed_on', deemed: 'escalate' })],
    },
    'contradicts /gates/0/consultations/0/wait',
  ],
  [
    'a wait of no time',
    {
      gates: [asks('no_opinion', { n: 0, unit: 'day' })],
      clocks: [clock({ start: 'passed_on', deemed: 'no_opinion' })],
    },
    'no-time /gates/0/consultations/0/wait/n',
  ],
  [
    'an extension of a wait',
    USES['lead time']!({ extension: { most: { n: 1, unit: 'week' }, by: 'oversight', reasonRequired: true } }),
    'wrong-clock-kind /clocks/0/extension',
  ],
  [
    'an extension by nobody who acts',
    USES['decision']!({ extension: { most: { n: 1, unit: 'week' }, by: 'parliament', reasonRequired: true } }),
    'cannot-decide /clocks/0/extension/by',
  ],
  [
    'an extension by no time',
    USES['decision']!({ extension: { most: { n: 0, unit: 'week' }, by: 'oversight', reasonRequired: true } }),
    'no-time /clocks/0/extension/most/n',
  ],
])('refuses %s', (_, over, expected) => {
  expect(faultsOf(over)).toContain(expected);
});

describe('a cause that never comes to the clock', () => {
  const never = (use: string, cause: SuspensionCause, over: Partial<Regime> = {}): boolean =>
    faultsOf({ ...USES[use]!({ suspendOn: [cause] }), ...over }).includes('never-suspends /clocks/0/suspendOn/0');

  test('is a recusal anywhere but in the round', () => {
    expect([never('decision', 'recusal'), never('opinion', 'recusal')]).toEqual([true, false]);
  });

  test('is a late body where none is waited for, or where it holds nothing up', () => {
    const escalates = {
      gates: [
        { ...asks('escalate'), consultations: [{ body: 'security', clock: 'other', silence: 'escalate' as const }] },
      ],
    };
    const clocks = [
      clock({ suspendOn: ['consulted_body_late'] }),
      clock({ id: 'other', start: 'passed_on', deemed: 'escalate' }),
    ];
    expect(never('decision', 'consulted_body_late')).toBe(true);
    expect(never('decision', 'consulted_body_late', { ...escalates, clocks })).toBe(false);
    expect(
      never('hearing', 'consulted_body_late', {
        ...escalates,
        clocks: [{ ...clocks[0]!, start: 'notice' }, clocks[1]!],
      }),
    ).toBe(true);
  });
});

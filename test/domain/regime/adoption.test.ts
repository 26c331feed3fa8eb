import { SYSTEM, type Actor } from '../../../domain/kernel';
import {
  firstDayOf,
  lastDayOf,
  refusalOf,
  stageAfter,
  type AdoptionAct,
  type AdoptionStage,
  type AdoptionStep,
  type Publication,
} from '../../../domain/regime/adoption/adoption';

const person = (id: string, onBehalfOf?: string): Actor => ({
  ...{ id, kind: 'person', appointments: [] },
  ...(onBehalfOf !== undefined && { onBehalfOf }),
});
const step = (act: AdoptionAct, by: string, authors: readonly string[] = [], onBehalfOf: string | null = null) =>
  ({ act, by, onBehalfOf, at: '2025-03-03T08:00:00.000Z', reason: null, authors, day: null }) satisfies AdoptionStep;
const codeOf = (act: AdoptionAct, actor: Actor, stage: AdoptionStage, steps: readonly AdoptionStep[] = []) =>
  refusalOf(act, actor, stage, steps)?.code ?? 'done';

describe('rules bind when two people stand behind them', () => {
  const proposal = [step('propose', 'paula', ['anna', 'ben'])];

  test.each(['paula', 'anna', 'ben'])('%s proposed or wrote them, and does not approve them', (id) => {
    expect(codeOf('approve', person(id), 'proposed', proposal)).toBe('own-rules');
    expect(codeOf('approve', person('carl', id), 'proposed', proposal)).toBe('own-rules');
    expect(codeOf('approve', person(id, 'carl'), 'proposed', proposal)).toBe('own-rules');
  });

  test('somebody else does; also whoever proposed for another counts as two', () => {
    expect(codeOf('approve', person('carl'), 'proposed', proposal)).toBe('done');
    const forBoss = [step('propose', 'paula', [], 'boss')];
    expect(codeOf('approve', person('boss'), 'proposed', forBoss)).toBe('own-rules');
  });

  test('only the last proposal counts', () => {
    const again = [...proposal, step('refuse', 'carl'), step('propose', 'dora', ['dora'])];
    expect(codeOf('approve', person('paula'), 'proposed', again)).toBe('done');
    expect(codeOf('approve', person('dora'), 'proposed', again)).toBe('own-rules');
  });

  test.each<AdoptionStage>(['draft', 'proposed'])('without approval a %s version is not published', (stage) => {
    expect(codeOf('publish', person('carl'), stage, proposal)).toBe('needs-approval');
    expect(codeOf('publish', SYSTEM, stage, [])).toBe('done');
  });

  test('each act has its stages, and leads to the next', () => {
    const all: readonly AdoptionStage[] = ['draft', 'proposed', 'approved', 'active', 'retired'];
    const possible = (act: AdoptionAct) => all.filter((stage) => codeOf(act, person('carl'), stage) === 'done');
    expect(possible('propose')).toEqual(['draft']);
    expect(possible('approve')).toEqual(['proposed']);
    expect(possible('refuse')).toEqual(['proposed']);
    expect(possible('publish')).toEqual(['approved', 'retired']);
    expect(possible('retire')).toEqual(['active']);
    expect((['propose', 'approve', 'publish', 'retire', 'refuse'] as const).map(stageAfter)).toEqual([
      ...['proposed', 'approved', 'active', 'retired', 'draft'],
    ]);
  });
});

describe('nobody is bound by rules before they are published', () => {
  const base = { validFrom: '2025-01-01', validTo: null, wanted: null, today: '2025-03-03', mayBePast: false };
  const day = (over: Partial<Publication>) => {
    const found = firstDayOf({ ...base, ...over });
    return found.ok ? found.value : found.fault.code;
  };

  test('a version whose day has passed begins today, one whose day comes then', () => {
    expect(day({})).toBe('2025-03-03');
    expect(day({ validFrom: '2025-07-01' })).toBe('2025-07-01');
    expect(day({ wanted: '2025-03-02' })).toBe('outside-validity');
    expect(day({ wanted: '2025-03-03' })).toBe('2025-03-03');
  });

  test('it begins within the days of its text', () => {
    expect(day({ validFrom: '2025-07-01', wanted: '2025-06-30' })).toBe('outside-validity');
    expect(day({ validTo: '2025-03-03' })).toBe('2025-03-03');
    expect(day({ validTo: '2025-03-02' })).toBe('outside-validity');
  });

  test('a rehearsal may begin in the past', () => {
    expect(day({ mayBePast: true })).toBe('2025-01-01');
    expect(day({ mayBePast: true, wanted: '2024-12-31' })).toBe('outside-validity');
  });

  test('it does not end before today', () => {
    expect(lastDayOf('2025-03-03', '2025-03-03')).toEqual({ ok: true, value: '2025-03-03' });
    expect(lastDayOf('2025-03-02', '2025-03-03')).toMatchObject({ ok: false, fault: { code: 'outside-validity' } });
    expect(lastDayOf(null, '2025-03-03')).toEqual({ ok: true, value: null });
  });
});

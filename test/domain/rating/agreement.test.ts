import { agreementOf, missingOf, type GivenWord, type RatedProject } from '../../../domain/rating/agreement';

const LACKS = {
  kind: 'cannot_be_computed',
  missing: [
    { metric: 'cost', inputs: ['projectedCost'] },
    { metric: 'schedule', inputs: ['projectedEnd', 'baseline.end'] },
  ],
} as const;
const rated = (level: string, light: 'green' | 'amber' | 'red') => ({ kind: 'rated', level, light }) as const;
const said = (project: string, machine: RatedProject<string>['machine'], self?: GivenWord): RatedProject<string> => ({
  ...{ project, machine },
  given: self ? { self } : {},
});
const PROJECTS = [
  said('a', rated('4', 'green'), { level: '5', light: 'green' }),
  said('b', rated('2', 'red'), { level: '5', light: 'green' }),
  said('c', rated('2', 'red'), { level: '5', light: 'green' }),
  said('d', rated('4', 'green'), { level: '3', light: 'amber' }),
  said('e', LACKS, { level: '5', light: 'green' }),
  said('f', rated('4', 'green'), { level: 'paused', light: null }),
  said('g', { kind: 'not_rated' }),
];

describe('how a rater agrees with the machine', () => {
  const agreement = agreementOf('self', PROJECTS);

  it('counts lights, not levels: two greens are one light', () => {
    expect(agreement).toMatchObject({ compared: 4, sameLight: 1, machineWorse: 2, machineBetter: 1 });
  });

  it('counts what cannot be computed as agreeing with nobody', () => {
    expect(agreement.machineSilent).toBe(1);
  });

  it('names the projects behind every number, each once, the largest cell first', () => {
    expect(agreement.cells[0]).toEqual({ machine: { kind: 'rated', level: '2' }, given: '5', projects: ['b', 'c'] });
    expect(agreement.cells.flatMap(({ projects }) => projects).toSorted()).toEqual(
      PROJECTS.map((each) => each.project),
    );
    expect(agreement.cells).toContainEqual({
      machine: { kind: 'not_rated', level: null },
      ...{ given: null, projects: ['g'] },
    });
  });

  it('of a rater who said nothing is none', () => {
    expect(agreementOf('council', PROJECTS)).toMatchObject({ compared: 0, machineSilent: 0 });
  });

  it('says what the machine lacks, by metric', () => {
    const twice = [...PROJECTS, said('h', { ...LACKS, missing: [{ metric: 'cost', inputs: ['projectedCost'] }] })];
    expect(missingOf(twice)).toEqual([
      { metric: 'cost', input: 'projectedCost', projects: 2 },
      { metric: 'schedule', input: 'projectedEnd', projects: 1 },
      { metric: 'schedule', input: 'baseline.end', projects: 1 },
    ]);
  });
});

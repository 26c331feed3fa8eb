import { validateRegime } from '../../domain/regime/validate';
import type { Pilots } from '../../domain/regime/pilots';
import { presets } from '../../register/regimes';

const SE = presets().find(({ regime }) => regime.pilots.sandbox !== undefined)!.regime;
const faultsOf = (changes: Partial<Pilots>) =>
  validateRegime({ ...SE, pilots: { ...SE.pilots, ...changes } }, [SE.calendar.id]).map(({ pointer, code }) => [
    pointer,
    code,
  ]);

describe('the rules on pilots', () => {
  it('are sound in the preset that has them all', () => expect(faultsOf({})).toEqual([]));

  it.each<[string, Partial<Pilots>, string, string]>([
    ['a decider that is no body', { decidedBy: 'nobody' }, '/pilots/decidedBy', 'unresolved'],
    [
      'a committee that is no body',
      { committee: { body: 'nobody', every: { n: 6, unit: 'month' }, impactRequired: false } },
      '/pilots/committee/body',
      'unresolved',
    ],
    ['oversight of a class that is none', { humanOversight: ['huge'] }, '/pilots/humanOversight/0', 'unresolved'],
    [
      'an exemption from a duty that is none',
      { sandbox: { ...SE.pilots.sandbox!, exempts: ['obligations.none'] } },
      '/pilots/sandbox/exempts/0',
      'unresolved',
    ],
    [
      'an exemption from what is no rule',
      { sandbox: { ...SE.pilots.sandbox!, exempts: ['everything'] } },
      '/pilots/sandbox/exempts/0',
      'not-exemptible',
    ],
    [
      'a use of a class that is none',
      { uses: [{ id: 'x', label: { en: 'X' }, aiClass: 'huge' }] },
      '/pilots/uses/0/aiClass',
      'unresolved',
    ],
  ])('%s is a fault', (_what, changes, pointer, code) => {
    expect(faultsOf(changes)).toContainEqual([pointer, code]);
  });
});

import type { Regime } from '../../domain/regime/types';
import { presets } from '../../register/regimes';
import { termsOf } from '../../web/terms';

function preset(wanted: string): Regime {
  const found = presets().find(({ regime }) => regime.id === wanted);
  if (!found) throw new Error(`No preset ${wanted}`);
  return found.regime;
}

const danish = preset('DK-2021');

test('a regime is told in the reader’s language where it has a text in it', () => {
  expect(termsOf(danish, 'da').body('finance-committee')).toBe('Folketingets Finansudvalg');
  expect(termsOf(danish, 'en').body('finance-committee')).toBe('Finance Committee of Parliament');
});

test('otherwise in its own language, and in English where it has none of its own', () => {
  expect(termsOf(danish, 'sv').rules).toBe('Statens it-projektmodel (fra 2021)');
  const british = preset('UK-v6');
  expect(termsOf(british, 'sv').rules).toBe(british.label.en);
});

test('the regime’s own word stands for a term of Tollgate, and what is given where it has none', () => {
  expect(termsOf(danish, 'da').word('opinion', 'udtalelse')).toBe('anbefalingsbrev');
  expect(termsOf(danish, 'da').word('no-such-term', 'udtalelse')).toBe('udtalelse');
});

test.each(presets().map(({ regime }) => [regime.id, regime] as const))('every rule of %s has a name', (_, regime) => {
  const terms = termsOf(regime, 'en');
  const names = [
    ...regime.stages.map(({ id, label }) => [terms.stage(id), label.en]),
    ...regime.gates.map(({ id, label }) => [terms.gate(id), label.en]),
    ...regime.tiers.levels.map(({ id, label }) => [terms.tier(id), label.en]),
    ...regime.bodies.map(({ key, label }) => [terms.body(key), label.en]),
    ...regime.thresholds.map(({ id, label }) => [terms.threshold(id), label.en]),
    ...regime.clocks.map(({ id, label }) => [terms.clock(id), label.en]),
    ...regime.rating.scale.map(({ id, label }) => [terms.level(id), label.en]),
    ...regime.closure.reasons.map(({ code, label }) => [terms.closingReason(code), label.en]),
    ...(regime.pause?.grounds ?? []).map(({ id, label }) => [terms.ground(id), label.en]),
  ];
  expect(names.map(([name]) => name)).toEqual(names.map(([, label]) => label));
});

test('what is not known is called by its id', () => {
  expect(termsOf(danish, 'en').stage('no-such-stage')).toBe('no-such-stage');
  expect(termsOf(null, 'en').tier('elevated')).toBe('elevated');
  expect(termsOf(null, 'en').rules).toBe('');
});

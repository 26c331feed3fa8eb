import fc from 'fast-check';
import { convertEstimate, convertMinor, rateOn, type DatedRate } from '../../../domain/currency/rates';
import { fractionOf, times } from '../../../domain/currency/exact';

const quote = (from: string, to: string, rate: string, quotedOn = '2025-03-03'): DatedRate => ({
  from,
  to,
  rate,
  quotedOn,
  source: 'ECB euro foreign exchange reference rates',
});
const RATES = [quote('EUR', 'DKK', '7.4600'), quote('EUR', 'SEK', '11.0000'), quote('EUR', 'JPY', '160.00')];

test('an amount is converted exactly, with one rounding', () => {
  const rate = rateOn('EUR', 'DKK', '2025-03-03', RATES);
  expect(rate && convertMinor(1_000_001, 'EUR', 'DKK', rate)).toBe(7_460_007);
  const back = rateOn('DKK', 'EUR', '2025-03-03', RATES);
  expect(back && convertMinor(746, 'DKK', 'EUR', back)).toBe(100);
});

test('over a currency that both are quoted in, with both quotes named', () => {
  const rate = rateOn('SEK', 'DKK', '2025-03-05', RATES);
  expect(rate?.quotes).toEqual([RATES[1], RATES[0]]);
  expect(rate && convertMinor(11_00, 'SEK', 'DKK', rate)).toBe(746);
});

test('a currency without decimals is one with its own minor unit', () => {
  const rate = rateOn('EUR', 'JPY', '2025-03-03', RATES);
  expect(rate && convertMinor(100, 'EUR', 'JPY', rate)).toBe(160);
});

test.each([
  ['a day before the first quote', '2025-03-02'],
  ['a day more than two weeks after the last', '2025-03-18'],
])('%s has no rate', (_, day) => expect(rateOn('EUR', 'DKK', day, RATES)).toBeNull());

test('the latest quote on or before the day counts', () => {
  const later = [...RATES, quote('EUR', 'DKK', '7.5', '2025-03-10'), quote('EUR', 'DKK', '9', '2025-03-12')];
  expect(rateOn('EUR', 'DKK', '2025-03-11', later)?.quotes[0]?.rate).toBe('7.5');
});

test('an estimate keeps its lines; totals that were stated for a regime do not come along', () => {
  const rate = rateOn('EUR', 'SEK', '2025-03-03', RATES);
  const estimate = {
    currency: 'EUR',
    vat: 'excluded',
    lines: [{ class: 'delivery', point: 100, p85: 150, per: 'total' }],
    stated: [{ regimeId: 'X', basisId: 'whole', amount: 7 }],
  } as const;
  expect(rate && convertEstimate(estimate, 'SEK', rate)).toEqual({
    currency: 'SEK',
    vat: 'excluded',
    lines: [{ class: 'delivery', point: 1100, p85: 1650, per: 'total' }],
  });
});

test('a conversion there and back is off by no more than its two roundings', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1000, max: 999_999 }), (minor, scaled) => {
      const rates = [quote('EUR', 'DKK', (scaled / 10_000).toFixed(4))];
      const [there, back] = [rateOn('EUR', 'DKK', '2025-03-03', rates), rateOn('DKK', 'EUR', '2025-03-03', rates)];
      const converted = there && convertMinor(minor, 'EUR', 'DKK', there);
      const returned = back && converted !== null ? convertMinor(converted, 'DKK', 'EUR', back) : null;
      expect(Math.abs((returned ?? Number.NaN) - minor)).toBeLessThanOrEqual(Math.ceil(0.5 / (scaled / 10_000)) + 1);
    }),
  );
});

test('what is no positive decimal is no rate', () => {
  for (const text of ['', '0', '0.000', '-1', '1e5', '01', '1,5', '.5', 'NaN']) expect(fractionOf(text)).toBeNull();
});

test('rounding is half away from zero, to whole steps', () => {
  const half = { numerator: 1n, denominator: 2n };
  expect([times(3, half), times(-3, half), times(1, half), times(250, half, 100)]).toEqual([2, -2, 1, 100]);
});

import fc from 'fast-check';
import { CURRENCY_DECIMALS } from '../../domain/currencies';
import {
  addMoney,
  compareMoney,
  decimalsOf,
  formatMoney,
  parseMoney,
  scaleMoney,
  subtractMoney,
  sumMoney,
  zeroMoney,
  type Money,
  type Rounding,
} from '../../domain/money';
import { value } from '../support/value';

const dkk = (minor: number): Money => ({ minor, currency: 'DKK' });
const MOST = Number.MAX_SAFE_INTEGER;

describe('money from the wire', () => {
  test.each([
    ['13900000.00', 'DKK', 1_390_000_000],
    ['15000000', 'DKK', 1_500_000_000],
    ['0.5', 'EUR', 50],
    ['0', 'SEK', 0],
    ['-0.00', 'SEK', 0],
    ['-12.30', 'EUR', -1230],
    ['1500', 'JPY', 1500],
    ['1500', 'ISK', 1500],
    ['1.234', 'TND', 1234],
    ['1.2345', 'CLF', 12345],
    ['90071992547409.91', 'EUR', MOST],
    ['-90071992547409.91', 'EUR', -MOST],
  ])('%s %s is %i minor units', (amount, currency, minor) => {
    expect(parseMoney({ amount, currency })).toEqual({ ok: true, value: { minor, currency } });
  });

  test.each([
    '',
    ' 1',
    '1 ',
    '+1',
    '1e6',
    '1E6',
    '0x10',
    '1,000.00',
    '1.',
    '.5',
    '007',
    '-',
    '--1',
    '1.2.3',
    'NaN',
    '∞',
    '１',
  ])('refuses %j as no plain decimal', (amount) => {
    expect(parseMoney({ amount, currency: 'DKK' })).toEqual({ ok: false, fault: { code: 'malformed-amount', amount } });
  });

  test.each([
    ['1.001', 'DKK', 2],
    ['1.0', 'JPY', 0],
    ['1.2345', 'KWD', 3],
    ['1.000', 'EUR', 2],
  ])('refuses %s %s, which has %i decimals, and never rounds', (amount, currency, decimals) => {
    expect(parseMoney({ amount, currency })).toEqual({
      ok: false,
      fault: { code: 'too-many-decimals', amount, currency, decimals },
    });
  });

  test.each(['90071992547409.92', '-90071992547409.92', '9'.repeat(400)])(
    'refuses %s EUR as too large to be exact',
    (amount) => {
      expect(parseMoney({ amount, currency: 'EUR' })).toEqual({ ok: false, fault: { code: 'overflow' } });
    },
  );

  test.each(['XXX', 'XAU', 'dkk', '', 'HRK', 'toString'])('refuses %j as no current currency', (currency) => {
    expect(parseMoney({ amount: '1', currency })).toEqual({ ok: false, fault: { code: 'unknown-currency', currency } });
  });

  test('what goes out comes back the same, in every currency', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CURRENCY_DECIMALS.keys()), fc.maxSafeInteger(), (currency, minor) => {
        const wire = formatMoney({ minor, currency });
        expect(value(parseMoney(wire))).toEqual({ minor: minor + 0, currency });
        expect(wire.amount.split('.')[1] ?? '').toHaveLength(decimalsOf(currency)!);
      }),
    );
  });

  test.each([
    [5, 'DKK', '0.05'],
    [-5, 'DKK', '-0.05'],
    [0, 'ISK', '0'],
    [1234, 'BHD', '1.234'],
  ])('%i minor units of %s go out as %s', (minor, currency, amount) => {
    expect(formatMoney({ minor, currency })).toEqual({ amount, currency });
  });
});

describe('the currencies', () => {
  test.each([
    ['DKK', 2],
    ['ISK', 0],
    ['JPY', 0],
    ['KRW', 0],
    ['XPF', 0],
    ['HUF', 2],
    ['BHD', 3],
    ['JOD', 3],
    ['UYW', 4],
    ['ZWG', 2],
    ['XCG', 2],
  ])('%s has %i decimals by ISO 4217', (currency, decimals) => expect(decimalsOf(currency)).toBe(decimals));

  test('are each listed once, as three capitals', () => {
    const codes = [...CURRENCY_DECIMALS.keys()];
    expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect(codes).toHaveLength(167);
  });
});

describe('calculation', () => {
  const amount = fc.maxSafeInteger().map(dkk);
  const minorOf = (result: ReturnType<typeof addMoney>): number | null => (result.ok ? result.value.minor : null);

  test('a sum is exact or refused, never rounded', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const exact = BigInt(a.minor) + BigInt(b.minor);
        const fits = exact <= BigInt(MOST) && exact >= -BigInt(MOST);
        expect(addMoney(a, b)).toEqual(
          fits ? { ok: true, value: dkk(Number(exact) + 0) } : { ok: false, fault: { code: 'overflow' } },
        );
      }),
    );
  });

  test('the order of adding does not matter, and what is added can be taken away', () => {
    const small = fc.integer({ min: -(2 ** 50), max: 2 ** 50 }).map(dkk);
    fc.assert(
      fc.property(small, small, small, (a, b, c) => {
        expect(addMoney(value(addMoney(a, b)), c)).toEqual(addMoney(a, value(addMoney(b, c))));
        expect(addMoney(a, b)).toEqual(addMoney(b, a));
        expect(minorOf(subtractMoney(value(addMoney(a, b)), b))).toBe(a.minor + 0);
      }),
    );
  });

  test('a list sums to the same in any order, even if it overflows on the way', () => {
    expect(sumMoney([dkk(MOST), dkk(MOST), dkk(-MOST)], 'DKK')).toEqual({ ok: true, value: dkk(MOST) });
    expect(sumMoney([dkk(MOST), dkk(1)], 'DKK')).toEqual({ ok: false, fault: { code: 'overflow' } });
    expect(sumMoney([], 'DKK')).toEqual({ ok: true, value: zeroMoney('DKK') });
  });

  test('different currencies never meet', () => {
    const eur = { minor: 1, currency: 'EUR' };
    const fault = { code: 'currency-mismatch', expected: 'DKK', found: 'EUR' };
    for (const meeting of [addMoney, subtractMoney, compareMoney]) {
      expect(meeting(dkk(1), eur)).toEqual({ ok: false, fault });
    }
    expect(sumMoney([dkk(1), eur], 'DKK')).toEqual({ ok: false, fault });
    expect(sumMoney([eur], 'DKK')).toEqual({ ok: false, fault });
  });

  test('amounts compare by size', () => {
    expect([compareMoney(dkk(1), dkk(2)), compareMoney(dkk(2), dkk(2)), compareMoney(dkk(3), dkk(2))]).toEqual(
      [-1, 0, 1].map((sign) => ({ ok: true, value: sign })),
    );
  });
});

describe('percentages and VAT', () => {
  test('80 % of a threshold of 15m is 12m', () => {
    expect(scaleMoney(dkk(1_500_000_000), 80, 100)).toEqual({ ok: true, value: dkk(1_200_000_000) });
  });

  test('8m net are 9.6m with 20 % VAT, and back', () => {
    const net = { minor: 800_000_000, currency: 'EUR' };
    const gross = value(scaleMoney(net, 120, 100));
    expect(gross).toEqual({ minor: 960_000_000, currency: 'EUR' });
    expect(value(scaleMoney(gross, 100, 120))).toEqual(net);
  });

  test.each<[Rounding, number[]]>([
    ['half-up', [-4, -3, -2, -1, 0, 1, 2, 3, 4]],
    ['half-even', [-4, -2, -2, 0, 0, 0, 2, 2, 4]],
    ['down', [-3, -2, -1, 0, 0, 0, 1, 2, 3]],
    ['up', [-4, -3, -2, -1, 0, 1, 2, 3, 4]],
  ])('%s says where a half goes', (rounding, expected) => {
    const halves = [-7, -5, -3, -1, 0, 1, 3, 5, 7];
    expect(halves.map((half) => value(scaleMoney(dkk(half), 1, 2, rounding)).minor)).toEqual(expected);
  });

  test.each<[Rounding, number[]]>([
    ['half-up', [0, 1, 0, -1]],
    ['half-even', [0, 1, 0, -1]],
    ['down', [0, 0, 0, 0]],
    ['up', [1, 1, -1, -1]],
  ])('%s says where a third and two thirds go', (rounding, expected) => {
    expect([1, 2, -1, -2].map((minor) => value(scaleMoney(dkk(minor), 1, 3, rounding)).minor)).toEqual(expected);
  });

  test('is exact within half a minor unit, however large the product on the way', () => {
    const factor = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(fc.maxSafeInteger(), factor, factor, (minor, numerator, denominator) => {
        const scaled = scaleMoney(dkk(minor), numerator, denominator);
        if (!scaled.ok) {
          expect((BigInt(minor) * BigInt(numerator)) / BigInt(denominator)).not.toBe(0n);
          return;
        }
        const error = BigInt(scaled.value.minor) * BigInt(denominator) - BigInt(minor) * BigInt(numerator);
        expect(2n * (error < 0n ? -error : error) <= BigInt(denominator)).toBe(true);
      }),
    );
  });

  test('refuses what has no answer', () => {
    expect(scaleMoney(dkk(1), 1, 0)).toEqual({ ok: false, fault: { code: 'division-by-zero' } });
    expect(scaleMoney(dkk(MOST), 120, 100)).toEqual({ ok: false, fault: { code: 'overflow' } });
    expect(scaleMoney(dkk(1), 0.2, 1)).toEqual({ ok: false, fault: { code: 'overflow' } });
  });
});

import {
  anyOfText,
  budgetText,
  dayText,
  daysFromText,
  durationText,
  fileSizeText,
  instantText,
  minorText,
  moneyText,
  monthText,
  numberText,
  percentText,
  roughRangeText,
  shortDayText,
  weekdayText,
  writtenAmount,
  writtenNumber,
  zonedText,
} from '../../web/format';
import { languages, type Language } from '../../web/i18n';

/** What a reader of each language sees, with plain spaces; some releases of ICU write a comma after a weekday. */
const inEach = (write: (language: Language) => string): readonly string[] =>
  languages.map((language) =>
    write(language)
      .replace(/[\u00a0\u202f]/g, ' ')
      .replace('\u2212', '-')
      .replace(/^(\p{L}+), /u, '$1 '),
  );

test.each([
  ['a number', (l: Language) => numberText(12345.678, l, 1), ['12,345.7', '12 345,7', '12.345,7']],
  [
    'money of the wire, with decimals only where there are any',
    (l: Language) => moneyText({ amount: '13900000.00', currency: 'DKK' }, l),
    ['DKK 13,900,000', '13 900 000 DKK', '13.900.000 DKK'],
  ],
  [
    'a day in little room',
    (l: Language) => shortDayText('2026-12-11', l),
    ['11 Dec 2026', '11 dec. 2026', '11. dec. 2026'],
  ],
  [
    'an estimate from one amount to another, rounded',
    (l: Language) =>
      roughRangeText({ amount: '119944464.84', currency: 'SEK' }, { amount: '174122806.78', currency: 'SEK' }, l),
    ['SEK 119.9–174.1m', '119,9–174,1 mn SEK', '119,9-174,1 mio. SEK'],
  ],
  [
    'money in minor units',
    (l: Language) => minorText({ minor: 1250, currency: 'SEK' }, l),
    ['SEK 12.50', '12,50 SEK', '12,50 SEK'],
  ],
  ['an amount in a form', (l: Language) => writtenAmount('4000000.00', l), ['4,000,000', '4 000 000', '4.000.000']],
  [
    'an amount in a form, with decimals',
    (l: Language) => writtenAmount('900719925474099.1', l),
    ['900,719,925,474,099.10', '900 719 925 474 099,10', '900.719.925.474.099,10'],
  ],
  ['what has decimals that no amount has', (l: Language) => writtenAmount('15.000', l), ['15.000', '15,000', '15,000']],
  ['what was typed for an amount', (l: Language) => writtenAmount('15 or so', l), ['15 or so', '15 or so', '15 or so']],
  ['a share in a form', (l: Language) => writtenNumber('1.125', l), ['1.125', '1,125', '1,125']],
  [
    'any of several',
    (l: Language) => anyOfText(['A supplier', 'A grant holder'], l),
    ['A supplier or a grant holder', 'A supplier eller a grant holder', 'A supplier eller a grant holder'],
  ],
  ['a per cent', (l: Language) => percentText(12.55, l), ['12.6%', '12,6 %', '12,6 %']],
  ['a day', (l: Language) => dayText('2025-02-03', l), ['3 February 2025', '3 februari 2025', '3. februar 2025']],
  ['a month', (l: Language) => monthText('2025-03', l), ['March 2025', 'mars 2025', 'marts 2025']],
  [
    'a day with its weekday',
    (l: Language) => weekdayText('2025-02-03', l),
    ['Monday 3 February 2025', 'måndag 3 februari 2025', 'mandag den 3. februar 2025'],
  ],
  [
    'an instant, with its zone',
    (l: Language) => instantText('2025-02-03T13:05:00Z', l),
    ['3 February 2025 at 13:05 UTC', '3 februari 2025 kl. 13:05 UTC', '3. februar 2025 kl. 13.05 UTC'],
  ],
  [
    'an instant in the time of a place, in summer',
    (l: Language) => zonedText('2025-07-03T22:30:00Z', 'Europe/Copenhagen', l),
    ['4 July 2025 at 00:30 CEST', '4 juli 2025 kl. 00:30 CEST', '4. juli 2025 kl. 00.30 CEST'],
  ],
  [
    'days to come',
    (l: Language) => daysFromText('2025-02-06', '2025-02-03', l),
    ['in 3 days', 'om 3 dagar', 'om 3 dage'],
  ],
  [
    'days gone by, over a change of summer time',
    (l: Language) => daysFromText('2025-03-28', '2025-04-01', l),
    ['4 days ago', 'för 4 dagar sedan', 'for 4 dage siden'],
  ],
  ['yesterday', (l: Language) => daysFromText('2025-02-28', '2025-03-01', l), ['yesterday', 'i går', 'i går']],
  [
    'working days',
    (l: Language) => budgetText({ n: 10, unit: 'working_day' }, l),
    ['10 working days', '10 arbetsdagar', '10 arbejdsdage'],
  ],
  ['one of a unit', (l: Language) => budgetText({ n: 1, unit: 'week' }, l), ['1 week', '1 vecka', '1 uge']],
  ['a month as a duration', (l: Language) => durationText('P1M', l), ['1 month', '1 månad', '1 måned']],
  [
    'a longer duration',
    (l: Language) => durationText('P1Y10DT12H', l),
    ['1 year, 10 days and 12 hours', '1 år, 10 dagar och 12 timmar', '1 år, 10 dage og 12 timer'],
  ],
  ['what is no duration', (l: Language) => durationText('soon', l), ['soon', 'soon', 'soon']],
  ['a small file', (l: Language) => fileSizeText(1, l), ['1 kB', '1 kB', '1 kB']],
  ['a large file', (l: Language) => fileSizeText(2_340_000, l), ['2.4 MB', '2,4 MB', '2,4 MB']],
])('%s is written as each language writes it', (_, write, expected) => {
  expect(inEach(write)).toEqual(expected);
});

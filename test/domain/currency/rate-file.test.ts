import { readRateFile } from '../../../register/rate-file';

const read = (text: string) => readRateFile(text, { base: 'EUR', source: 'ECB' });

describe('a file of rates', () => {
  it('is read as central banks publish it, with currencies that are no more left out and named', () => {
    const file = read('Date,USD,DKK,HRK,\n2025-03-03,1.0465,7.4585,N/A,\n2025-02-28,1.0411,N/A,7.53,\n');
    expect(file).toEqual({
      ok: true,
      value: {
        rates: [
          { from: 'EUR', to: 'USD', rate: '1.0465', quotedOn: '2025-03-03', source: 'ECB' },
          { from: 'EUR', to: 'DKK', rate: '7.4585', quotedOn: '2025-03-03', source: 'ECB' },
          { from: 'EUR', to: 'USD', rate: '1.0411', quotedOn: '2025-02-28', source: 'ECB' },
        ],
        ignored: ['HRK'],
      },
    });
  });

  it('of one day names it in words', () => {
    const file = read('Date, USD, SEK, \n03 March 2025, 1.0465, 11.1900, \n');
    expect(file.ok && file.value.rates.map(({ quotedOn }) => quotedOn)).toEqual(['2025-03-03', '2025-03-03']);
  });

  it.each([
    ['no heading', '2025-03-03,1.05\n', 'no-heading', 1],
    ['a day that does not exist', 'Date,USD\n2025-02-30,1.05\n', 'no-day', 2],
    ['a comma for a point', 'Date,USD\n2025-03-03,"1,05"\n', 'no-decimal', 2],
    ['a rate of nothing', 'Date,USD\n2025-03-03,0.00\n', 'no-decimal', 2],
    ['a quote that never ends', 'Date,USD\n"2025-03-03,1.05\n', 'malformed-csv', 2],
  ])('with %s is refused with its line', (_, text, code, line) => {
    const file = read(text);
    expect(file.ok ? [] : file.fault).toMatchObject([{ code, line }]);
  });
});

import { CATALOGUES, type Language } from '../../letters/catalogues';
import { composeLetter } from '../../letters/compose';
import { inForce, noticed, OFFICER, type Proceeding } from '../domain/intervention/proceeding';
import { REGIME } from '../domain/review/regime';
import { NAMES, sourcesOf } from './sources';

/** Titles of the letters of a proceeding, with everything that the last says. */
function letters({ recorded }: Proceeding, language: string) {
  const written = sourcesOf('intervention', recorded, { ...REGIME, languages: [language] }).map((source) =>
    composeLetter(source, NAMES),
  );
  return { titles: written.map(({ title }) => title[0]!.text), last: JSON.stringify(written.at(-1)) };
}

const withdrawn = (): Proceeding => noticed().does(OFFICER, { type: 'WithdrawProposal', reason: 'Settled.' });
const expired = (expiry: 'decision_required' | 'auto_resume'): Proceeding =>
  inForce({ expiry }).until('2025-09-02T08:00:00.000Z');

test('that nothing is ordered after all, and what the date of a pause has brought, is told in writing', () => {
  expect(letters(withdrawn(), 'en')).toMatchObject({
    titles: ['Notice of hearing', 'Proceeding closed'],
    last: expect.stringContaining('Settled.'),
  });
  expect(letters(expired('auto_resume'), 'en').titles.at(-1)).toBe('The pause has ended');
  expect(letters(expired('decision_required'), 'en')).toMatchObject({
    titles: expect.arrayContaining(['The pause awaits a decision']),
    last: expect.stringContaining('1 September 2025'),
  });
});

test.each(Object.keys(CATALOGUES) as Language[])('%s: such letters are whole', (language) => {
  for (const play of [withdrawn(), expired('auto_resume'), expired('decision_required')])
    expect(letters(play, language).last).not.toMatch(/undefined|NaN|\[object/);
});

import type { Letter } from '../../contracts/letter';
import { composeLetter } from '../../letters/compose';
import { classify } from '../../letters/publication';
import { SE } from '../domain/fixtures/regimes';
import { REGIME } from '../domain/review/regime';
import { appealSources, orderSources } from './plays';
import { NAMES } from './sources';

const inEnglish = { ...SE, languages: ['en'] };
const sources = appealSources(inEnglish);
const letters = sources.map((source) => composeLetter(source, NAMES));
const titled = (title: string): Letter => letters.find((letter) => letter.title[0]!.text === title)!;

/** Everything that a letter says, one run a line. */
const said = ({ blocks }: Letter): string =>
  JSON.stringify(blocks)
    .match(/"text":"((?:[^"\\]|\\.)*)"/g)!
    .map((match) => JSON.parse(match.slice(7)) as string)
    .join('\n');

it('every step of an appeal is told in writing, once', () => {
  expect(letters.slice(1).map(({ title }) => title[0]!.text)).toEqual([
    'Correction',
    'Receipt of an appeal',
    'Stay of a decision',
    'Decision maintained',
    'Appeal handed on',
    'Receipt of a late appeal',
    'Appeal dismissed as late',
    'Receipt of an appeal',
    'Stay of a decision denied',
    'Appeal taken back',
    'Outcome of an appeal',
  ]);
});

it('the receipt names the decision, says from when the time was counted, that it was kept, and who decides', () => {
  const text = said(titled('Receipt of an appeal'));
  for (const part of [
    'Pause order of 30 May 2025',
    'the day of the decision',
    '23 June 2025',
    'In time',
    'The government',
  ])
    expect(text).toContain(part);
  expect(text).toContain('Unless it sets it aside, it hands the appeal on.');
  expect(text).toContain('The appeal suspends the effect only if that is requested and granted.');
});

it('somebody outside is written to by name, through the officer, and the agency has a copy', () => {
  const late = titled('Receipt of a late appeal');
  expect(late.to).toEqual([[{ text: 'Data AB' }]]);
  expect(late.copies).toHaveLength(1);
  expect(said(late)).toContain('Too late');
  const { to } = sources[letters.indexOf(late)]!;
  expect(to).toEqual([{ role: 'oversight_officer', bodyKey: 'oversight' }]);
});

it('decisions about the appeal state their reasons and are signed; what only came in is confirmed unsigned', () => {
  for (const [title, reason] of [
    ['Stay of a decision', 'Not to be undone.'],
    ['Stay of a decision denied', 'Money is lost.'],
    ['Decision maintained', 'It holds.'],
    ['Appeal dismissed as late', 'A day late.'],
  ] as const) {
    expect(said(titled(title))).toContain(reason);
    expect(titled(title).blocks.find(({ type }) => type === 'signatures')).toMatchObject({
      entries: [{ name: 'Zoë dora Łukasz' }],
    });
  }
  expect(titled('Receipt of an appeal').blocks.some(({ type }) => type === 'signatures')).toBe(false);
});

it('what goes on carries the grounds; the outcome says what was decided, where, and what it means', () => {
  expect(said(titled('Appeal handed on'))).toContain('The forecast was misread.');
  const text = said(titled('Outcome of an appeal'));
  for (const part of ['The decision is annulled', '25 June 2025', 'Fi2025/1', 'The order is set aside.'])
    expect(text).toContain(part);
  expect(text).toContain('The pause has ended, and the project goes on.');
});

it('a slip of the pen in an order is put right in writing', () => {
  expect(said(titled('Correction'))).toContain('Pause order of 30 May 2025');
  expect(said(titled('Correction'))).toContain('10000\nWhat it should say\n100000');
});

it('every decision that can be appealed against says how: who, where to, until when, and from when that counts', () => {
  const [decision] = letters.filter(({ kind }) => kind === 'decision');
  const clocks = [...REGIME.clocks, ...SE.clocks.filter(({ id }) => id.startsWith('appeal-'))];
  const [, pause] = orderSources({ ...REGIME, clocks, appeal: SE.appeal, languages: ['en'] }).map((source) =>
    composeLetter(source, NAMES),
  );
  for (const letter of [decision!, pause!]) {
    const text = said(letter);
    expect(text).toContain('How to appeal');
    expect(text).toContain('A supplier and a grant holder may appeal to the administrative court.');
    expect(text).toContain('The time counts from the day on which the decision was received.');
    expect(text).toContain('The agency may appeal to the government.');
    expect(text).toMatch(/until \d+ \w+ 2025\)?\.\n.*The time counts from the day of the decision\./s);
  }
});

it('where nobody knows the day of receipt, the instruction says what is presumed', () => {
  const presuming = {
    ...inEnglish,
    appeal: {
      ...SE.appeal,
      routes: SE.appeal.routes.map((route) => ({ ...route, deemedReceipt: { n: 7, unit: 'day' } as const })),
    },
  };
  const decision = appealSources(presuming).find(({ kind }) => kind === 'decision')!;
  expect(said(composeLetter(decision, NAMES))).toContain('counts as received so long after its issue: 7 days.');
});

it('letters about an appeal are between those concerned, unless the rules publish them', () => {
  for (const source of sources.filter(({ kind }) => kind.startsWith('appeal_')))
    expect(classify(source).classification).toBe('restricted');
  const outcome = sources.find(({ kind }) => kind === 'appeal_outcome')!;
  const publishing = {
    ...SE,
    publication: { fields: [...SE.publication.fields, { name: 'appeal', publish: 'now' as const }] },
  };
  expect(classify({ ...outcome, regime: publishing }).classification).toBe('public');
});

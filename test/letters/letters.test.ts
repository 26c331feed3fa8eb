import { letterSchema, type Letter } from '../../contracts/letter';
import type { Regime } from '../../domain/regime/types';
import { CATALOGUES, type Language } from '../../letters/catalogues';
import { composeLetter, peopleIn } from '../../letters/compose';
import { classify } from '../../letters/publication';
import type { LetterSource } from '../../letters/source';
import { DK, FR, SE } from '../domain/fixtures/regimes';
import { REGIME } from '../domain/review/regime';
import { ANSWERING } from '../domain/project/advice';
import { appealSources, directionSources, freezeSources, opinionSources, orderSources, silenceSources } from './plays';
import { AGENCY_NAME, NAMES } from './sources';

const compose = (source: LetterSource | undefined, names = NAMES): Letter => composeLetter(source!, names);
const find = (sources: readonly LetterSource[], kind: string) => sources.find((source) => source.kind === kind);

/** Everything that a letter says, one block a line. */
const said = ({ title, blocks }: Letter): string =>
  JSON.stringify([title, blocks], (_key, value: unknown) => value)
    .match(/"text":"((?:[^"\\]|\\.)*)"/g)!
    .map((match) => JSON.parse(match.slice(7)) as string)
    .join('\n');

describe('the letter of an opinion', () => {
  const letter = compose(find(opinionSources(), 'opinion'));
  const text = said(letter);

  it('says the outcome, the risk profile and the summary, what they suggest, and who asked about what', () => {
    for (const part of ['Recommend', 'Elevated', 'Sound, but the supplier is new.', 'external-review', AGENCY_NAME])
      expect(text).toContain(part);
    expect(letter.to).toEqual([[{ text: AGENCY_NAME }]]);
  });

  it('gives each recommendation with its urgency, owner, date and evidence, and each condition', () => {
    expect(text).toMatch(
      /Recommendation 1\nPlan the exit\.\nUrgency\nNow\nOwner\n.*\nDue\n1 September 2025\nEvidence\nA plan\./,
    );
    expect(text).toMatch(/Condition 1\nSplit it\.\nIn two\.\nDue\n30 September 2025/);
  });

  it('attaches the dissent, names who took part, and shows quorum and votes as they stood', () => {
    expect(text).toContain('Dissent: Zoë m3 Łukasz\nThe benefit is not shown.');
    expect(text).toContain('Entitled to vote: 4. Needed for a quorum: 3. Voted: 4.');
    expect(text).toContain('For: 3. Against: 1. Abstained: 0. Adopted by simple majority.');
    expect(text).toContain('Zoë m1 Łukasz\nMember');
  });

  it('explains its time and cites its rules', () => {
    expect(text).toMatch(/Time runs from\n19 May 2025\nDue\n3 June 2025/);
    for (const rule of ['Act § 7', 'Act § 10', 'Act § 11', 'Act § 12']) expect(text).toContain(rule);
  });

  it('is signed by name, as the directory has it at the time of issue; who is gone from there has none', () => {
    const block = letter.blocks.find((each) => each.type === 'signatures');
    expect(block).toMatchObject({ entries: [{ name: 'Zoë chair Łukasz', onBehalfOf: null }] });
    const later = compose(find(opinionSources(), 'opinion'), new Map());
    expect(said(later)).not.toContain('Łukasz');
    expect(JSON.stringify(later)).toContain('Name no longer on file');
  });

  it('is corrected by a letter that says what stood there and what is meant', () => {
    const correction = said(compose(find(opinionSources(), 'correction')));
    expect(correction).toContain(
      'Recommendation 1: Due\nWhat it says\n1 September 2025\nWhat it should say\n1 October 2025',
    );
  });
});

describe('the letters of a project', () => {
  const sources = silenceSources();

  it('write silence down as the decision that the rule makes of it', () => {
    const letter = compose(find(sources, 'deemed_decision'));
    const text = said(letter);
    expect(letter.language).toBe('fr');
    expect(text).toContain('21 avril 2025');
    expect(text).toContain('Favorable');
    expect(text).toContain('Délai suspendu\n18 jours');
    expect(text).toContain('sans signature');
    expect(text).toContain('Décret n° 2019-1088, art. 3');
  });

  it('ask each consulted body for its own statement, with its date and what its silence means', () => {
    const letters = sources.filter(({ kind }) => kind === 'statement_request').map((source) => compose(source));
    expect(letters.map(({ to }) => to[0]![0]!.text)).toEqual([
      "Agence nationale de la sécurité des systèmes d'information",
      'Direction du budget',
    ]);
    for (const letter of letters) expect(said(letter)).toContain('28 mars 2025');
  });

  it('ask the agency its questions and say which time stands still', () => {
    const text = said(compose(find(sources, 'information_request')));
    expect(text).toContain('Which years?');
    expect(text).toContain("Un mois pour rendre l'avis");
  });
});

describe('the letters of a refusal and of a direction', () => {
  const sources = directionSources({ ...ANSWERING, languages: ['en'] });

  it('state every reason of the refusal, both signatures, and what can still be done', () => {
    const letter = compose(find(sources, 'decision'));
    const text = said(letter);
    for (const part of ['Rejected', 'The act.', 'It is no more than needed.', 'Not supported'])
      expect(text).toContain(part);
    expect(letter.blocks.find(({ type }) => type === 'signatures')).toMatchObject({ entries: [{}, {}] });
    expect(text).toContain('Going on all the same may be directed by: ');
  });

  it('never call a direction a decision, and give its reasons beside what it overrules', () => {
    const letter = compose(find(sources, 'direction'));
    const text = said(letter);
    expect(text).toContain('This is no decision at the gate');
    expect(text).toContain('Overrules the decision\nRejected');
    expect(text).toContain('The benefits for citizens outweigh the risk.');
    expect(classify(find(sources, 'direction')!)).toMatchObject({ classification: 'public' });
  });
});

describe('the letters of an intervention', () => {
  const letters = orderSources().map((source) => compose(source));

  it('give notice with grounds, facts, material and the date of the reply', () => {
    const text = said(letters[0]!);
    for (const part of ['Cost growth', 'The forecast grew by half in a year.', 'Forecast', '26 June 2025'])
      expect(text).toContain(part);
  });

  it('tell each order from the others', () => {
    expect(letters.map(({ title }) => title[0]!.text)).toEqual([
      'Notice of hearing',
      'Pause order',
      'Renewal of a pause',
      'Resumption',
      'Notice of hearing',
      'Cancellation',
      'Notice of hearing',
      'Proceeding closed without an order',
    ]);
  });

  it('state the terms of a pause and of a cancellation, amounts in the way of their language', () => {
    expect(said(letters[1]!)).toMatch(/Until\n1 September 2025\n[^]*Spending limit\nSEK.0\.00 a month/);
    expect(said(letters[5]!)).toMatch(/Contractual exposure\nSEK.1,200,000\.00/);
    expect(said(letters[5]!)).toContain('The old register stays in service.');
  });

  it('name both who decided and who signed second', () => {
    const { blocks } = letters[1]!;
    expect(blocks.find(({ type }) => type === 'signatures')).toMatchObject({ entries: [{}, {}] });
  });
});

describe('the language of a letter', () => {
  const languages = Object.keys(CATALOGUES) as Language[];
  const inLanguage = (regime: Regime, language: string): Regime => ({ ...regime, languages: [language] });

  it.each(languages)('%s: every kind of letter is whole, and fits its schema', (language) => {
    const sources = [
      ...opinionSources(inLanguage(REGIME, language)),
      ...orderSources(inLanguage(REGIME, language)),
      ...silenceSources(inLanguage(FR, language)),
      ...directionSources(inLanguage(ANSWERING, language)),
      ...appealSources(inLanguage(SE, language)),
      ...freezeSources(inLanguage(SE, language)),
    ];
    const kinds = new Set(sources.map(({ kind }) => kind));
    expect(kinds.size).toBe(15);
    for (const source of sources) {
      const letter = compose(source);
      expect(letter).toMatchObject({ language, wantedLanguage: null });
      expect(letterSchema.parse(JSON.parse(JSON.stringify(letter)))).toEqual(letter);
      expect(JSON.stringify(letter)).not.toMatch(/undefined|NaN|\[object|\\u0000/);
    }
  });

  it.each(languages.filter((language) => language !== 'en'))(
    '%s: words that are only there in English are marked',
    (language) => {
      const letter = compose(find(opinionSources(inLanguage(REGIME, language)), 'opinion'));
      expect(JSON.stringify(letter)).toContain('{"text":"Recommend","lang":"en","strong":true}');
      expect(said(letter)).toContain(CATALOGUES[language].letter.partlyEnglish);
    },
  );

  it('never falls back to English without saying so', () => {
    const letter = compose(find(opinionSources(inLanguage(REGIME, 'fi-FI')), 'opinion'));
    expect(letter).toMatchObject({ language: 'en', wantedLanguage: 'fi-FI' });
    expect(said(letter)).toContain('cannot be written in the language of these rules (fi-FI) yet');
  });

  it('is that of the rule where it names one', () => {
    const [rule] = REGIME.reviews;
    const regime = { ...REGIME, reviews: [{ ...rule!, letterLanguage: 'no' }] };
    expect(compose(find(opinionSources(regime), 'opinion')).language).toBe('nb');
  });

  it('is whole: no catalogue keeps a sentence in English', () => {
    const sentences = (value: unknown): string[] => {
      if (typeof value === 'string') return value.includes(' ') && value.length > 24 ? [value] : [];
      return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
    };
    const english = new Set(sentences(CATALOGUES.en));
    for (const language of languages.filter((each) => each !== 'en'))
      expect([language, sentences(CATALOGUES[language]).filter((each) => english.has(each))]).toEqual([language, []]);
  });
});

describe('who may read a letter', () => {
  const [opinion] = opinionSources();
  const decision = find(silenceSources(), 'deemed_decision')!;
  const [notice] = orderSources();
  const under = (source: LetterSource, regime: Regime) => classify({ ...source, regime });
  const publishing = (regime: Regime, fields: Regime['publication']['fields']): Regime => ({
    ...regime,
    publication: { fields },
  });

  it('follows from what the rules publish; what passes between two bodies is never published', () => {
    expect(under(opinion!, SE)).toMatchObject({ classification: 'public' });
    expect(under(decision, DK)).toMatchObject({ classification: 'public' });
    expect(under(decision, FR)).toMatchObject({ classification: 'restricted' });
    expect(under(notice!, SE)).toMatchObject({ classification: 'restricted' });
  });

  it('is nobody of the public while the rules keep back that there is such a project', () => {
    const fields = SE.publication.fields.filter(({ name }) => name !== 'title');
    expect(under(opinion!, publishing(SE, fields))).toMatchObject({ classification: 'restricted' });
  });

  it('is the public once the event has come that lifts the embargo', () => {
    const fields = [
      { name: 'title', publish: 'now' as const },
      { name: 'opinion', publish: 'embargo' as const, until: 'ContractRecorded', legalRef: 'Act § 30' },
    ];
    expect(under(opinion!, publishing(SE, fields))).toEqual({
      classification: 'embargo',
      until: 'ContractRecorded',
      legalRef: 'Act § 30',
    });
  });
});

test('a letter needs the names of those who sign and take part, and of nobody else', () => {
  expect([...peopleIn(find(opinionSources(), 'opinion')!)].sort()).toEqual(['chair', 'm1', 'm2', 'm3']);
  expect(peopleIn(find(silenceSources(), 'deemed_decision')!)).toEqual([]);
});

import { REFUSALS } from '../../api/refusal-status/codes';
import { PROBLEMS } from '../../api/problem-catalogue';
import { languages, messagesIn, type Language } from '../../web/i18n';
import { eventWords } from '../../web/i18n/events';
import { noticeWords } from '../../web/i18n/notices';
import { problemWords, wordsOfProblem } from '../../web/i18n/problems';
import { stageWords } from '../../web/i18n/stages';
import { taskWords } from '../../web/i18n/tasks';
import { administrationWords } from '../../web/administration/words';
import { appealWords } from '../../web/appeals/words';
import { auditWords } from '../../web/audit/words';
import { endingWords } from '../../web/ending/words';
import { openWords } from '../../web/open/words';
import { proceedingWords } from '../../web/oversight/interventions/words';
import { pilotWords } from '../../web/pilots/words';
import { actWords, factWords, viewWords } from '../../web/progress/words';
import { roundWords } from '../../web/progress/words/rounds';
import { clusterWords } from '../../web/rules/clusters/words';
import { valueWords } from '../../web/rules/read/values';
import { readingWords } from '../../web/rules/read/words';
import { recommendationWords } from '../../web/rules/recommendations/words';
import { rolloutWords } from '../../web/rules/rollouts/words';
import { simulateWords } from '../../web/rules/simulate/words';
import { rulesWords } from '../../web/rules/words';
import { standingWords } from '../../web/standing/words';
import { statementWords } from '../../web/statements/words';

/** Every text of a catalogue by its path; a text that is made from values is made from marks, which it must contain. */
function textsOf(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return textsOf(made(value as (...values: unknown[]) => unknown), `${path}()`);
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no text: ${String(value)}`);
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${path}.${key}`));
}

const MARKS = ['¤1', '¤2', '¤3'];

/** Takes any value of a message: as a text, as a number that is neither one nor none. */
const made = (message: (...values: unknown[]) => unknown): unknown => message(...MARKS.slice(0, message.length));

const CATALOGUES: Readonly<Record<string, (language: Language) => unknown>> = {
  messages: messagesIn,
  tasks: taskWords,
  events: eventWords,
  stages: stageWords,
  problems: problemWords,
  notices: noticeWords,
  open: openWords,
  audit: auditWords,
  appeals: appealWords,
  proceedings: proceedingWords,
  administration: administrationWords,
  rules: rulesWords,
  reading: readingWords,
  values: valueWords,
  simulate: simulateWords,
  rollouts: rolloutWords,
  clusters: clusterWords,
  recommendations: recommendationWords,
  'the progress of a case': viewWords,
  'acts on a case that runs': actWords,
  'facts of automatic rules': factWords,
  'rounds of reports': roundWords,
  'the end of a case': endingWords,
  pilots: pilotWords,
  statements: statementWords,
  'the standing of an agency': standingWords,
};

const named = Object.keys(CATALOGUES);
const all = (name: string, language: Language) => new Map(textsOf(CATALOGUES[name]?.(language), name));
const translations = languages.filter((language) => language !== 'en');

/** Words that two languages share: names, loanwords, and abbreviations. */
const SHARED = new Set([
  'Tollgate',
  'Expert',
  'Administration',
  'Register',
  'Reviews',
  'Pilot',
  'Pause',
  'Stop',
  'For',
  'Form',
  'Plan',
  'Panel',
  'Status',
  'Version',
  'Version ¤1',
  'P50',
  'P85',
  'P50 ¤1',
  'P85 ¤1',
  'Minimal risk',
  'Period',
  'Start',
  'Sum',
  // Nothing but what they are given, and signs.
  '–',
  '¤1, ¤2',
  '¤1: ¤2, ¤3',
]);

describe.each(named)('%s', (name) => {
  const english = all(name, 'en');

  test.each(languages)('says everything in %s, with nothing empty and no space at an end', (language) => {
    const texts = all(name, language);
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    expect([...texts].filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  test.each(translations)('leaves nothing in English in %s', (language) => {
    const same = [...all(name, language)].filter(([path, text]) => english.get(path) === text && !SHARED.has(text));
    expect(same.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });

  test.each(languages)('uses in %s every value that it uses in English', (language) => {
    const texts = all(name, language);
    const lost = [...english].filter(([path, text]) =>
      MARKS.some((mark) => text.includes(mark) !== (texts.get(path) ?? '').includes(mark)),
    );
    expect(lost.map(([path]) => path)).toEqual([]);
  });

  test('is written with the letters of its languages', () => {
    const lettersOf = (language: Language) => [...all(name, language).values()].join(' ');
    expect(lettersOf('sv')).toMatch(/å.*ä.*ö|ö.*ä.*å/s);
    expect(lettersOf('sv')).not.toMatch(/[æø]/i);
    expect(lettersOf('da')).toMatch(/æ/);
    expect(lettersOf('da')).toMatch(/ø/);
    expect(lettersOf('da')).not.toMatch(/[äö]/i);
    expect(lettersOf('en')).not.toMatch(/[åäöæø]/i);
  });
});

test.each(languages)(
  'every code with which the service refuses has words in %s, and no other code has any',
  (language) => {
    const codes = Object.keys({ ...PROBLEMS, ...REFUSALS });
    expect(Object.keys(problemWords(language)).toSorted()).toEqual(codes.toSorted());
  },
);

test('a code that the pages do not know is told as a conflict', () => {
  expect(wordsOfProblem('text-missing', 'sv').title).toBe('En text saknas');
  expect(wordsOfProblem('of-a-later-release', 'da')).toEqual(problemWords('da').conflict);
});

test('titles and buttons are short, and help is one sentence or two', () => {
  const long = languages.flatMap((language) =>
    Object.entries(taskWords(language)).filter(
      ([, { title, help, button }]) =>
        title.length > 72 || button.length > 24 || help.length > 120 || !/\.$/.test(help),
    ),
  );
  expect(long.map(([kind, words]) => [kind, words])).toEqual([]);
});

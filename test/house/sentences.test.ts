import ts from 'typescript';
import { languages } from '../../web/i18n';
import { BY_RULE } from '../../web/i18n/faults';
import { sentenceIn } from '../../web/i18n/sentences';
import * as da from '../../web/i18n/sentences/da';
import * as sv from '../../web/i18n/sentences/sv';
import { sourcesOf, visit, type Source } from './sources';

/** Where sentences are documentation: of tasks, notices, reasons, facts and the table of codes. None reaches a reader. */
const DOCUMENTATION = [
  /^domain\/.*\bnotices\b/,
  /^domain\/.*\btasks\b/,
  /^domain\/regime\/(reasons|facts)\.ts$/,
  /^domain\/regime\/comparison\//,
  /^domain\/(capacity|similarity)\//,
  /^domain\/review\/(candidate|proposal)\.ts$/,
];

/** A text, or a template with `{1}` for its first value. */
function said(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }, at) => `{${at + 1}}${literal.text}`).join('');
}

const isSentence = (text: string): boolean => /^["“{\p{Lu}].* .*\.$/u.test(text) && !/^project\/\{1\}/.test(text);

/** What a developer reads: an error that is thrown, and the catalogue of codes. */
const forDevelopers = (node: ts.Node): boolean =>
  ts.findAncestor(node, (up) => ts.isNewExpression(up) || (ts.isVariableDeclaration(up) && namesCodes(up))) !==
  undefined;

const namesCodes = ({ name }: ts.VariableDeclaration): boolean => /^[A-Z_]*REFUSALS$/.test(name.getText());

function sentencesOf({ tree }: Source): readonly string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    const text = said(node);
    if (text !== null && isSentence(text) && !forDevelopers(node)) found.push(text);
  });
  return found;
}

/** Beside the law: what is said of rows that are taken in, and of documents of rules. */
const BESIDE = [/^register\/imports\/(?!suggest|profile|read-export)/, /^register\/regimes\.ts$/];

const law = sourcesOf(['domain', 'register'])
  .filter(({ path, folder }) => folder === 'domain' || BESIDE.some((each) => each.test(path)))
  .filter(({ path }) => !DOCUMENTATION.some((each) => each.test(path)));
const others = languages.filter((language) => language !== 'en');

describe('what the law says', () => {
  const sentences = [...new Set(law.flatMap(sentencesOf))];

  test('is read as sentences', () => {
    expect(sentences.length).toBeGreaterThan(800);
    expect(sentences).toContain('Nothing was filed under this id.');
  });

  test.each(others)('is said in %s, each sentence', (language) => {
    expect(sentences.filter((sentence) => sentenceIn(sentence, language) === null)).toEqual([]);
  });

  test('keeps its values in every language', () => {
    const marks = (text: string): readonly string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].toSorted();
    const lost = [sv, da].flatMap(({ sentences: catalogue }) =>
      Object.entries(catalogue).filter(([english, text]) => marks(english).join() !== marks(text).join()),
    );
    // A kind of value that is missing needs no name of what stands there instead.
    expect(
      lost.map(([english]) => english).filter((english) => !/^(Map keys|Too small|Too big|Unexpected)/.test(english)),
    ).toEqual([]);
  });

  test('a sentence with values is found again, a name stays as it is, a day is written as the reader does', () => {
    const of = (english: string): string | null => sentenceIn(english, 'sv');
    expect(of('The tier "low" passes "start" twice.')).toBe('Granskningsnivån "low" passerar "start" två gånger.');
    expect(of('Choose a date no later than 2025-03-01.')).toBe('Välj en dag senast 1 mars 2025.');
    expect(of('There is no cost basis "year" in this regime.')).toBe('Reglerna har ingen kostnadsgrund "year".');
    expect(of('Invalid option: expected one of "day"|"week"')).toBe('Värdet är inget av: day, week.');
    expect(of('Nobody has ever said this.')).toBeNull();
  });
});

describe('what the interface finds wrong with a field', () => {
  /** The rule of a fault: the first of a `hint`, or the property of that name. */
  const rules = sourcesOf(['contracts']).flatMap(({ path, tree }) => {
    const found: string[] = [];
    if (!path.startsWith('contracts/api/')) return found;
    visit(tree, (node) => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'hint') {
        const [rule] = node.arguments;
        if (rule && ts.isStringLiteralLike(rule)) found.push(rule.text);
      }
      if (ts.isPropertyAssignment(node) && node.name.getText() === 'rule' && ts.isStringLiteralLike(node.initializer))
        found.push(node.initializer.text);
    });
    return found;
  });

  /** Of what no form of a page can send. */
  const NO_FORM = ['depth', 'rule'];

  test('has words of its own for each of its rules', () => {
    expect(rules.length).toBeGreaterThan(10);
    expect([...new Set(rules)].filter((rule) => !(rule in BY_RULE) && !NO_FORM.includes(rule))).toEqual([]);
  });
});

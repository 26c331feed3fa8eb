import ts from 'typescript';
import { presets } from '../../register/regimes';
import { PRODUCT, sourcesOf, visit, type Source } from './sources';

const LONGEST_FILE = 300;

/** Countries whose rules are presets; a code that names one of them belongs into regimes/ as data. */
const COUNTRIES = ['DK', 'SE', 'NO', 'NL', 'FR', 'US', 'GB', 'UK', 'DE', 'AU', 'CA', 'NZ', 'FI'];
const COUNTRY_CODE = new RegExp(`^(${COUNTRIES.join('|')})$`);
const REGIME_NAMES = new Set(presets().map(({ regime }) => regime.id));
const REGIME_NAME = new RegExp(`^(${COUNTRIES.join('|')})-(\\d{4}|proposed)`);
const namesRegime = (text: string): boolean => REGIME_NAMES.has(text) || REGIME_NAME.test(text);
const COUNTRY_NAME =
  /\b(Denmark|Danish|Sweden|Swedish|Norway|Norwegian|Netherlands|Dutch|France|French|Germany|German|Finland|Finnish|Australia|Australian|Canada|Canadian|New Zealand|United Kingdom|British|United States|American)\b/;

const product = sourcesOf(PRODUCT);

describe('the rules of the house', () => {
  test('one file reads the environment', () => {
    const readers = product.filter(({ text }) => /\bprocess\s*(\.\s*env\b|\[\s*['"]env)/.test(text));
    expect(readers.map(({ path }) => path)).toEqual(['runtime/config.ts']);
  });

  test(`no file is longer than ${LONGEST_FILE} lines`, () => {
    const long = [...product, ...sourcesOf(['scripts', 'bench'])]
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  test('no country and no regime is named in code', () => {
    const named = product.flatMap((source) =>
      stringsOf(source).filter((text) => COUNTRY_CODE.test(text) || namesRegime(text) || COUNTRY_NAME.test(text)),
    );
    expect(named).toEqual([]);
  });

  test('nobody switches the checks off', () => {
    const off = /eslint-disable|@ts-ignore|@ts-expect-error|@ts-nocheck/;
    const wrong = [...product, ...sourcesOf(['scripts', 'bench'])].filter(
      (source) => off.test(source.text) || saysAny(source),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is left to do', () => {
    const wrong = [...product, ...sourcesOf(['scripts', 'bench', 'test'])].filter(({ text, path }) => {
      return path !== 'test/house/rules.test.ts' && /\b(TODO|FIXME)\b/.test(text);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

function saysAny({ tree }: Source): boolean {
  let found = false;
  visit(tree, ({ kind }) => (found ||= kind === ts.SyntaxKind.AnyKeyword));
  return found;
}

/** Every string in the code of a file, not those in comments: a comment may quote the law of a country. */
function stringsOf({ tree }: Source): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(node.text);
    }
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && COUNTRY_CODE.test(node.name.text)) {
      found.push(node.name.text);
    }
  });
  return found.map((text) => text.trim()).filter((text) => text !== '');
}

import { CST, Lexer } from 'yaml';

/** No document of rules nests brackets deeper than this … */
const MOST_BRACKETS = 32;

/** … nor has an indicator of a block collection further to the right, which bounds how deep blocks nest. */
const MOST_COLUMNS = 100;

/**
 * Whether a YAML text nests deeper than the parser can follow. The parser composes collections by recursion, and near
 * the end of the stack not only that text fails but the whole process; so the depth is measured first, token by token.
 */
export function nestsTooDeep(text: string): boolean {
  let brackets = 0;
  let column = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'flow-map-start' || type === 'flow-seq-start') brackets += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') brackets = Math.max(0, brackets - 1);
    if (brackets > MOST_BRACKETS) return true;
    const opensBlock = type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind';
    if (opensBlock && brackets === 0 && column > MOST_COLUMNS) return true;
    const newline = token.lastIndexOf('\n');
    column = newline < 0 ? column + token.length : token.length - newline - 1;
  }
  return false;
}

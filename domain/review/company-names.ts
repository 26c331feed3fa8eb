/**
 * Legal forms of companies, as they stand before or after a name, without punctuation. They say nothing about which
 * company it is: registers and people leave them out, translate or abbreviate them.
 */
const LEGAL_FORMS: ReadonlySet<string> = new Set([
  ...['ab', 'abp', 'aktiebolag', 'aktiebolaget', 'publ', 'hb', 'kb'],
  ...['as', 'asa', 'aps', 'ivs', 'is', 'ks', 'ps', 'ans', 'da', 'amba', 'aktieselskab', 'anpartsselskab'],
  ...['oy', 'oyj', 'ky', 'tmi', 'osakeyhtio'],
  ...['gmbh', 'ag', 'kg', 'kgaa', 'ohg', 'ug', 'ev', 'eg', 'mbh', 'co'],
  ...['sa', 'sas', 'sasu', 'sarl', 'eurl', 'snc', 'sca', 'scop', 'spa', 'srl', 'sl'],
  ...['bv', 'nv', 'vof', 'cv'],
  ...['ltd', 'limited', 'plc', 'llp', 'llc', 'lp', 'inc', 'incorporated', 'corp', 'corporation', 'company'],
  ...['pty', 'proprietary', 'se', 'sce'],
]);

/**
 * A company's name as two spellings of it are compared: small letters, no accents, no punctuation, single letters drawn
 * together ("A/S", "S.A." are one word), and no legal form at either end. Whoever is of another name by this is another
 * company; where two national numbers are known, they decide instead.
 */
export function companyKey(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = drawnTogether(letters.match(/[\p{L}\p{N}]+/gu) ?? []);
  const from = words.findIndex((word) => !LEGAL_FORMS.has(word));
  const to = words.findLastIndex((word) => !LEGAL_FORMS.has(word));
  // A name of legal forms alone is what it is.
  return (from === -1 ? words : words.slice(from, to + 1)).join(' ');
}

/** Letters that stand alone are an abbreviation with points or strokes. */
function drawnTogether(words: readonly string[]): readonly string[] {
  const drawn: string[] = [];
  let open = false;
  for (const word of words) {
    const single = word.length === 1 && !/\p{N}/u.test(word);
    if (single && open) drawn.push(`${drawn.pop() ?? ''}${word}`);
    else drawn.push(word);
    open = single;
  }
  return drawn;
}

/** A national number without its spaces, points, strokes and country's letters' case; empty is none. */
const numberKey = (number: string | null): string => (number ?? '').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** A name and, where known, its national number. */
export interface Named {
  readonly name: string;
  readonly number: string | null;
}

/** Whether two mentions are of one company: by number where both have one, else by name. */
export function isSame(a: Named, b: Named): boolean {
  const [left, right] = [numberKey(a.number), numberKey(b.number)];
  if (left !== '' && right !== '') return left === right;
  const key = companyKey(a.name);
  return key !== '' && key === companyKey(b.name);
}

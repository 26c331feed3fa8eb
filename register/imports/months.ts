/** Names of the months as publishers write them, without accents: English, French, German, Nordic, Dutch, Spanish, Italian. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'janvier', 'januar', 'januari', 'enero', 'gennaio'],
  ['february', 'fevrier', 'februar', 'februari', 'febrero', 'febbraio'],
  ['march', 'mars', 'marz', 'maerz', 'maart', 'marts', 'marzo'],
  ['april', 'avril', 'abril', 'aprile'],
  ['may', 'mai', 'maj', 'mei', 'mayo', 'maggio'],
  ['june', 'juin', 'juni', 'junio', 'giugno'],
  ['july', 'juillet', 'juli', 'julio', 'luglio'],
  ['august', 'aout', 'augusti', 'augustus', 'agosto'],
  ['september', 'septembre', 'septiembre', 'settembre'],
  ['october', 'octobre', 'oktober', 'octubre', 'ottobre'],
  ['november', 'novembre', 'noviembre'],
  ['december', 'decembre', 'dezember', 'desember', 'diciembre', 'dicembre'],
];

/** The month, 1 to 12, of a name or of the three or more letters with which only one begins; null for any other word. */
export function monthOf(word: string): number | null {
  const name = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
  const exact = MONTHS.findIndex((names) => names.includes(name));
  if (exact >= 0) return exact + 1;
  if (name.length < 3) return null;
  const begun = MONTHS.flatMap((names, index) => (names.some((each) => each.startsWith(name)) ? [index + 1] : []));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

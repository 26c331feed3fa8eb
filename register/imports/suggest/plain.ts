/** Words with which cells say that a value is kept back. */
export const WITHHELD: readonly string[] =
  'exempt|withheld|not published|not disclosed|non publie|nicht veroffentlicht|niet openbaar|redacted|confidential|fortroligt|sekretess|hemlig|vertraulich|confidentiel|vertrouwelijk'.split(
    '|',
  );

/** Words with which cells say that a value is not known. */
export const UNKNOWN: readonly string[] =
  'n/a|na|tbd|tbc|to be determined|not provided|not set|unknown|none|-|en cadrage|inconnu|ukendt|okant|ukjent|unbekannt|onbekend|nvt|null'.split(
    '|',
  );

/** A heading or a cell, for comparison. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[æ]/g, 'ae')
    .replace(/[_\s]+/g, ' ')
    .trim();

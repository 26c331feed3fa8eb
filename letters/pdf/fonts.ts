import { readFileSync } from 'node:fs';

/**
 * The typeface of letters, by value, so that a letter needs nothing of the machine on which it is written. It is opened
 * anew for each: an open font remembers which character a glyph stood for first, and the bytes of a letter would depend
 * on those written before it.
 */
export interface LetterFonts {
  readonly regular: Buffer;
  readonly strong: Buffer;
}

let loaded: LetterFonts | null = null;

/** Source Sans 3 (SIL Open Font License 1.1), which covers the Latin, Greek and Cyrillic scripts of Europe. */
export function letterFonts(): LetterFonts {
  loaded ??= {
    regular: readFileSync(require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf')),
    strong: readFileSync(require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf')),
  };
  return loaded;
}

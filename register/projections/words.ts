/** The words of a text: letters and digits; everything else separates them. Search and what is searched agree on this. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words that say nothing of what a project is about, by language; a text may mix languages, so all of them count. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'and are for from has have into its new not our that the their this will with',
  sv: 'att avser den det dess detta ett från för med och ska som till vid vår våra nytt nya',
  da: 'det den der deres dette efter eller end for fra har ikke med nye nyt også skal som til ved vores',
  fr: 'aux avec ces cette dans des elle est les leur mais nos notre nouveau par pour que qui ses son sur une',
  nb: 'alle ble denne det dette eller etter for fra har ikke med nye også ved vår være som til',
  nl: 'aan bij dat deze die een door het hun met naar niet nieuwe ook van voor wordt zijn',
};

const STOPPED: ReadonlySet<string> = new Set(Object.values(STOP_WORDS).flatMap((words) => words.split(' ')));

/** Shorter words tell too little. */
const SHORTEST = 3;

/** The words of a text by which it is compared with others: in lower case, each once, as they stand, without stop words. */
export function contentWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length >= SHORTEST && !STOPPED.has(word)))];
}

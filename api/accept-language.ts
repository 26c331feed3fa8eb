/** The longest header that is read; a browser's has some dozens of characters. */
const MOST_CHARACTERS = 256;

/**
 * The best of the languages that are offered, by `Accept-Language` (RFC 9110 §12.5.4): the tags in the order of their
 * weights, each as it stands and then by its first part (RFC 4647 §3.4); `otherwise` where none is offered.
 */
export function preferredLanguage<L extends string>(
  header: string | undefined,
  isOffered: (tag: string) => tag is L,
  otherwise: L,
): L {
  const wanted = (header ?? '')
    .slice(0, MOST_CHARACTERS)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return wanted.flatMap(({ tag }) => [tag, tag.split('-')[0] ?? '']).find(isOffered) ?? otherwise;
}

/** A value of a sentence; `quoted` where it is a name that stands in quotation marks and stays as it is. */
interface Value {
  readonly text: string;
  readonly quoted: boolean;
}

interface Match {
  readonly template: string;
  readonly values: readonly Value[];
}

interface Pattern {
  readonly template: string;
  readonly expression: RegExp;
  readonly quoted: readonly boolean[];
}

const MARK = /\{\d\}/;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** What of a template is said in every case. */
const fixed = (template: string): number => template.split(MARK).join('').length;

function patternOf(template: string): Pattern {
  const parts = template.split(MARK);
  return {
    template,
    expression: new RegExp(`^${parts.map(escaped).join('(.*?)')}$`, 's'),
    quoted: parts.slice(0, -1).map((part) => part.endsWith('"')),
  };
}

const patterns = new WeakMap<readonly string[], readonly Pattern[]>();

/** The templates as patterns, those first that say most: of two that fit, the one that leaves less to values was meant. */
function patternsOf(templates: readonly string[]): readonly Pattern[] {
  const known = patterns.get(templates);
  if (known) return known;
  const made = [...templates].sort((a, b) => fixed(b) - fixed(a)).map(patternOf);
  patterns.set(templates, made);
  return made;
}

/** The template that a sentence was made from, and its values in their order; null where it is none of them. */
export function match(sentence: string, templates: readonly string[]): Match | null {
  for (const { template, expression, quoted } of patternsOf(templates)) {
    const found = expression.exec(sentence);
    if (found) return { template, values: found.slice(1).map((text, at) => ({ text, quoted: quoted[at] ?? false })) };
  }
  return null;
}

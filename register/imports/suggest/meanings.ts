import type { Look } from './values';
import { plain } from './plain';
import { HEADINGS, type Meaning } from './words';

/** What a column seems to mean, how sure that is, and why. */
export interface Guess {
  readonly column: string;
  readonly meaning: Meaning | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: string;
}

interface Candidate {
  readonly index: number;
  readonly meaning: Meaning;
  readonly score: number;
  readonly reason: string;
}

/** What tells that a figure is a part, a difference or a remark, and not the total. */
const NO_TOTAL =
  /\b(yearly|annual|per year|variance|delta|percentage|comment|narrative|explanation|annuel|jarlig|arlig|jaarlijks)\b|%/;
const TOTALS: readonly Meaning[] = ['cost', 'cost.latest', 'spent'];

/** How well the heading speaks for a meaning: by which of its words, from 1 for the heading itself downwards. */
function byHeading(heading: string, meaning: Meaning): { score: number; word: string } | null {
  const name = plain(heading).replace(/([a-z])([A-Z])/g, '$1 $2');
  if (TOTALS.includes(meaning) && NO_TOTAL.test(name)) return null;
  const words = HEADINGS[meaning];
  const at = words.findIndex((word) => name === word);
  if (at >= 0) return { score: 1 - at / (words.length * 10), word: words[at] ?? '' };
  const within = words.findIndex((word) => ` ${name.replace(/[^a-z0-9/]+/g, ' ')} `.includes(` ${word} `));
  if (within >= 0) return { score: 0.8 - (within / words.length) * 0.3, word: words[within] ?? '' };
  const inside = words.findIndex(
    (word) => word.length > 4 && name.replace(/[^a-z0-9]+/g, '').includes(word.replace(/[^a-z0-9]+/g, '')),
  );
  return inside < 0 ? null : { score: 0.55 - (inside / words.length) * 0.2, word: words[inside] ?? '' };
}

/** A column that every project has; a line of totals below them may lack it. */
const MOSTLY = 0.95;

/** How well the values fit a meaning, 0 to 1, and what was seen; 0 rules it out whatever the heading says. */
function byValues(look: Look, meaning: Meaning): { fit: number; seen: string } {
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  switch (meaning) {
    case 'key':
      return {
        fit: look.filled > 0.99 && look.distinct > 0.99 && look.meanLength < 60 ? 1 : 0,
        seen: 'every value is there once',
      };
    case 'title': {
      const fits =
        look.filled > MOSTLY &&
        look.distinct > 0.05 &&
        look.meanLength > 3 &&
        look.meanLength < 120 &&
        look.amounts.share < 0.5;
      return { fit: fits ? 0.6 + look.distinct * 0.4 : 0, seen: `${percent(look.distinct)} of the values differ` };
    }
    case 'agency.code':
    case 'agency.name': {
      const fits = look.filled > MOSTLY && look.distinct < 0.9;
      return { fit: fits ? 1 - look.distinct * 0.5 : 0, seen: `values come again (${percent(look.distinct)} differ)` };
    }
    case 'summary':
      return {
        fit: look.meanLength > 40 ? 1 : 0,
        seen: `texts of ${Math.round(look.meanLength)} characters on average`,
      };
    case 'start':
    case 'end':
    case 'edition':
      return {
        fit: look.dates.share > 0.8 ? look.dates.share : 0,
        seen: `${percent(look.dates.share)} are dates (${look.dates.formats.join(', ')})`,
      };
    case 'duration':
    case 'cost':
    case 'cost.latest':
    case 'spent': {
      const fits = look.amounts.share > 0.8 && look.dates.share < 0.95;
      return { fit: fits ? look.amounts.share : 0, seen: `${percent(look.amounts.share)} are numbers` };
    }
    case 'rating':
      return {
        fit: look.colours > 0.5 ? 1 : look.words.length <= 7 && look.distinct < 0.2 ? 0.6 : 0,
        seen: look.colours > 0.5 ? 'the values are colours' : 'few values that come again',
      };
    case 'budgetLine':
    case 'externalRef':
      return { fit: look.filled > 0.2 && look.meanLength < 300 ? 0.6 : 0, seen: 'short texts' };
  }
}

/** The best meaning of each column: a meaning goes to one column, the surest first. */
export function meaningsOf(headings: readonly string[], looks: readonly Look[]): readonly Guess[] {
  const candidates = headings.flatMap((heading, index) =>
    (Object.keys(HEADINGS) as Meaning[]).flatMap((meaning): Candidate[] => {
      const look = looks[index];
      const named = byHeading(heading, meaning);
      if (!look || !named) return [];
      const { fit, seen } = byValues(look, meaning);
      const score = named.score * fit;
      return score < 0.25 ? [] : [{ index, meaning, score, reason: `the heading says “${named.word}”, ${seen}` }];
    }),
  );
  const taken = new Map<number, Candidate>();
  const given = new Set<Meaning>();
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score || a.index - b.index)) {
    if (taken.has(candidate.index) || given.has(candidate.meaning)) continue;
    taken.set(candidate.index, candidate);
    given.add(candidate.meaning);
  }
  return headings.map((column, index) => {
    const found = taken.get(index);
    if (found) return { column, meaning: found.meaning, confidence: round(found.score), reason: found.reason };
    const second = candidates.filter((each) => each.index === index).toSorted((a, b) => b.score - a.score)[0];
    const winner = second && [...taken.values()].find(({ meaning }) => meaning === second.meaning);
    const reason = winner
      ? `it might be ${second.meaning}, which “${headings[winner.index] ?? ''}” is more surely`
      : 'neither heading nor values say what it is';
    return { column, meaning: null, confidence: 0, reason };
  });
}

const round = (score: number): number => Math.round(Math.min(score, 0.99) * 100) / 100;

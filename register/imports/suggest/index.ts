import { stringify } from 'yaml';
import { importProfileSchema } from '../../../contracts/import-profile';
import type { FactValue, Predicate } from '../../../domain/predicate';
import type { Regime } from '../../../domain/regime/types';
import { columnsOf } from '../rows';
import { costOf } from './cost';
import { missing, TO_FILL_IN, type Findings, type Told } from './findings';
import { meaningsOf, type Guess } from './meanings';
import { sampleOf, type Sample } from './sample';
import { lookAt } from './values';
import { plain } from './plain';
import type { Meaning } from './words';

/** A profile for an unknown file, as far as it could be told. */
export interface Suggestion {
  /** It is a profile that an import takes. */
  readonly complete: boolean;
  readonly columns: Guess[];
  readonly open: string[];
  readonly profile: Record<string, unknown>;
  /** The profile, with the reasons as comments. */
  readonly yaml: string;
}

/** Suggests a mapping profile from headings and values; null where the file holds no table. */
export function suggestProfile(
  bytes: Uint8Array,
  { fileName, regime }: { readonly fileName: string; readonly regime: Regime | null },
): Suggestion | null {
  const sample = sampleOf(bytes);
  if (!sample) return null;
  const looks = sample.headings.map((_, index) => lookAt(sample.rows.map((row) => row[index] ?? '')));
  const guesses = meaningsOf(sample.headings, looks);
  const told = new Map<Meaning, Told>();
  guesses.forEach((guess, index) => {
    const look = looks[index];
    if (guess.meaning && look) told.set(guess.meaning, { guess, look });
  });
  const open: string[] = [];
  const profile = profileOf({ sample, told, looks, regime, fileName, open });
  const parsed = importProfileSchema.safeParse(profile);
  const complete = parsed.success && columnsOf(parsed.data).every((column) => sample.headings.includes(column));
  return { complete, columns: [...guesses], open, profile, yaml: written(profile, sample, guesses, open) };
}

function profileOf(findings: Findings): Record<string, unknown> {
  const { sample, told, looks, regime, fileName, open } = findings;
  const column = (meaning: Meaning): string | undefined => told.get(meaning)?.guess.column;
  const title = column('title') ?? missing(open, 'title: no column looks like names of projects');
  const name = column('agency.name') ?? column('agency.code') ?? missing(open, 'agency: no column looks like agencies');
  const code = column('agency.code') ?? name;
  const key = column('key');
  if (key === undefined) open.push('key: no column names each row once; agency and title are taken together');
  if (!regime) open.push('regimeId, jurisdiction, cost.currency, cost.vat, cost.basisId: name the regime (--regime)');
  open.push('source: who publishes the file, and under which licence');
  const starts = [...new Set(looks.flatMap((look) => look.withheld))];
  return {
    id: idFrom(fileName),
    label: fileName,
    regimeId: regime?.id ?? TO_FILL_IN,
    jurisdiction: regime?.jurisdiction ?? TO_FILL_IN,
    source: { publisher: TO_FILL_IN, licence: TO_FILL_IN },
    format: { ...sample.format, quote: '"', ...(sample.skipLines > 0 && { skipLines: sample.skipLines }) },
    ...(starts.length > 0 && { withheld: { beginsWith: starts } }),
    key: key === undefined ? [code, title] : [key],
    ...(column('edition') !== undefined && keysComeAgain(findings, key) && { edition: { column: column('edition') } }),
    agency: {
      code,
      name,
      facts: {
        type:
          typeOfAgency(regime) ?? missing(open, 'agency.facts.type: what kind of body the agencies are', 'department'),
      },
    },
    title: { column: title, maxLength: 200 },
    ...(column('summary') !== undefined && { summary: { column: column('summary'), maxLength: 5_000 } }),
    ...dates(findings),
    cost: costOf(findings),
    ...ratingsOf(findings),
    ...(column('budgetLine') !== undefined && { budgetLine: { column: column('budgetLine'), maxLength: 500 } }),
    ...(column('externalRef') !== undefined && { externalRef: { column: column('externalRef'), maxLength: 200 } }),
  };
}

/** A file in which keys come again holds editions; where one column is the key, nothing comes again. */
function keysComeAgain({ sample, told }: Findings, key: string | undefined): boolean {
  if (key !== undefined) return false;
  const at = ['agency.name', 'title'].map((meaning) => {
    const column = told.get(meaning as Meaning)?.guess.column;
    return column === undefined ? -1 : sample.headings.indexOf(column);
  });
  const keys = sample.rows.map((row) => at.map((index) => row[index] ?? '').join('\n'));
  return new Set(keys).size < keys.length * 0.9;
}

/** The first kind of body that the regime's reach names; null where it names none. */
function typeOfAgency(regime: Regime | null): string | null {
  const named = (rule: Predicate): readonly FactValue[] => {
    if ('all' in rule) return rule.all.flatMap(named);
    if ('any' in rule) return rule.any.flatMap(named);
    if ('not' in rule) return [];
    return rule.fact === 'agency.type' ? [rule.value].flat() : [];
  };
  const [type] = regime ? named(regime.scope.reaches) : [];
  return typeof type === 'string' ? type : null;
}

function dates({ told, open }: Findings): Record<string, unknown> {
  const date = (meaning: 'start' | 'end') => {
    const found = told.get(meaning);
    if (!found) return {};
    const { look, guess } = found;
    return { [meaning]: { column: guess.column, formats: look.dates.formats, unknown: ['', ...look.unknown] } };
  };
  const duration = told.get('duration');
  if (told.has('end') || !duration) return { ...date('start'), ...date('end') };
  const { guess, look } = duration;
  const heading = plain(guess.column);
  const unit = /\b(months?|mois|monate|maneder|manader|maanden|meses|mesi)\b/.test(heading) ? 'months' : 'years';
  if (unit === 'years' && !/\b(years?|annees?|jahre?n?|ar|jaar|jaren|anos?|anni)\b/.test(heading))
    open.push('duration.unit: years were taken');
  return { ...date('start'), duration: { column: guess.column, unit, unknown: ['', ...look.unknown] } };
}

/** Published words held against the regime's scale: by name, by label, or as the colour. */
function ratingsOf({ told, regime, open }: Findings): Record<string, unknown> {
  const found = told.get('rating');
  if (!found) return {};
  if (!regime) {
    open.push(`ratings: “${found.guess.column}” looks like ratings; the scale is the regime's`);
    return {};
  }
  const { scale, raters } = regime.rating;
  const rater = (['oversight', 'self', 'council'] as const).find((each) => raters.includes(each));
  if (!rater) return {};
  const levels = Object.fromEntries(
    found.look.words.flatMap((word) => {
      const level = scale.find(({ id, colour, label }) => {
        const names = [id, colour, ...Object.values(label)].map(plain);
        return names.includes(plain(word)) || (plain(word) === 'yellow' && colour === 'amber');
      });
      if (!level) open.push(`ratings: which level of the scale is “${word.slice(0, 80)}”?`);
      return level ? [[word, level.id]] : [];
    }),
  );
  open.push(`ratings.rater: ${rater} was taken`);
  const unknown = [...new Set(['', ...found.look.unknown])];
  return { ratings: [{ rater, column: found.guess.column, levels, unknown }] };
}

const idFrom = (fileName: string): string =>
  plain(fileName.replace(/\.[a-z]+$/i, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'imported';

/** The profile as a document that somebody goes on writing. */
function written(
  profile: Record<string, unknown>,
  { reasons, format }: Sample,
  guesses: readonly Guess[],
  open: readonly string[],
): string {
  const line = (text: string): string => `# ${text.replace(/\s+/g, ' ')}`;
  return [
    line('A suggestion, from the headings and the first rows. Look at every line before you use it.'),
    line(
      `Encoding ${format.encoding}: ${reasons.encoding}. Delimiter ${JSON.stringify(format.delimiter)}: ${reasons.delimiter}.`,
    ),
    ...['', line('Columns:')],
    ...guesses.map(({ column, meaning, confidence, reason }) =>
      line(
        meaning
          ? `  ${column}: ${meaning} (${Math.round(confidence * 100)} %), ${reason}`
          : `  ${column}: not used, ${reason}`,
      ),
    ),
    ...['', line('Could not be told:'), ...open.map((each) => line(`  ${each}`)), ''],
    stringify(profile, { lineWidth: 120 }),
  ].join('\n');
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import { regimeSchema } from '../contracts/regime';
import { withClosedDays } from '../domain/calendar/closed-days';
import { fail, ok, type Result } from '../domain/result';
import type { Regime } from '../domain/regime/types';
import { validateRegime, type RegimeFault } from '../domain/regime/validate';
import { faultAt, type Path } from '../domain/regime/validation/faults';
import { regimeWarnings } from '../domain/regime/validation/warnings';
import { loadCalendar } from './calendars';
import { canonicalJson } from './canonical-json';
import { noTextIn } from './no-text';
import { packageFolder } from './package-folder';
import { schemaFaults } from './regime-faults';
import { nestsTooDeep } from './yaml-shape';

/** A fault of a document, with its place in the text where there is one; lines and columns count from 1. */
export interface DocumentFault extends RegimeFault {
  readonly line: number | null;
  readonly column: number | null;
}

/** Four times the largest preset; a longer text is not even looked at. */
export const MOST_CHARACTERS = 128 * 1024;

/** A document of rules needs a few anchors at most; more is an attempt to make a small text large. */
const MOST_ALIASES = 50;

/** Whoever mends these sees the rest at the next attempt. */
const MOST_FAULTS = 100;

/** What a document says of rules, and what is wrong or doubtful in it. */
export interface RegimeReading<F extends RegimeFault = DocumentFault> {
  /** Null where it is no document of rules by its schema. */
  readonly regime: Regime | null;
  /** What keeps it from being a version. */
  readonly faults: readonly F[];
  /** What its writer should look at again; it may be a version all the same. */
  readonly warnings: readonly F[];
}

/**
 * Reads a regime from YAML 1.2 (core schema: no custom tags, dates stay texts, no duplicate keys, few aliases). The
 * text may come from a stranger: it is bounded before it is read, and whatever it contains, the answer is a value.
 */
export function readRegimeYaml(text: string): RegimeReading {
  if (text.length > MOST_CHARACTERS) {
    return unread([unplaced('too-large', `A regime has at most ${MOST_CHARACTERS} characters.`)]);
  }
  if (nestsTooDeep(text)) return unread([unplaced('too-deep', 'The document nests deeper than any regime.')]);
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      resolveKnownTags: false,
      uniqueKeys: true,
      stringKeys: true,
      prettyErrors: false,
      lineCounter: counter,
    });
    const wrong = [...document.errors, ...document.warnings].slice(0, MOST_FAULTS);
    if (wrong.length > 0)
      return unread(wrong.map((error) => yamlFault(error.code, error.message, error.pos[0], counter)));
    const { regime, faults, warnings } = readRegimeDocument(document.toJS({ maxAliasCount: MOST_ALIASES }));
    const place = (fault: RegimeFault): DocumentFault => placed(fault, document, counter);
    return { regime, faults: faults.map(place), warnings: warnings.map(place) };
  } catch (error) {
    // The parser throws for documents that expand without end, or that hold themselves; that is the document's fault.
    if (error instanceof ReferenceError || error instanceof RangeError) {
      return unread([unplaced('repeats-itself', 'The document repeats itself too often.')]);
    }
    throw error;
  }
}

/** A regime from YAML, or everything that keeps it from being one. */
export const parseRegimeYaml = (text: string): Result<Regime, readonly DocumentFault[]> =>
  asResult(readRegimeYaml(text));

/** Checks a regime that is given as data (from JSON): by its schema, then by its meaning. */
export const parseRegimeDocument = (value: unknown): Result<Regime, readonly RegimeFault[]> =>
  asResult(readRegimeDocument(value));

function readRegimeDocument(value: unknown): RegimeReading<RegimeFault> {
  const parsed = regimeSchema.safeParse(value);
  if (!parsed.success) return unread(schemaFaults(parsed.error.issues.slice(0, MOST_FAULTS)));
  const regime = parsed.data;
  const faults = [
    ...validateRegime(regime, calendarIds()),
    ...closedDayFaults(regime),
    ...calendarFaults(regime),
    ...prototypes(value, []),
    ...noTexts(value),
  ];
  const warnings = [...regimeWarnings(regime), ...calendarWarnings(regime)];
  return { regime, faults: faults.slice(0, MOST_FAULTS), warnings };
}

/** What PostgreSQL could not keep. */
function noTexts(value: unknown): readonly RegimeFault[] {
  const path = noTextIn(value);
  return path === null ? [] : [faultAt(path, 'no-text', 'The text holds a zero, or half of a letter.')];
}

/** A map of names drops this one in silence, since no object can safely have it; the document shall not have said it. */
function prototypes(value: unknown, path: Path): readonly RegimeFault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === '__proto__'
      ? [faultAt([...path, name], 'unknown-field', 'There is no field "__proto__" here.')]
      : prototypes(part, [...path, name]),
  );
}

const unread = <F extends RegimeFault>(faults: readonly F[]): RegimeReading<F> => ({
  regime: null,
  faults,
  warnings: [],
});

const asResult = <F extends RegimeFault>({ regime, faults }: RegimeReading<F>): Result<Regime, readonly F[]> =>
  regime && faults.length === 0 ? ok(regime) : fail(faults);

/** Clocks are computed on the calendar: where it ends before the rules begin, none could run. */
function calendarFaults({ calendar: { id }, validFrom }: Regime): readonly RegimeFault[] {
  const calendar = loadCalendar(id);
  if (!calendar.ok || validFrom <= calendar.value.to) return [];
  const message = `The calendar "${id}" ends on ${calendar.value.to}, and the rules begin on ${validFrom}.`;
  return [faultAt(['calendar', 'id'], 'calendar-expired', message)];
}

/** A project may run as long as this under the rules that admitted it. */
const YEARS_AHEAD = 10;

function calendarWarnings({ calendar: { id }, validFrom }: Regime): readonly RegimeFault[] {
  const calendar = loadCalendar(id);
  if (!calendar.ok) return [];
  const needed = `${Number(validFrom.slice(0, 4)) + YEARS_AHEAD}${validFrom.slice(4)}`;
  if (calendar.value.to >= needed || calendar.value.to < validFrom) return [];
  const message = `The calendar "${id}" ends on ${calendar.value.to}; a clock that would run beyond it cannot be computed.`;
  return [faultAt(['calendar', 'id'], 'calendar-ends-soon', message)];
}

/** A closed day that is counted from a holiday which the calendar does not know would surface in the middle of a case. */
function closedDayFaults({ calendar: { id, closedDays } }: Regime): readonly RegimeFault[] {
  const calendar = loadCalendar(id);
  if (!calendar.ok) return [];
  return closedDays.flatMap((day, at) => {
    const composed = withClosedDays(calendar.value, [day]);
    if (composed.ok) return [];
    const message = `The calendar "${id}" cannot place this closed day.`;
    return [faultAt(['calendar', 'closedDays', at], composed.fault.code, message)];
  });
}

/** The name of a regime version: SHA-256 of its canonical JSON, in hexadecimal. */
export function regimeHash(regime: Regime): string {
  return createHash('sha256').update(canonicalJson(regime)).digest('hex');
}

/** A regime that comes with the product. */
export interface Preset {
  /** Path below the package, `regimes/dk/dk-2021.yaml`. */
  readonly path: string;
  readonly regime: Regime;
  readonly hash: string;
}

/** The text of the preset of this hash, comments and all; null where no preset has it. */
export function presetText(hash: string): string | null {
  const preset = presets().find((each) => each.hash === hash);
  return preset ? textOfPreset(preset.path) : null;
}

/** The text of a preset by its path. */
export const textOfPreset = (path: string): string => readFileSync(join(packageFolder(), path), 'utf8');

/** All presets; reading and checking them takes a second, so whoever needs one asks for that one. */
export const presets = (): readonly Preset[] => presetPaths().map(presetAt);

const loaded = new Map<string, Preset>();

/** The preset of this path, read once. Throws if it is not valid: a fault of the installation, not of a request. */
export function presetAt(path: string): Preset {
  const preset = loaded.get(path) ?? loadPreset(path);
  loaded.set(path, preset);
  return preset;
}

/** Of the regimes that come with the product, `regimes/<country>/*.yaml`, in their order. */
export function presetPaths(): readonly string[] {
  const folders = readdirSync(join(packageFolder(), 'regimes'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]{2,3}$/.test(entry.name))
    .map((entry) => `regimes/${entry.name}`);
  return folders
    .flatMap((folder) => readdirSync(join(packageFolder(), folder)).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.yaml'))
    .sort();
}

function loadPreset(path: string): Preset {
  const parsed = parseRegimeYaml(textOfPreset(path));
  if (!parsed.ok) {
    const lines = parsed.fault.map(({ line, pointer, message }) => `  line ${line ?? '?'} ${pointer}: ${message}`);
    throw new Error(`${path} is no valid regime:\n${lines.join('\n')}`);
  }
  return { path, regime: deepFreeze(parsed.value), hash: regimeHash(parsed.value) };
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value) as unknown[]) {
    if (typeof part === 'object' && part !== null) deepFreeze(part);
  }
  return Object.freeze(value);
}

export const calendarIds = (): readonly string[] =>
  readdirSync(join(packageFolder(), 'regimes/calendars'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));

const unplaced = (code: string, message: string): DocumentFault => ({
  pointer: '',
  code,
  message,
  line: null,
  column: null,
});

function yamlFault(code: string, message: string, offset: number, counter: LineCounter): DocumentFault {
  const { line, col } = counter.linePos(offset);
  return { pointer: '', code: code.toLowerCase().replaceAll('_', '-'), message, line, column: col };
}

/** The place of a fault: of its own node, or of the nearest that is there if the fault is that something is missing. */
function placed(fault: RegimeFault, document: Document, counter: LineCounter): DocumentFault {
  const steps = fault.pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let offset: number | undefined;
  let node: unknown = document.contents;
  for (const step of steps) {
    const next = childOf(node, step);
    if (!next) break;
    ({ offset, node } = next);
  }
  if (offset === undefined) return { ...fault, line: 1, column: 1 };
  const { line, col } = counter.linePos(offset);
  return { ...fault, line, column: col };
}

function childOf(node: unknown, step: string): { readonly offset: number | undefined; readonly node: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isNode(key) && key.toJSON() === step);
    return isPair(pair) && isNode(pair.key) ? { offset: pair.key.range?.[0], node: pair.value } : null;
  }
  if (typeof node !== 'object' || node === null || !('items' in node) || !Array.isArray(node.items)) return null;
  const item: unknown = node.items[Number(step)];
  return isNode(item) ? { offset: item.range?.[0], node: item } : null;
}

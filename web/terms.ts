import type { Label } from '../domain/regime/common';
import type { Regime } from '../domain/regime/types';

/** A text of a regime in the reader's language; else in the regime's own, its first; else in English, always there. */
const labelText = (label: Label, language: string, own: Regime['languages']): string =>
  label[language] ?? own.map((each) => label[each]).find((text) => text !== undefined) ?? label.en;

/** The name of a rule by its id; the id itself where the regime, or the rule in it, is not known. */
type NameOf = (id: string) => string;

/** What a regime calls its things. */
export interface Terms {
  /** The name of the rules themselves. */
  readonly rules: string;
  readonly stage: NameOf;
  readonly gate: NameOf;
  readonly tier: NameOf;
  /** By the body's key. */
  readonly body: NameOf;
  readonly threshold: NameOf;
  readonly obligation: NameOf;
  readonly costBasis: NameOf;
  readonly clock: NameOf;
  readonly review: NameOf;
  readonly outcome: NameOf;
  readonly riskProfile: NameOf;
  readonly criterion: NameOf;
  /** A part of a criterion. */
  readonly aspect: NameOf;
  /** A mark that the council gives a criterion. */
  readonly mark: NameOf;
  /** A day of a review's timetable. */
  readonly milestone: NameOf;
  /** A ground of conflict, of a pause or of a cancellation. */
  readonly ground: NameOf;
  /** A mark of the rating's scale. */
  readonly level: NameOf;
  /** By the type of a document that a gate or a pilot asks for. */
  readonly document: NameOf;
  /** By the code of a reason for closing. */
  readonly closingReason: NameOf;
  readonly trigger: NameOf;
  /** A step of the ladder. */
  readonly step: NameOf;
  readonly fact: NameOf;
  /** Any other text of the regime. */
  readonly text: (label: Label) => string;
  /** What the regime calls one of Tollgate's own terms (`council`, `opinion`, …); otherwise what is given. */
  readonly word: (term: string, otherwise: string) => string;
}

/** The words of a regime in a language; of a project whose rules are not on record, ids stand for names. */
export function termsOf(regime: Regime | null, language: string): Terms {
  const text = (label: Label): string => labelText(label, language, regime?.languages ?? []);
  const named = <T extends { readonly label: Label }>(rules: readonly T[] | undefined, idOf: (rule: T) => string) => {
    let names: ReadonlyMap<string, string> | undefined;
    return (id: string): string => {
      names ??= new Map((rules ?? []).map((rule) => [idOf(rule), text(rule.label)]));
      return names.get(id) ?? id;
    };
  };
  const byId = (rules: readonly { readonly id: string; readonly label: Label }[] | undefined): NameOf =>
    named(rules, ({ id }) => id);
  return {
    rules: regime ? text(regime.label) : '',
    stage: byId(regime?.stages),
    gate: byId(regime?.gates),
    tier: byId(regime?.tiers.levels),
    body: named(regime?.bodies, ({ key }) => key),
    threshold: byId(regime?.thresholds),
    obligation: byId(regime?.obligations),
    costBasis: byId(regime?.costBases),
    clock: byId(regime?.clocks),
    review: byId(regime?.reviews),
    outcome: byId(regime?.reviews.flatMap(({ outcomes }) => outcomes)),
    riskProfile: byId(regime?.reviews.flatMap(({ riskProfiles }) => riskProfiles)),
    criterion: byId(regime?.reviews.flatMap(({ criteria }) => criteria)),
    aspect: byId(regime?.reviews.flatMap(({ criteria }) => criteria.flatMap(({ aspects }) => aspects ?? []))),
    mark: byId(regime?.reviews.flatMap(({ scale }) => scale)),
    milestone: byId(regime?.reviews.flatMap(({ milestones }) => milestones)),
    ground: byId(groundsOf(regime)),
    level: byId(regime?.rating.scale),
    document: named(
      [
        ...(regime?.gates ?? []).flatMap(({ requiredDocuments }) => requiredDocuments),
        ...(regime?.pilots.assessments ?? []).map(({ documentType, label }) => ({ type: documentType, label })),
      ],
      ({ type }) => type,
    ),
    closingReason: named(regime?.closure.reasons, ({ code }) => code),
    trigger: byId(regime?.triggers),
    step: byId(regime?.escalation),
    fact: named(regime?.facts, ({ name }) => name),
    text,
    word: (term, otherwise) => {
      const label = regime?.terms[term];
      return label ? text(label) : otherwise;
    },
  };
}

const groundsOf = (regime: Regime | null) => [
  ...(regime?.pause?.grounds ?? []),
  ...(regime?.cancel?.grounds ?? []),
  ...(regime?.reviews.flatMap(({ conflict }) => conflict.grounds.map(({ code, label }) => ({ id: code, label }))) ??
    []),
];

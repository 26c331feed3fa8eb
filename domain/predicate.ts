/** A value that a fact may have, or that a rule compares it with. Amounts of money are minor units of the regime's currency. */
export type FactValue = string | number | boolean | null | readonly string[];

/** Named facts of one case, by value. A name that is missing is unknown, which is neither true nor false. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** A condition as data; regimes never carry code. */
export type Predicate =
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | { readonly fact: string; readonly is: Comparison; readonly value: FactValue };

export type Comparison = '=' | '!=' | '>' | '>=' | '<' | '<=' | 'in' | 'not_in' | 'contains' | 'known';

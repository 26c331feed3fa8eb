/** Text by language tag (`en`, `da`, `fr`); `en` is always there. */
export interface Label {
  readonly en: string;
  readonly [language: string]: string;
}

/** Where a rule comes from, and whether that was verified. Every rule of a regime may carry it. */
export interface Provenance {
  /** `false`: the value is not verified; every finding and screen that uses it says so. */
  readonly verified?: boolean;
  /** The provision: act, section, or the published page. */
  readonly legalRef?: string;
  readonly sourceUrl?: string;
  /** What is uncertain or was chosen, and why. */
  readonly note?: string;
}

/** The classes into which every cost is broken down, in the order in which a project pays them. */
export const COST_CLASSES = [
  'analysis',
  'acquisition',
  'delivery',
  'internal_salaries',
  'suppliers',
  'advisers',
  'licences',
  'hardware',
  'training',
  'operation',
  'decommissioning',
  'contingency',
] as const;

export type CostClass = (typeof COST_CLASSES)[number];

/** A body by the key under which this regime knows it. */
export interface RegimeBody extends Provenance {
  readonly key: string;
  readonly kind:
    'agency' | 'council' | 'oversight' | 'consulted' | 'funder' | 'parliament' | 'audit' | 'administration';
  readonly label: Label;
}

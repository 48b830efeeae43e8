import type { DayKind } from './expand';

export const DAY_KINDS = ['day', 'week', 'month', 'season'] as const satisfies readonly DayKind[];
export const SENSITIVITIES = ['normal', 'solemn'] as const;
/** solemn: warn before a promotional post. */
export type Sensitivity = (typeof SENSITIVITIES)[number];
export const DAY_CONFIDENCES = ['high', 'medium', 'low'] as const;
/** high: stated rule with a source; medium: one source or an inferred rule; low: floats, or sources disagree. */
export type DayConfidence = (typeof DAY_CONFIDENCES)[number];

/** An entry of the catalogue: when it falls is a rule, never a list for one year (festivals excepted). */
export interface CatalogueDay {
  readonly id: string;
  readonly name: string;
  readonly kind: DayKind;
  readonly rule: string;
  /** GLOBAL, UN (a day of the United Nations family) or country codes such as UK, US. */
  readonly regions: readonly string[];
  readonly categories: readonly string[];
  readonly sensitivity: Sensitivity;
  readonly confidence: DayConfidence;
  readonly hashtag?: string;
  /** Evidence codes, then a note: why the date is believed. */
  readonly source: string;
}

/** A key date of the team's own. */
export interface OwnDay {
  readonly id: string;
  readonly name: string;
  readonly rule: string;
  readonly sensitivity?: Sensitivity;
  readonly categories?: readonly string[];
}

/** A day, week, month or season where it falls. */
export interface DayOccurrence extends Omit<CatalogueDay, 'rule' | 'source'> {
  /** First day, 'YYYY-MM-DD'. */
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
}

export interface DayOptions {
  /** Only days of these regions; left out or empty = all. GB means UK. Own days always stay. */
  readonly regions?: readonly string[];
  /** Whether worldwide days (GLOBAL, UN) stay when regions are chosen. Default true. */
  readonly includeGlobal?: boolean;
  readonly own?: readonly OwnDay[];
}

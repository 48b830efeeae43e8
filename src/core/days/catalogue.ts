import daysData from '../../../resources/awareness-days.json' with { type: 'json' };
import { parseRule, type DayRule } from './rule';
import { DAY_CONFIDENCES, DAY_KINDS, SENSITIVITIES, type CatalogueDay } from './types';

/** A catalogue entry with its rule parsed. */
export interface ReadyDay extends CatalogueDay {
  readonly parsed: DayRule;
}

/** The raw shape of an entry in resources/awareness-days.json, before its words are checked. */
interface RawDay extends Omit<CatalogueDay, 'kind' | 'sensitivity' | 'confidence'> {
  readonly kind: string;
  readonly sensitivity: string;
  readonly confidence: string;
}

/**
 * Every awareness day, week, month and season of the catalogue (compiled 2026-11-20, evidence in `source`), in
 * the order of the file. A broken entry is our bug, and throws when the catalogue is loaded.
 */
export const DAYS_CATALOGUE: readonly ReadyDay[] = daysData.map(ready);

function ready(raw: RawDay): ReadyDay {
  const { kind, sensitivity, confidence, ...rest } = raw;
  const parsed = parseRule(raw.rule);
  if (!parsed.ok) throw new Error(`Day ${raw.id}: ${parsed.error.message}`);
  return {
    ...rest,
    kind: choice(kind, DAY_KINDS, raw.id),
    sensitivity: choice(sensitivity, SENSITIVITIES, raw.id),
    confidence: choice(confidence, DAY_CONFIDENCES, raw.id),
    parsed: parsed.value,
  };
}

function choice<T extends string>(value: string, allowed: readonly T[], id: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Error(`Day ${id}: ${value} is not one of ${allowed.join(', ')}`);
  return found;
}
